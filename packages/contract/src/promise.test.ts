import { describe, expect, it } from 'vitest';
import type { StopInput } from './command.js';
import { missingParts, promises } from './promise.js';

const stop: StopInput = {
  type: 'stop',
  kind: 'refused',
  exhaustive: true,
  reasons: [
    {
      code: 'owner-consent-missing',
      title: { ru: 'Нет согласия' },
      explanation: { ru: 'Подпись одна, а собственников два.' },
      basis: { act: 'ЖК РФ', article: 'ст. 26' },
      fixes: [{ title: { ru: 'Пришлите согласие' }, where: { ru: 'Здесь' }, until: '2026-12-02' }],
    },
  ],
  resume: { ru: 'Подайте заявление снова.' },
  appeal: { to: { ru: 'Руководителю' }, how: { ru: 'На сайте' } },
};

const without = (pointer: string): object => {
  const copy = structuredClone(stop) as unknown as Record<string, unknown>;
  const keys = pointer.split('/').map((key) => (key === '*' ? '0' : key));
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>(
    (value, key) => value[key] as Record<string, unknown>,
    copy,
  );
  delete parent[last];
  return copy;
};

describe('promises', () => {
  it('A18: a complete stop lacks nothing', () => {
    expect(missingParts('stop', stop)).toEqual([]);
  });

  it.each(promises.stop)('A18: a stop without %s is named as incomplete', (part) => {
    expect(missingParts('stop', without(part))).toEqual([`/${part.replaceAll('*', '0')}`]);
  });

  it('A18: an empty list of reasons, a blank text and "not exhaustive" count as missing', () => {
    expect(
      missingParts('stop', { ...stop, reasons: [], resume: { ru: '  ' }, exhaustive: false }),
    ).toEqual(['/reasons', '/exhaustive', '/resume']);
  });

  it('A18: every single fix needs its place and its day', () => {
    const reasons = [
      {
        ...stop.reasons?.[0],
        fixes: [
          { title: { ru: 'Раз' }, where: { ru: 'Здесь' }, until: '2026-12-02' },
          { title: { ru: 'Два' } },
        ],
      },
    ];
    expect(missingParts('stop', { ...stop, reasons })).toEqual([
      '/reasons/0/fixes/1/where',
      '/reasons/0/fixes/1/until',
    ]);
  });

  it('A55: an answer needs decision, reasons, law, deeds, next steps and appeal', () => {
    expect(missingParts('answer', {})).toEqual(promises.answer.map((part) => `/${part}`));
  });
});
