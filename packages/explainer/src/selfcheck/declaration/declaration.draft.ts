import type { CheckAnswer, Checklist, ClientKind, DeclarationInput } from '@zabota/contract';
import { msg } from '@zabota/core';
import {
  isCollective,
  isEmail,
  noName,
  type NameDraft,
  type Problems,
} from '@zabota/core/filing.js';
import { answerTo, type SelfcheckDraft } from '../progress.js';

/** Who declares. It has the shape of `declarant` in the body of `declareCompliance`. */
export interface DeclarationDraft {
  readonly kind: ClientKind | '';
  readonly name: NameDraft;
  readonly organisation: { readonly name: string };
  readonly email: string;
  /** What the last attempt said besides: another list or answer is another submission. */
  readonly said: string;
}

export const emptyDeclaration: DeclarationDraft = {
  kind: 'organisation',
  name: noName,
  organisation: { name: '' },
  email: '',
  said: '',
};

/** Whether a body with a name of its own declares, or a person. */
export const isBody = (kind: DeclarationDraft['kind']) => kind !== '' && isCollective(kind);

/** What the declaration says of the list. */
export type Declared = Pick<DeclarationInput, 'checklist' | 'version' | 'answers' | 'lang'>;

export const declaredOf = (
  { id, version, questions }: Checklist,
  draft: SelfcheckDraft,
  lang: Declared['lang'],
): Declared => ({
  checklist: id,
  version,
  answers: questions.map(({ id: question }) => ({
    question,
    // Offered only when every question has an answer.
    answer: answerTo(draft, question) as CheckAnswer,
  })),
  lang,
});

/** As little about the declarant as the case needs (A40). */
export function declarantOf(draft: DeclarationDraft): DeclarationInput['declarant'] {
  // Whoever has not said it yet is asked first.
  const { kind, organisation, email } = draft;
  const { patronymic, ...name } = draft.name;
  return {
    kind: kind as ClientKind,
    ...(isBody(kind)
      ? { organisation }
      : { name: patronymic.trim() ? { ...name, patronymic } : name }),
    ...(email.trim() && { email: email.trim() }),
  };
}

/** What is left to fill in, in the order of the screen. */
export function problemsOf({ kind, name, organisation, email }: DeclarationDraft): Problems {
  const problems: Record<string, string> = {};
  if (!kind) problems['kind'] = msg('Choose who you are');
  if (isBody(kind)) {
    if (!organisation.name.trim())
      problems['organisation.name'] = msg('Write the name of the organisation');
  } else {
    if (!name.family.trim()) problems['name.family'] = msg('Write the family name');
    if (!name.given.trim())
      problems['name.given'] = msg(
        'Write the given name. Somebody with one name only can put a dash here',
      );
  }
  if (!isEmail(email))
    problems['email'] = msg(
      'Check the e-mail address: it needs the @ sign and a name after it, such as name@mail.ru',
    );
  return problems;
}
