import type { Purpose, TextChange } from '@zabota/contract';

type Part = TextChange['part'];
type TextOf = Purpose['title'];

/** What differs between two texts of a purpose, part by part, as people read them. */
export function changesBetween(before: Purpose, after: Purpose): TextChange[] {
  const was = partsOf(before);
  const is = partsOf(after);
  return (Object.keys(is) as Part[])
    .filter((part) => was[part].text !== is[part].text)
    .map((part) => ({
      part,
      ...(was[part].text && { before: was[part] }),
      ...(is[part].text && { after: is[part] }),
    }));
}

function partsOf(purpose: Purpose): Readonly<Record<Part, TextOf>> {
  const { lang } = purpose.text;
  const joined = (texts: readonly string[]): TextOf => ({ text: texts.join('; '), lang });
  const titles = (all: readonly { readonly title: TextOf }[]) =>
    joined(all.map(({ title }) => title.text));
  return {
    title: purpose.title,
    summary: purpose.summary,
    data: titles(purpose.data),
    uses: titles(purpose.uses),
    actions: joined(purpose.actions.map(({ text }) => text)),
    parties: joined(purpose.parties.map(({ name, address }) => `${name.text}, ${address.text}`)),
    valid: purpose.valid.text,
    refusal: purpose.refusal,
    withdrawal: purpose.withdrawal,
    full: purpose.text.full,
    storage: joined(
      (purpose.storage?.keeps ?? []).map(
        ({ name, purpose: why, days }) => `${name}: ${why.text} (${days})`,
      ),
    ),
  };
}
