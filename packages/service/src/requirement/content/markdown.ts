import type { Language } from '../../messages/messages.js';
import { finding, type Finding } from './finding.js';
import { checkPiece } from './piece.rule.js';
import {
  headings,
  sectionOf,
  sections,
  type ClauseText,
  type Piece,
  type RequirementText,
  type Section,
} from './sections.js';

interface Source {
  readonly file: string;
  readonly lang: Language;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly firstLine: number;
}

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };
interface ClauseDraft extends Omit<Draft<ClauseText>, 'plain' | 'clear'> {
  plain: Piece[];
  clear: Piece[];
}

const clauseHeading = /^(.{1,200}?)\s*\{#([a-z0-9][a-z0-9-]{0,62})\}$/;
const listItem = /^(?:[-*+]|\d{1,3}[.)])\s+/;

/**
 * Reads the words of a requirement: one walk over the lines, linear in their length.
 *
 * `#` the question, the answer below it; `##` a section; under the last one
 * `###` a clause with its id: quoted exactly (`>`), plainly, and between
 * `::: clear` and `:::` in easy-to-read language.
 */
export function readBody(source: Source): {
  readonly text: RequirementText;
  readonly findings: readonly Finding[];
} {
  const reader = new BodyReader(source);
  source.body.split('\n').forEach((line, index) => reader.take(line, source.firstLine + index));
  return reader.finish();
}

class BodyReader {
  readonly #source: Source;
  readonly #findings: Finding[] = [];
  readonly #sections = Object.fromEntries(
    sections.map((id) => [id, [] as Piece[]]),
  ) as unknown as Record<Section, Piece[]>;
  readonly #clauses: ClauseDraft[] = [];
  #question: Piece | undefined;
  readonly #answer: Piece[] = [];
  #place: Section | 'text' | 'answer' | 'nowhere' = 'nowhere';
  #isClear = false;
  #open: { lines: string[]; line: number; isExact: boolean } | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  take(raw: string, line: number): void {
    const text = raw.trim();
    const [, level = '', title = ''] = /^(#{1,6})\s+(.*)$/.exec(text) ?? [];
    if (level) return this.#heading(level.length, title, line);
    if (text === '') return this.#close();
    if (text.startsWith(':::')) return this.#fence(text.slice(3).trim(), line);
    const isExact = text.startsWith('>');
    const words = isExact ? text.replace(/^>\s?/, '') : text;
    const isItem = !isExact && listItem.test(words);
    if (isItem || this.#open?.isExact !== isExact) this.#close();
    this.#open ??= { lines: [], line, isExact };
    this.#open.lines.push(isItem ? words.replace(listItem, '') : words);
  }

  finish(): { text: RequirementText; findings: Finding[] } {
    this.#close();
    const { firstLine, lang } = this.#source;
    if (this.#isClear)
      this.#fault(firstLine, 'the easy-to-read text is not closed. Write ":::" below it.');
    if (!this.#question)
      this.#fault(firstLine, 'there is no question. Begin with "# " and what people ask.');
    if (this.#answer.length !== 1)
      this.#fault(firstLine, 'write one short answer below the question.');
    for (const id of sections)
      if (this.#sections[id].length === 0)
        this.#fault(firstLine, `nothing stands under "## ${headings[lang][id]}". Write it.`);
    this.#checkClauses(firstLine);
    const nothing = { text: '', line: firstLine };
    return {
      text: {
        question: this.#question ?? nothing,
        answer: this.#answer[0] ?? nothing,
        sections: this.#sections,
        clauses: this.#clauses,
      },
      findings: this.#findings,
    };
  }

  #heading(level: number, title: string, line: number): void {
    this.#close();
    this.#isClear = false;
    const { lang, file } = this.#source;
    if (level === 1) {
      if (this.#question) return this.#fault(line, 'a second question. One file, one requirement.');
      this.#question = { text: title, line };
      this.#place = 'answer';
      this.#findings.push(...checkPiece(file, this.#question, 'heading'));
    } else if (level === 2) {
      const section = sectionOf(title, lang);
      const known = Object.values(headings[lang]).join('", "');
      if (!section)
        this.#fault(line, `"${short(title)}" is no known heading. Use one of "${known}".`);
      this.#place = section ?? 'nowhere';
    } else this.#clauseHeading(title, line);
  }

  #clauseHeading(title: string, line: number): void {
    const [, label, id] = clauseHeading.exec(title) ?? [];
    if (this.#place !== 'text' || !label || !id)
      return this.#fault(
        line,
        `"${short(title)}" is no clause. Write "### ч. 1 ст. 155 {#st-155-1}" under "## ${headings[this.#source.lang].text}".`,
      );
    this.#clauses.push({ id, label, line, plain: [], clear: [] });
  }

  #fence(name: string, line: number): void {
    this.#close();
    if (name !== '' && name !== 'clear')
      this.#fault(line, `":::" opens "clear" and nothing else, not "${short(name)}".`);
    this.#isClear = name === 'clear';
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const piece: Piece = { text: open.lines.join(' '), line: open.line };
    const { file } = this.#source;
    this.#findings.push(...checkPiece(file, piece, open.isExact ? 'exact' : 'prose'));
    const clause = this.#clauses.at(-1);
    if (open.isExact) {
      if (!clause)
        this.#fault(open.line, 'a quotation stands outside of a clause. Move it below one.');
      else if (clause.exact)
        this.#fault(open.line, 'a second quotation in one clause. Make two clauses.');
      else clause.exact = piece;
    } else if (this.#place === 'text') {
      if (!clause)
        return this.#fault(open.line, 'words without a clause. Write "### … {#id}" above.');
      (this.#isClear ? clause.clear : clause.plain).push(piece);
    } else if (this.#place === 'answer') this.#answer.push(piece);
    else if (this.#place !== 'nowhere') this.#sections[this.#place].push(piece);
  }

  #checkClauses(line: number): void {
    const seen = new Set<string>();
    if (this.#clauses.length === 0)
      this.#fault(line, `no clause stands under "## ${headings[this.#source.lang].text}".`);
    for (const clause of this.#clauses) {
      if (seen.has(clause.id)) this.#fault(clause.line, `two clauses are called "${clause.id}".`);
      seen.add(clause.id);
      if (clause.plain.length === 0)
        this.#fault(clause.line, 'this clause has no plain text. Say it in plain words.');
      if (clause.clear.length === 0)
        this.#fault(clause.line, 'this clause has no easy-to-read text. Write it in "::: clear".');
    }
  }

  #fault(line: number, what: string): void {
    this.#findings.push(finding(this.#source.file, line, what));
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
