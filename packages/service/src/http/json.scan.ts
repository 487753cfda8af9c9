/** What makes a JSON text unfit before it is even parsed. */
export type JsonFault =
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'repeated-key' | 'poisoned-key'; readonly key: string };

const code = (sign: string): number => sign.charCodeAt(0);
const [quote, backslash, comma] = [code('"'), code('\\'), code(',')];
const [openBrace, closeBrace] = [code('{'), code('}')];
const [openBracket, closeBracket] = [code('['), code(']')];

interface Level {
  readonly keys: Set<string> | undefined;
  expectsKey: boolean;
}

/**
 * Walks a JSON text once and finds what JSON.parse lets pass: nesting without
 * end, a key that stands twice in one object (the last one would win in
 * silence) and `__proto__`. It does not judge the syntax; the parser does.
 */
export function scanJson(text: string, deepest: number): JsonFault | undefined {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      const end = endOfString(text, at);
      const level = levels[levels.length - 1];
      if (level?.keys && level.expectsKey) {
        const fault = takeKey(level, text.slice(at, end + 1));
        if (fault) return fault;
      }
      at = end;
    } else if (sign === openBrace || sign === openBracket) {
      const isObject = sign === openBrace;
      if (levels.length === deepest) return { kind: 'too-deep' };
      levels.push({ keys: isObject ? new Set() : undefined, expectsKey: isObject });
    } else if (sign === closeBrace || sign === closeBracket) {
      levels.pop();
    } else if (sign === comma) {
      const level = levels[levels.length - 1];
      if (level?.keys) level.expectsKey = true;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    // Behind an odd number of backslashes a quote is part of the string.
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

function takeKey(level: Level, quoted: string): JsonFault | undefined {
  level.expectsKey = false;
  const key = unquote(quoted);
  if (key === undefined) return undefined;
  if (key === '__proto__') return { kind: 'poisoned-key', key };
  if (level.keys?.has(key)) return { kind: 'repeated-key', key };
  level.keys?.add(key);
  return undefined;
}

function unquote(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}
