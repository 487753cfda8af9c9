/** A stretch of words that both texts have, or one of them alone. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts with more words are compared paragraph by paragraph, so that the time stays bounded. */
const mostCells = 1_000_000;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** What was said before and what is said now, word by word (longest common subsequence). */
export function compareTexts(before: string, now: string): Run[] {
  if (before === now) return before ? [{ kind: 'same', text: now }] : [];
  const [old, fresh] = [wordsOf(before), wordsOf(now)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const middle = compareMiddles(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  );
  return joined([
    { kind: 'same', text: fresh.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: fresh.slice(fresh.length - end).join('') },
  ]);
}

function compareMiddles(old: readonly string[], fresh: readonly string[]): Run[] {
  if (old.length * fresh.length > mostCells)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [one = '', other = ''] = [old[i], fresh[j]];
    if (i < old.length && j < fresh.length && one === other) {
      runs.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'removed', text: one });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return runs;
}

/** Neighbours of one kind become one run; a lone space between two changes belongs to them. */
function joined(runs: readonly Run[]): Run[] {
  const result: { kind: Run['kind']; text: string }[] = [];
  for (const { kind, text } of runs) {
    if (text === '') continue;
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
