import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Static } from 'typebox';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { hashOf, type Item } from '../../content/content.file.js';
import { bindNumbers } from '../../content/number-sign.js';
import type { Language } from '../../messages/messages.js';
import { finding, type Finding } from './finding.js';
import { judgeWords, type Readability } from './gate.js';
import { readBody } from './markdown.js';
import { RequirementFront, TranslationFront } from './requirement.schema.js';
import type { ClauseText, Piece, RequirementText } from './sections.js';

/** One edition of a requirement, as its files say it. */
export interface RequirementItem extends RequirementFront {
  readonly texts: Readonly<Record<Language, RequirementText>>;
  readonly readability: Readonly<Record<Language, Readability>>;
  /** Where it was read, for whoever has to mend it. */
  readonly file: string;
  /** Lines of the front matter by pointer, two levels deep: `/act`, `/facts/0`. */
  readonly lines: Readonly<Record<string, number>>;
}

export interface ReadRequirements {
  readonly items: readonly Item<RequirementItem>[];
  readonly findings: readonly Finding[];
}

const fileName = /^([a-z0-9][a-z0-9-]*)(@\d{4}-\d{2}-\d{2})?\.(ru|en)\.md$/;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const checkFront = ajv.compile<RequirementFront>(RequirementFront);
const checkTranslation = ajv.compile<Static<typeof TranslationFront>>(TranslationFront);

/**
 * Reads every requirement of a folder: `<id>.ru.md` with `<id>.en.md` beside
 * it, later editions as `<id>@<day>.ru.md`. Nothing is thrown for what was
 * written: each fault is a finding with file, line and remedy.
 */
export async function readRequirements(folder: string): Promise<ReadRequirements> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const findings: Finding[] = [];
  const items: Item<RequirementItem>[] = [];
  const known = new Set(names);
  for (const name of names) {
    const file = path.join(folder, name);
    const [, id, day = '', lang] = fileName.exec(name) ?? [];
    if (!id)
      findings.push(finding(file, 1, 'the name is not taken. Name it like "fire-safety.ru.md".'));
    else if (lang === 'en' && !known.has(`${id}${day}.ru.md`))
      findings.push(finding(file, 1, `the Russian edition is missing. Add "${id}${day}.ru.md".`));
    if (!id || lang !== 'ru') continue;
    const english = path.join(folder, `${id}${day}.en.md`);
    if (!known.has(path.basename(english)))
      findings.push(finding(file, 1, `the English text is missing. Add "${id}${day}.en.md".`));
    const pair = {
      id,
      day: day.slice(1),
      file,
      english: known.has(path.basename(english)) ? english : undefined,
    };
    const read = await readPair(pair);
    findings.push(...read.findings);
    if (read.item) items.push(read.item);
  }
  return { items, findings };
}

interface Pair {
  readonly id: string;
  readonly day: string;
  readonly file: string;
  readonly english: string | undefined;
}

async function readPair({ id, day, file, english }: Pair) {
  const russian = take(await readFile(file, 'utf8'), file, 'ru', checkFront);
  const findings = [...russian.findings];
  const { front, body } = russian;
  const other = english
    ? take(await readFile(english, 'utf8'), english, 'en', checkTranslation)
    : undefined;
  findings.push(...(other?.findings ?? []));
  const englishText = other?.body ?? body;
  if (!front || !body || !englishText) return { findings };
  if (day && front['effective-from'] !== day)
    findings.push(
      finding(file, 2, `the name says ${day}, "effective-from" another day. Make them one.`),
    );
  if (day && !front.what)
    findings.push(finding(file, 2, 'a later edition says what has changed. Add "what".'));
  if (english) findings.push(...compareClauses(file, body, english, englishText));
  const judged = {
    ru: judgeWords(file, 'ru', body, front),
    en: english ? judgeWords(english, 'en', englishText, front) : undefined,
  };
  findings.push(...judged.ru.findings, ...(judged.en?.findings ?? []));
  const texts = { ru: body, en: englishText };
  const value: RequirementItem = {
    ...front,
    texts,
    readability: { ru: judged.ru.readability, en: judged.en?.readability ?? {} },
    file,
    lines: russian.lines ?? {},
  };
  const version = hashOf([front, withoutPlaces(body), withoutPlaces(englishText)]);
  return {
    findings,
    item: { id, version, from: front['effective-from'], value: bindNumbers(value) },
  };
}

