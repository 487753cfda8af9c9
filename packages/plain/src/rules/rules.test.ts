import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import type { Kind } from '../limits.js';
import type { Language } from '../language.js';
import type { RuleId } from './rule.types.js';

/** Words that a rule marks in a text. */
function marked(rule: RuleId, text: string, lang: Language = 'ru', kind: Kind = 'plain') {
  const { findings } = check(text, { lang, kind });
  return findings.filter((finding) => finding.rule === rule).map(({ words }) => words);
}

const proposal = (text: string, lang: Language = 'ru') =>
  check(text, { lang, kind: 'plain' }).findings[0]?.rewrite;

describe('A05: officialese', () => {
  it.each([
    ['Инспекция осуществляет контроль домов.', 'осуществляет контроль', 'проверять'],
    ['Вам оказана помощь.', 'оказана помощь', 'помочь'],
    ['В настоящее время мы закрыты.', 'В настоящее время', 'Сейчас'],
    ['Возьмите данную справку.', 'данную', 'эту'],
  ])('«%s»', (text, words, rewrite) => {
    expect(marked('officialese', text)).toEqual([words]);
    expect(proposal(text)).toBe(rewrite);
  });

  it('leaves data («данные») and simple words alone', () => {
    expect(marked('officialese', 'Проверьте свои данные. Мы их храним.')).toEqual([]);
  });

  it('knows English too, and lets “shall we” be', () => {
    expect(marked('officialese', 'You shall utilise the form.', 'en')).toEqual([
      'shall',
      'utilise',
    ]);
    expect(marked('officialese', 'How shall we answer?', 'en', 'interface')).toEqual([]);
  });

  it('the longest phrase wins and is reported once', () => {
    expect(marked('compound-preposition', 'В связи с тем, что дом старый.')).toEqual([
      'В связи с тем, что',
    ]);
  });
});

describe('A05: the build of a sentence', () => {
  it('chains of genitives', () => {
    expect(marked('genitive-chain', 'План исполнения функций предоставления услуг готов.')).toEqual(
      ['исполнения функций предоставления услуг'],
    );
    expect(marked('genitive-chain', 'Начало работы отдела перенесли.')).toEqual([]);
    expect(
      marked('genitive-chain', 'the start of the work of the head of the board', 'en'),
    ).toHaveLength(1);
  });

  it('length, by the kind of text', () => {
    const sentence = `${'Дом стоит '.repeat(8)}тут.`;
    expect(marked('long-sentence', sentence, 'ru', 'clear')).toHaveLength(1);
    expect(marked('long-sentence', sentence, 'ru', 'plain')).toHaveLength(0);
  });

  it('nouns in place of verbs', () => {
    const text = 'Обеспечение предоставления и получения разъяснений.';
    expect(marked('verbal-nouns', text)).toEqual([
      'Обеспечение предоставления и получения разъяснений',
    ]);
    expect(marked('verbal-nouns', 'Подайте заявление в отделение.')).toEqual([]);
  });

  it('the passive, only when there is much of it', () => {
    expect(marked('passive', 'Ответ был подготовлен. Дело рассматривается.')).toEqual([
      'подготовлен',
    ]);
    expect(marked('passive', 'Вы пишете. Мы читаем. Дело рассматривается.')).toEqual([]);
    expect(marked('passive', 'It was sent. It is now reviewed.', 'en')).toEqual(['sent']);
  });
});

describe('A44: nothing to guess', () => {
  it('abbreviations that nobody opened', () => {
    expect(marked('abbreviation', 'Обратитесь в ГЖИ и в МФЦ. ГЖИ ответит.')).toEqual(['ГЖИ']);
    expect(marked('abbreviation', 'Жилищная инспекция (ГЖИ) ответит. ГЖИ рядом.')).toEqual([]);
    const options = { lang: 'ru', kind: 'plain', terms: ['ГЖИ'] } as const;
    expect(check('Обратитесь в ГЖИ.', options).findings).toEqual([]);
  });

  it('who must act', () => {
    expect(marked('no-actor', 'Необходимо подать заявление.')).toEqual(['Необходимо']);
    expect(marked('no-actor', 'Вам необходимо подать заявление.')).toEqual([]);
    expect(marked('no-actor', 'The form must be sent.', 'en')).toEqual(['must be']);
    expect(marked('no-actor', 'The form must be sent by the owner.', 'en')).toEqual([]);
  });

  it('until when', () => {
    expect(marked('no-date', 'Мы ответим в кратчайшие сроки.')).toEqual(['в кратчайшие сроки']);
    expect(marked('no-date', 'Мы ответим заранее: за 3 дня.')).toEqual([]);
    expect(marked('no-date', 'We will answer in due course.', 'en')).toEqual(['in due course']);
  });

  it('Latin letters in a Russian word', () => {
    const [finding] = check('Подайте зaявку.', { lang: 'ru', kind: 'plain' }).findings;
    expect(finding).toMatchObject({ rule: 'mixed-script', words: 'зaявку', rewrite: 'заявку' });
  });
});

describe('A14: no blame', () => {
  it.each([
    ['Вы ошиблись в номере.', 'ru'],
    ['Вы неправильно указали дату.', 'ru'],
    ['Некорректный формат файла.', 'ru'],
    ['You made a mistake.', 'en'],
    ['You failed to enter a date.', 'en'],
    ['Invalid number.', 'en'],
  ] as const)('«%s» stops any kind of text but the exact one', (text, lang) => {
    for (const kind of ['plain', 'clear', 'answer', 'interface'] as const) {
      expect(marked('blame', text, lang, kind)).toHaveLength(1);
      expect(check(text, { lang, kind }).passed).toBe(false);
    }
    expect(marked('blame', text, lang, 'exact')).toEqual([]);
  });

  it('taking the blame off a person is not blame', () => {
    expect(marked('blame', 'Ошибка случилась не по вашей вине.')).toEqual([]);
    expect(marked('blame', 'This is not your fault.', 'en')).toEqual([]);
  });

  it('saying how to mend it passes', () => {
    const text = 'Проверьте дату. Напишите её так: 15.03.2024.';
    expect(check(text, { lang: 'ru', kind: 'interface' }).passed).toBe(true);
  });
});

describe('A53: no responsibility laid on the client', () => {
  it.each([
    ['Ответственность за достоверность сведений несёт заявитель.', 'ru'],
    ['Заявитель несёт полную ответственность за данные.', 'ru'],
    ['Агентство не несёт ответственности за сбои.', 'ru'],
    ['Подтверждаю достоверность всех сведений.', 'ru'],
    ['Use the site at your own risk.', 'en'],
    ['I confirm that all the information is accurate.', 'en'],
  ] as const)('«%s»', (text, lang) => {
    expect(marked('waiver', text, lang, 'interface')).toHaveLength(1);
    expect(check(text, { lang, kind: 'interface' }).passed).toBe(false);
  });

  it('an agency that answers for its work may say so', () => {
    expect(marked('waiver', 'Органы власти несут ответственность перед вами.')).toEqual([]);
  });
});
