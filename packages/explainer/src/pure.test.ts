import { describe, expect, it } from 'vitest';
import { activityCode } from './explainer/activity.js';
import { subjectOf } from './explainer/card/send-clarity.js';
import { splitAtTerms } from './explainer/card/paragraph.js';
import { linkTo, placeOf } from './explainer/place.controller.js';
import { progressOf } from './selfcheck/progress.js';
import { reminderFile } from './selfcheck/reminders.js';
import { myFlat } from './selfcheck/states.answers.js';

const ru = (text: string) => ({ text, lang: 'ru' as const });
const term = (id: string, ...forms: string[]) => ({ id, term: ru(id), definition: ru('…'), forms });

describe('A05: terms in a text', () => {
  it('open at their first whole mention, the longest form first', () => {
    const terms = [term('act', 'акт'), term('report', 'акт проверки')];
    const pieces = splitAtTerms('Контакт: возьмите акт проверки и акт.', terms);
    expect(pieces.map((one) => (typeof one === 'string' ? one : `[${one.form}]`))).toEqual([
      'Контакт: возьмите ',
      '[акт проверки]',
      ' и ',
      '[акт]',
      '.',
    ]);
  });
  it('leave a text without them alone', () =>
    expect(splitAtTerms('Платите.', [])).toEqual(['Платите.']));
});

describe('A05: a code of activity', () => {
  it.each([
    ['47.11', '47.11'],
    [' 47,11,1 ', '47.11.1'],
    ['47 Торговля', '47'],
    ['розница', 'розница'],
    ['', ''],
  ])('"%s" is looked for as "%s"', (typed, code) => expect(activityCode(typed)).toBe(code));

  it('is never longer than the service takes', () =>
    expect(activityCode('магазин для всей большой семьи')).toHaveLength(20));
});

describe('a place in the rules', () => {
  it('goes into a link and comes back', () =>
    expect(placeOf(linkTo('drone', 'p-8'))).toEqual({ requirement: 'drone', clause: 'p-8' }));
  it.each(['', '#', '#%E0%A4%A', '#requirement', '#other=1'])('%j is no place', (fragment) => {
    expect(placeOf(fragment).requirement).toBe('');
  });
});

it('the subject of a marked paragraph fits the contract', () => {
  const subject = subjectOf('a'.repeat(63), 'b'.repeat(80));
  expect(subject).toMatch(/^requirement:[a-z0-9][a-z0-9.-]{0,120}$/);
});

describe('A39: a check of oneself', () => {
  it('counts what is answered, and what there is to mend', () => {
    const draft = { answers: ['paid:no', 'slip:yes', 'gone:no', 'gas:maybe'] };
    const { answered, of, toMend, isComplete } = progressOf(myFlat, draft);
    expect([answered, of, toMend.map(({ id }) => id), isComplete]).toEqual([2, 5, ['paid'], false]);
  });
  it('reminders come again, and tell nothing of the answers', () => {
    const file = reminderFile(myFlat, new Date('2026-11-23T10:00:00Z'));
    expect(file).toContain('DTSTART;VALUE=DATE:20261124\r\nRRULE:FREQ=MONTHLY\r\n');
    expect(file).toContain('SUMMARY:Заплатить за квартиру\r\n');
    expect(file.split('BEGIN:VEVENT')).toHaveLength(3);
  });
});
