import type { Language } from '../language.js';
import { Draft, type Excerpt, type Reader, type Reading } from './excerpt.js';
import { languageOfPath } from './language-of-path.js';
import { prose } from './prose.js';

const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** After these a slash begins a regular expression, not a division. */
const beforePattern = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of))$/;
const pattern = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,400}\/[a-z]*/y;
/** What follows the name of a value: `ru: …`, `ru = …`, `const ru: Words = …`. */
const naming = /\s*\??(?::|=(?![=>]))/y;
const escape = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/iy;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What is open around a place. */
interface Frame {
  readonly closer: string;
  /** The text that it interrupts. */
  readonly text: Draft | undefined;
  /** The language that the names around it say. */
  readonly around: Language | undefined;
  /** The language that the name of the value here says. */
  named: Language | undefined;
}

function matchAt(expression: RegExp, source: string, index: number): RegExpExecArray | null {
  expression.lastIndex = index;
  return expression.exec(source);
}

/** Walks a script from sign to sign and gathers the texts written in it. */
class Script {
  readonly excerpts: Excerpt[] = [];
  readonly #reading: Reading;
  readonly #source: string;
  readonly #frames: Frame[];
  /** The last few signs that are neither space nor comment. */
  #before = '';

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#source = reading.source;
    const around = reading.lang ?? languageOfPath(reading.path);
    this.#frames = [{ closer: '', text: undefined, around, named: undefined }];
  }

  read(): Excerpt[] {
    let index = 0;
    while (index < this.#source.length) index = this.#step(index);
    return this.excerpts;
  }

  get #frame(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  get #language(): Language | undefined {
    return this.#frame.named ?? this.#frame.around;
  }

  #open(closer: string, text?: Draft): void {
    this.#frames.push({ closer, text, around: this.#language, named: undefined });
  }

  /** Reads what begins at `index`, and says where the reading goes on. */
  #step(index: number): number {
    const source = this.#source;
    const sign = source.charAt(index);
    if (/\s/.test(sign)) return index + 1;
    if (source.startsWith('//', index)) return this.#after('\n', index);
    if (source.startsWith('/*', index)) return this.#after('*/', index + 2);
    if (sign === '/' && beforePattern.test(this.#before)) {
      const found = matchAt(pattern, source, index);
      if (found) return this.#passed(')', index + found[0].length);
    }
    if (sign === "'" || sign === '"') return this.#passed(')', this.#string(sign, index));
    if (sign === '`') return this.#template(new Draft(), index + 1);
    const name = matchAt(word, source, index)?.[0];
    if (name) return this.#name(name, index);
    return this.#sign(sign, index);
  }

  #name(name: string, index: number): number {
    const end = index + name.length;
    if (matchAt(naming, this.#source, end))
      this.#frame.named = name === 'ru' || name === 'en' ? name : undefined;
    return this.#passed(name, end);
  }

  #sign(sign: string, index: number): number {
    const closer = closers[sign];
    if (closer) this.#open(closer);
    else if (sign === this.#frame.closer) {
      const { text } = this.#frames.pop() as Frame;
      if (text) return this.#template(text, index + 1);
    } else if (sign === ',' || sign === ';') this.#frame.named = undefined;
    return this.#passed(sign, index + 1);
  }

  #passed(what: string, end: number): number {
    this.#before = (this.#before + what).slice(-10);
    return end;
  }

  #after(what: string, from: number): number {
    const found = this.#source.indexOf(what, from);
    return found < 0 ? this.#source.length : found + what.length;
  }

  #string(quote: string, from: number): number {
    const draft = new Draft();
    let index = from + 1;
    while (index < this.#source.length) {
      const sign = this.#source.charAt(index);
      if (sign === quote || sign === '\n') break;
      index = this.#character(draft, index);
    }
    this.#keep(draft);
    return index + 1;
  }

  /** A text with places for values, each of which becomes `0`; read on after each of them. */
  #template(draft: Draft, from: number): number {
    let index = from;
    while (index < this.#source.length && this.#source.charAt(index) !== '`') {
      if (this.#source.startsWith('${', index)) {
        draft.put('0', index);
        this.#open('}', draft);
        return this.#passed('{', index + 2);
      }
      index = this.#character(draft, index);
    }
    this.#keep(draft);
    return this.#passed(')', index + 1);
  }

  #character(draft: Draft, index: number): number {
    const found = matchAt(escape, this.#source, index);
    if (!found) {
      draft.take(this.#source, index, index + 1);
      return index + 1;
    }
    const [all, braced, long, short, letter = ''] = found;
    const code = Number.parseInt(braced ?? long ?? short ?? '', 16);
    if (Number.isNaN(code)) draft.put(/[nrt\n]/.test(letter) ? ' ' : letter, index);
    else draft.put(code <= 0x10ffff ? String.fromCodePoint(code) : ' ', index);
    return index + all.length;
  }

  /** Keeps a text that people read: in a place that names a language, or in Russian letters. */
  #keep(draft: Draft): void {
    const excerpt = draft.finish('en', this.#reading.kind ?? 'interface');
    const isRussian = /\p{Script=Cyrillic}/u.test(excerpt.text);
    const lang = this.#language ?? (isRussian ? 'ru' : undefined);
    if (!lang) return;
    if (prose.test(excerpt.text) || (isRussian && this.#language === 'ru'))
      this.excerpts.push({ ...excerpt, lang });
  }
}

/**
 * Texts in a script: string literals under a name `ru` or `en` or in a file that names its language,
 * and every sentence in Russian letters. What stands between `${` and `}` becomes `0`. Words that
 * the script says to programs, in English and under no such name, are left out.
 */
export const readScript: Reader = (reading) => new Script(reading).read();
