import type { State, Step } from '@zabota/core/fake.js';
import type { Harness } from '@zabota/core/testing.js';
import { answers, pairs } from 'zabota:english';

/** Rounds of 10 ms in which a text must come. */
const patience = 300;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (english: string) => escaped(english.trim()).replaceAll('…', '.*');

/** Ways to say a Russian label of a step in English, the likeliest first; its own when there is none. */
function inEnglish(russian: string): RegExp[] {
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

const beginsLike = (russian: string, template: string) => {
  const [start = ''] = template.split('…');
  return start.trim().length > 2 && russian.startsWith(start.trim());
};

/** The service of a state, with its Russian texts in English where there is English for them. */
export function toldInEnglish<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(toldInEnglish) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if ('lang' in value && 'text' in value && value.lang === 'ru') {
    const text = answers[String(value.text)];
    return text === undefined ? value : { ...value, text, lang: 'en' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, toldInEnglish(one)]),
  ) as Value;
}

export const stateInEnglish = (state: State): State => ({
  ...state,
  properties: { ...state.properties, locale: 'en' },
  service: toldInEnglish(state.service),
  steps: [],
});

const rolesOf = { press: ['button'], choose: ['radio', 'checkbox'], fill: ['textbox', 'combobox'] };

/** Takes a step that is written in Russian on an English page. */
export async function takeInEnglish(harness: Harness, step: Step): Promise<void> {
  const [[kind, russian = ''] = []] = Object.entries(step);
  const ways = inEnglish(russian);
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
