import { finding, type Finding } from './finding.js';
import type { Piece } from './sections.js';

/** Longest paragraph and longest clause of an act, in characters: more is not read and not aligned. */
const longest = { prose: 1500, heading: 200, exact: 10_000 } as const;

/** Markup that would reach people as marks, or as something to run. */
const markup: readonly [RegExp, string][] = [
  [/<[a-z/!?]/i, 'HTML'],
  [/\]\s?\(/, 'a link'],
  [/\]\[|^\[[^\]]{0,200}\]:/, 'a link'],
  [/`/, 'code'],
  [/\*\*|__|~~/, 'bold or struck text'],
  [/^\|/, 'a table'],
];

/** Signs that no one sees and that may turn a text around. */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cf}\ufffd]/u;

const sentenceEnd = /[.!?…:][»”"')\]]{0,3}$/;

/** What one paragraph must be: plain words, short enough, with an end. Linear in its length. */
export function checkPiece(
  file: string,
  { text, line }: Piece,
  kind: keyof typeof longest,
): Finding[] {
  if (text.length > longest[kind])
    return [
      finding(
        file,
        line,
        `a paragraph of ${text.length} characters, at most ${longest[kind]}. Split it.`,
      ),
    ];
  const found: Finding[] = [];
  const hidden = unreadable.exec(text);
  if (hidden)
    found.push(
      finding(
        file,
        line,
        `an invisible character U+${(hidden[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}. Delete it.`,
      ),
    );
  if (kind === 'exact') return found;
  const mark = markup.find(([pattern]) => pattern.test(text));
  if (mark) found.push(finding(file, line, `${mark[1]} is not taken here. Write plain words.`));
  if (kind === 'prose' && !sentenceEnd.test(text))
    found.push(finding(file, line, 'the last sentence has no end. Put a full stop.'));
  return found;
}
