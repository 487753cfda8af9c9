import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.js';

describe('personal data in free text', () => {
  it.each([
    ['email', 'Пишите на anna.primerova@example.org, отвечу', 'anna.primerova@example.org'],
    ['email', 'почта иван@почта.рф', 'иван@почта.рф'],
    ['phone', 'звоните +7 (912) 345-67-89 вечером', '+7 (912) 345-67-89'],
    ['phone', 'тел. 8-800-200-60-11', '8-800-200-60-11'],
    ['phone', 'мой 89123456789.', '89123456789'],
    ['phone', 'мой 912 345 67 89', '912 345 67 89'],
    ['phone', 'call +44 20 7946 0958', '+44 20 7946 0958'],
    ['phone', 'тел. 8\u00a0912\u00a0345‑67‑89', '8\u00a0912\u00a0345‑67‑89'],
    ['passport', 'паспорт 45 10 № 123456 выдан', '45 10 № 123456'],
    ['passport', 'серия и номер 4510 123456', '4510 123456'],
    ['snils', 'СНИЛС 112-233-445 95', '112-233-445 95'],
    ['snils', 'снилс 11223344595', '11223344595'],
    ['card', 'карта 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['card', 'карта 4111111111111111', '4111111111111111'],
  ])('A83: %s in “%s” is found and masked', (kind, text, secret) => {
    expect(findPersonalData(text).map((one) => [one.kind, text.slice(one.start, one.end)])).toEqual(
      [[kind, secret]],
    );
    expect(maskPersonalData(text).text).toBe(text.replace(secret, '•••'));
  });

  it.each([
    'Дело 26-4817-3052, жду 25 рабочих дней',
    'Приказ № 210-ФЗ от 27.07.2010',
    'Дом 12, корп. 3, кв. 145, 190000',
    'С 01.02.2026 по 15.03.2026 тариф 1 234 567,89 рубля',
    'Код K7QF-93XW-TM2C-H4D8N',
    'Ждали 40 минут, окно 12, в 10:30',
  ])('leaves “%s” as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
  });

  it('A83: masks all of several kinds and names each once', () => {
    const { text, kinds } = maskPersonalData('a@b.ru, +79123456789 и +79123456780');
    expect(text).toBe('•••, ••• и •••');
    expect(kinds).toEqual(['email', 'phone']);
  });

  it('stays quick on hostile text', () => {
    const hostile = [
      '1-'.repeat(20_000),
      'a.'.repeat(20_000),
      '(9'.repeat(20_000),
      '@'.repeat(9e4),
    ];
    for (const text of hostile) expect(maskPersonalData(text).text.length).toBeGreaterThan(0);
  });
});
