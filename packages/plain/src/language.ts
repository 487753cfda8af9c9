/** The languages the engine knows. */
export type Language = 'ru' | 'en';

/** A sentence said in both languages, for whoever reads the finding. */
export type Bilingual = Readonly<Record<Language, string>>;

const cyrillic = /\p{Script=Cyrillic}/gu;
const latin = /\p{Script=Latin}/gu;

/** The language of a text by its letters: Russian when at least a third of them are Cyrillic. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const russian = sample.match(cyrillic)?.length ?? 0;
  const english = sample.match(latin)?.length ?? 0;
  return russian * 2 >= english && russian > 0 ? 'ru' : 'en';
}
