/** A person's name as it is typed; the patronymic is never demanded (A08). */
export interface NameDraft {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

export const noName: NameDraft = { family: '', given: '', patronymic: '' };

export const fullName = ({ family, given, patronymic }: NameDraft) =>
  [family, given, patronymic].filter(Boolean).join(' ');
