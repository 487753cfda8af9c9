import { ContentError } from '../../content/content.file.js';

/** What is wrong with written content, where, and how to mend it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** What is wrong; then what to do. */
  readonly what: string;
  /** A `warning` does not stop publishing. */
  readonly severity: 'error' | 'warning';
}

export const finding = (
  file: string,
  line: number,
  what: string,
  severity: Finding['severity'] = 'error',
): Finding => ({ file, line, what, severity });

export const describeFinding = ({ file, line, what }: Finding): string => `${file}:${line} ${what}`;

/** @throws ContentError with one line for each finding that stops publishing. */
export function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors.map(describeFinding).join('\n'));
}
