import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/content.loader.js';
import type { Edition } from '../../content/content.js';
import { reportContent } from './report.js';

const demo = fileURLToPath(new URL('../../../content/', import.meta.url));
const edition = (await loadContent(demo)).get('demo-housing')!.on('2026-11-23');
const today = '2026-11-23';

/** The demo with one requirement changed. */
function changed(id: string, change: object): Edition {
  const item = edition.requirements.get(id)!;
  const value = { ...item.value, ...change };
  return { ...edition, requirements: new Map(edition.requirements).set(id, { ...item, value }) };
}

const said = (of: Edition, on = today) =>
  reportContent(of, on).map(({ severity, file, line, what }) => {
    const [name = ''] = file.split('/').slice(-1);
    return `${severity} ${name}:${line} ${what}`;
  });

describe('the report on written rules', () => {
  it('A44: has nothing to say of the demo', () => expect(said(edition)).toEqual([]));

  it('A44: one fact with two numbers is named with both files', () => {
    const facts = [{ id: 'remodelling-decision-days', value: '30' }];
    const lines = said(changed('gas-equipment-maintenance', { facts }));
    const [line = ''] = lines.filter((one) => one.startsWith('error'));
    expect(line).toContain('remodelling-decision-days');
    expect(line).toContain('45');
    expect(line).toContain('30');
    expect(line).toContain('mend one');
  });

  it('A44: a number that the words do not say is named for each language', () => {
    const facts = [{ id: 'remodelling-decision-days', value: '46' }];
    const lines = said(changed('flat-remodelling-approval', { facts })).filter((line) =>
      line.includes('do not say 46'),
    );
    expect(lines.map((line) => line.split(' ')[1])).toEqual([
      'flat-remodelling-approval.ru.md:35',
      'flat-remodelling-approval.en.md:1',
    ]);
  });

  it('A44: a check list that asks with another number than its rule says is named', () => {
    const item = edition.checklists.get('house-management')!;
    const [first, ...rest] = item.value.questions;
    const questions = [
      { ...first!, text: { ru: 'Отвечают за 7 минут?', en: 'In 5 minutes?' } },
      ...rest,
    ];
    const checklists = new Map(edition.checklists).set('house-management', {
      ...item,
      value: { ...item.value, questions },
    });
    expect(said({ ...edition, checklists }).filter((line) => line.includes('does not'))).toEqual([
      'warning house-management.yaml:1 question "call" (ru) says 7, the rule "emergency-dispatch-deadlines" does not. Mend one.',
    ]);
    expect(said(edition).filter((line) => line.includes('does not'))).toEqual([]);
  });

  it('what nothing leads to, and what nobody names, is an orphan', () => {
    const [act] = edition.acts.values();
    const lost = changed('baggage-liability-600', { related: [] });
    const lines = said({ ...lost, acts: new Map(edition.acts).set('lost-act', act!) });
    expect(lines).toContainEqual(expect.stringMatching(/lost-act\.yaml:1 no rule names it/));
    expect(lines).toContainEqual(expect.stringMatching(/children-adjacent-seats.*leads here/));
  });

  it('A44: an old check says until when it held', () => {
    const old = said(changed('fire-extinguishers', { 'checked-on': '2026-01-01' }));
    expect(old).toContainEqual(
      expect.stringMatching(/fire-extinguishers\.ru\.md:17 the check held until 2026-06-30/),
    );
  });
});
