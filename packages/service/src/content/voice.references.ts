import type { Edition } from './content.js';
import type { InstrumentItem, QuestionItem } from './voice.schema.js';

/** What cannot be asked or counted as it is written: one line a fault. */
export function voiceFaults({ instruments, voice }: Edition): string[] {
  const rules = [...voice.values()][0]?.value;
  if (!rules) return ['voice/voice.yaml: say how the voice of clients is heard.'];
  const drivers = new Set(rules.drivers.map(({ id }) => id));
  const segments = new Set(rules.segments.map(({ id }) => id));
  return [...instruments.values()].flatMap(({ id, value }) =>
    value.questions.flatMap((question) =>
      faultsOf(question, value, { drivers, segments }).map(
        (fault) => `instruments/${id}.yaml: question "${question.id}" ${fault}`,
      ),
    ),
  );
}

interface Known {
  readonly drivers: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
}

function faultsOf(
  question: QuestionItem,
  { questions }: InstrumentItem,
  { drivers, segments }: Known,
): string[] {
  const { kind, measure, when, choices = [] } = question;
  const values = choices.map(({ value }) => value);
  const place = questions.indexOf(question);
  const earlier = when && questions.slice(0, place).find(({ id }) => id === when.question);
  const offered = new Set(earlier?.choices?.map(({ value }) => value));
  const known = measure === 'drivers' ? drivers : measure === 'segment' ? segments : undefined;
  return [
    ...(questions.findIndex(({ id }) => id === question.id) === place ? [] : ['stands twice.']),
    ...((kind === 'text') === (choices.length === 0) ? [] : ['needs choices, or is a text.']),
    ...(new Set(values).size === values.length ? [] : ['offers a choice twice.']),
    ...(!when || earlier ? [] : [`waits for "${when.question}", which is not asked before it.`]),
    ...(when && earlier
      ? when.chosen
          .filter((value) => !offered.has(value))
          .map((value) => `waits for "${value}", which is not offered.`)
      : []),
    ...(known
      ? values
          .filter((value) => !known.has(value))
          .map((value) => `offers "${value}", which voice.yaml does not name.`)
      : []),
    ...(measure === 'satisfaction' && values.join() !== '1,2,3,4,5'
      ? ['measures satisfaction and needs the choices 1 to 5.']
      : []),
    ...(measure === 'need' && values.join() !== 'yes,partly,no'
      ? ['asks whether the need is met: yes, partly, no.']
      : []),
    ...((measure === 'drivers') === (question.drivers !== undefined)
      ? []
      : ['says "drivers: good" or "bad" when it measures drivers, and only then.']),
  ];
}
