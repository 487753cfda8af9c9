import type { State, Step } from '@zabota/core/fake.js';
import type { Harness } from '@zabota/core/testing.js';

/** English for states that are written in Russian (tools/stories/english.mjs). */
export interface EnglishTexts {
  /** Texts of the interface; `…` stands for what is filled in. */
  readonly pairs: readonly { readonly russian: string; readonly english: string }[];
  /** What the service says, by its Russian. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Rounds of 10 ms in which a text must come. */
const patience = 300;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (english: string) => escaped(english.trim()).replaceAll('…', '.*');

const beginsLike = (russian: string, template: string) => {
  const [start = ''] = template.split('…');
  return start.trim().length > 2 && russian.startsWith(start.trim());
};

/** Ways to say a Russian label of a step in English, the likeliest first; its own when there is none. */
function waysToSay(russian: string, { pairs, answers }: EnglishTexts): RegExp[] {
  const fits = pairs.filter(
    (pair) =>
      pair.russian.includes(russian) ||
      (pair.russian.includes('…') && beginsLike(russian, pair.russian)),
  );
  const told = Object.entries(answers)
    .filter(([text]) => text.includes(russian))
    .map(([text, english]) => ({ russian: text, english }));
  const likely = [...fits, ...told].sort((a, b) => a.russian.length - b.russian.length);
  return [
    ...likely.map(({ english }) => new RegExp(`^${pattern(english)}$`)),
    ...likely.map(({ english }) => new RegExp(pattern(english))),
    new RegExp(escaped(russian)),
  ];
}

/** What a service says, with its Russian texts in English where there is English for them. */
export function toldInEnglish<Value>(value: Value, texts: EnglishTexts): Value {
  if (Array.isArray(value)) return value.map((one) => toldInEnglish<unknown>(one, texts)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if ('lang' in value && 'text' in value && value.lang === 'ru') {
    const text = texts.answers[String(value.text)];
    return text === undefined ? value : { ...value, text, lang: 'en' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, toldInEnglish<unknown>(one, texts)]),
  ) as Value;
}

/** The state on an English page; its steps are still Russian, for `takeInEnglish`. */
export const stateInEnglish = <Shown extends State<never> | State>(
  state: Shown,
  texts: EnglishTexts,
): Shown => ({
  ...state,
  properties: { ...state.properties, locale: 'en' },
  service: toldInEnglish(state.service, texts),
});

const rolesOf = { press: ['button'], choose: ['radio', 'checkbox'], fill: ['textbox', 'combobox'] };

/** Takes a step that is written in Russian on an English page. */
export async function takeInEnglish(
  harness: Harness,
  step: Step,
  texts: EnglishTexts,
): Promise<void> {
  const [[kind, russian = ''] = []] = Object.entries(step);
  const ways = waysToSay(russian, texts);
  for (let round = 0; round < patience; round += 1) {
    if (kind === 'see') {
      if (ways.some((way) => new RegExp(way.source.replace(/^\^|\$$/g, '')).test(harness.text)))
        return;
    } else {
      const roles = rolesOf[kind as keyof typeof rolesOf];
      const found = ways.flatMap((way) => roles.flatMap((role) => harness.all(role, way)))[0];
      if (found) {
        if ('fill' in step) await harness.fill(nameOf(found), step.with);
        else found.click();
        return harness.settled();
      }
    }
    await new Promise((later) => setTimeout(later, 10));
  }
  throw new Error(`In English nothing stands for "${russian}"; shown is: ${harness.text}`);
}

const nameOf = (control: HTMLElement) =>
  new RegExp(escaped((control as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? ''));
