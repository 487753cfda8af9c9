import { expect } from '@open-wc/testing';
import { cleanUp, mountState } from '@zabota/core/testing.js';
import './define.js';
import { states } from './states.js';

const show = (name: string) =>
  mountState(
    'zabota-satisfaction',
    states.find((one) => one.name === name)!,
  );

describe('published satisfaction', () => {
  afterEach(cleanUp);

  it('A30: says the share, how sure it is, how many answered and how many were invited', async () => {
    const { harness } = await show('quarter');
    expect(harness.text).to.match(/81\s%\s+довольны/);
    expect(harness.text).to.match(/от 72\s% до 87\s%/);
    expect(harness.text).to.contain('пригласили 240, ответили 100');
  });

  it('A83: a hidden figure and an absent one look the same, and say why in words', async () => {
    const { harness } = await show('not-shown');
    expect(harness.text).to.contain('не показано');
    expect(harness.text).to.contain('меньше 10 человек или никто');
  });

  it('A30: the picture has a table that says the same, month for month', async () => {
    const { element } = await show('table');
    const rows = [...element.shadowRoot!.querySelectorAll('details table tbody tr')];
    expect(rows).to.have.length(10);
    expect(
      rows.map((row) => row.textContent?.includes('не показано')).filter(Boolean),
    ).to.have.length(2);
    expect(element.shadowRoot!.querySelector('svg')!.getAttribute('aria-label')).to.contain(
      'в таблице ниже',
    );
  });

  it('A30: the data can be taken away, from the service', async () => {
    const { harness } = await show('quarter');
    const link = harness.get('link', 'CSV') as HTMLAnchorElement;
    expect(link.href).to.equal('https://care.example/satisfaction/demo-housing/replanning.csv');
  });

  it('A11: groups are all listed, with or without figures', async () => {
    const { harness } = await show('details');
    expect(harness.text).to.match(/Предприниматели\s+не показано\s+не показано/);
    expect(harness.text).to.match(/Граждане\s+83\s%/);
  });

  it('A26, A45: says what changed because of what people said', async () => {
    const { harness } = await show('quarter');
    expect(harness.text).to.contain('Теперь отвечаем за пять рабочих дней');
  });
});