/** Front matter and body of one file, with what is wrong in either. */
function take<Front>(source: string, file: string, lang: Language, check: ValidateFunction<Front>) {
  const text = source.replace(/^\ufeff/, '');
  const found = frontMatter.exec(text);
  const head = found?.[1];
  if (found === null || head === undefined) {
    const what = text.startsWith('---')
      ? 'the front matter has no end. Write "---" below it.'
      : 'there is no front matter. Begin with "---", the facts and "---".';
    return { findings: [finding(file, 1, what)] };
  }
  const firstLine = found[0].split('\n').length;
  const front = readFront(head, file, check);
  const body = readBody({ file, lang, body: text.slice(found[0].length), firstLine });
  return {
    front: front.value,
    lines: front.lines,
    body: body.text,
    findings: [...front.findings, ...body.findings],
  };
}

function readFront<Front>(
  head: string,
  file: string,
  check: ValidateFunction<Front>,
): {
  readonly value?: Front;
  readonly lines?: RequirementItem['lines'];
  readonly findings: readonly Finding[];
} {
  const lines = new LineCounter();
  const document = parseDocument(head, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line + 1;
    const [first = ''] = fault.message.split('\n');
    return { findings: [finding(file, line, `the front matter is not YAML: ${first} Mend it.`)] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return { findings: [finding(file, 2, 'aliases (&, *) are not taken. Write the words out.')] };
  }
  if (check(value))
    return { value, lines: linesOf(document, value as object, lines), findings: [] };
  const findings = (check.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = Object.values(params as Record<string, unknown>).join(', ');
    const line = lineOf(document, instancePath, lines) + 1;
    return finding(file, line, `${instancePath || '/'} ${message} (${extra}). Mend it.`);
  });
  return { findings };
}

/** Where each entry stands, as a line of the file: the front matter begins below its `---`. */
function linesOf(document: Document, value: object, lines: LineCounter): RequirementItem['lines'] {
  const pointers = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    `/${key}`,
    ...(Array.isArray(inner) ? inner.map((_, index) => `/${key}/${index}`) : []),
  ]);
  return Object.fromEntries(
    pointers.map((pointer) => [pointer, lineOf(document, pointer, lines) + 1]),
  );
}

function lineOf(document: Document, pointer: string, lines: LineCounter): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (; keys.length > 0; keys.pop()) {
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Both languages tell the same clauses in the same order, or a deep link would lead astray. */
function compareClauses(
  file: string,
  { clauses }: RequirementText,
  english: string,
  translation: RequirementText,
): Finding[] {
  const ids = clauses.map(({ id }) => id).join(', ');
  const others = translation.clauses.map(({ id }) => id).join(', ');
  if (ids === others) return [];
  const line = translation.clauses[0]?.line ?? 1;
  return [
    finding(
      english,
      line,
      `has the clauses "${others}", ${path.basename(file)} "${ids}". Make them one.`,
    ),
  ];
}

const words = (pieces: readonly Piece[]): string[] => pieces.map(({ text }) => text);

/** The words alone: a line more above them makes no new edition. */
const withoutPlaces = ({ question, answer, sections, clauses }: RequirementText) => ({
  question: question.text,
  answer: answer.text,
  sections: Object.fromEntries(Object.entries(sections).map(([id, pieces]) => [id, words(pieces)])),
  clauses: clauses.map(({ id, label, exact, plain, clear }: ClauseText) => ({
    id,
    label,
    exact: exact?.text,
    plain: words(plain),
    clear: words(clear),
  })),
});
