import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData, passesLuhn, passesSnils } from './personal-data.js';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);

describe('A83: personal data in a text', () => {
  const recognised = [
    ['email', 'Пишите на maria.obraz+tsova@example.org, жду'],
    ['email', 'почта мария@почта.рф'],
    ['phone', 'Звоните +7 (921) 123-45-67 вечером'],
    ['phone', 'тел. 89211234567'],
    ['phone', '8 921 123 45 67'],
    ['phone', '8-921-123-45-67.'],
    ['phone', 'дом. (812) 123-45-67'],
    ['phone', 'call +44 20 7946 0958'],
    ['passport', 'паспорт 4510 123456'],
    ['passport', 'паспорт 45 10 № 123456'],
    ['passport', 'серия 4510 номер 123456'],
    ['snils', 'СНИЛС 112-233-445 95'],
    ['snils', '11223344595'],
    ['card', 'карта 4111 1111 1111 1111'],
    ['card', '2200-0000-0000-0053'],
    ['card', '4111111111111111'],
  ] as const;
  it.each(recognised)('%s is found in "%s"', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  const left = [
    'Заявление 26-4817-3052 рассматривают с 9 ноября 2026 года',
    'Код K7QF-93XW-TM2C-H4D8N не подошёл',
    'Заплатила 1 250 000 рублей 15.10.2026 в 12:30',
    'ОГРН 1027700132195, счёт 40702810900000001234',
    'дом 7, квартира 12, индекс 123456',
    'карта 4111 1111 1111 1112 с опечаткой',
    'приказ от 12.12.2012 № 1284, пункты 10-12',
    'окно № 5, талон А 105, ждал 1 час 40 минут',
    '@inspection в телеграме',
  ];
  it.each(left)('nothing is found in "%s"', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it('is found in the order of the text, each in its place', () => {
    const text = 'Я на a@b.ru или 89211234567';
    const cut = findPersonalData(text).map(({ start, end }) => text.slice(start, end));
    expect(cut).toEqual(['a@b.ru', '89211234567']);
  });

  it('is hidden sign for sign, and nothing is found in the rest', () => {
    expect(maskPersonalData('Почта a@b.ru, тел. 89211234567!')).toBe(
      'Почта ******, тел. ***********!',
    );
    const pieces = fc.constantFrom(...recognised.map(([, text]) => text), ...left, ' ', '\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const text = parts.join(' — ');
        const masked = maskPersonalData(text);
        expect(masked).toHaveLength(text.length);
        expect(findPersonalData(masked)).toEqual([]);
      }),
    );
  });

  it('is looked for in a long text without a pause', () => {
    for (const unit of ['8', '1 ', '(', '+7', 'a@', '4-', 'a.a@a.'])
      expect(findPersonalData(unit.repeat(20_000))).toBeInstanceOf(Array);
  });
});

describe('check sums', () => {
  it('of cards', () => {
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
  });

  it('of СНИЛС, the remainders 100 and 101 among them', () => {
    expect(passesSnils('11223344595')).toBe(true);
    expect(passesSnils('11223344596')).toBe(false);
    expect(passesSnils('08765430300')).toBe(true);
  });
});
