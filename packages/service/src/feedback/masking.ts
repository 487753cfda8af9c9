import { maskPersonalData, type FeedbackInput, type PersonalDataName } from '@zabota/contract';

/** What a feedback says in words: sealed as one value, personal data masked before. */
export interface FeedbackPersonal {
  readonly comment?: string;
  /** Words by question. */
  readonly texts: Readonly<Record<string, string>>;
  readonly page?: { readonly path: string; readonly selection?: string };
}

/** The words of a feedback without personal data, and the kinds that had to go. */
export function maskWords({ comment, answers, page }: FeedbackInput): {
  readonly personal: FeedbackPersonal | undefined;
  readonly masked: PersonalDataName[];
} {
  const kinds = new Set<PersonalDataName>();
  const mask = (text: string): string => {
    const result = maskPersonalData(text);
    result.kinds.forEach((kind) => kinds.add(kind));
    return result.text;
  };
  const texts = Object.fromEntries(
    answers.flatMap(({ question, text }) => (text ? [[question, mask(text)]] : [])),
  );
  const personal = {
    ...(comment && { comment: mask(comment) }),
    texts,
    ...(page && {
      page: {
        path: mask(page.path),
        ...(page.selection && { selection: mask(page.selection) }),
      },
    }),
  };
  const isEmpty = !comment && !page && Object.keys(texts).length === 0;
  return { personal: isEmpty ? undefined : personal, masked: [...kinds] };
}
