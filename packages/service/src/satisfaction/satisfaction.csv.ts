import type { Figures, Satisfaction } from '@zabota/contract';

/** Columns of the table, and what stands in them. Codes and numbers only: no words, nothing a spreadsheet would run. */
const columns: readonly (readonly [string, (figures: Figures) => number | undefined])[] = [
  ['answers', ({ n }) => n],
  ['satisfied', ({ satisfied }) => satisfied?.share],
  ['satisfied_low', ({ satisfied }) => satisfied?.low],
  ['satisfied_high', ({ satisfied }) => satisfied?.high],
  ['mean', ({ mean }) => mean],
  ['need_met', ({ needMet }) => needMet?.yes.share],
  ['need_met_low', ({ needMet }) => needMet?.yes.low],
  ['need_met_high', ({ needMet }) => needMet?.yes.high],
  ['need_partly', ({ needMet }) => needMet?.partly],
  ['need_not_met', ({ needMet }) => needMet?.no],
  ['easy', ({ effort }) => effort?.easy.share],
  ['easy_low', ({ effort }) => effort?.easy.low],
  ['easy_high', ({ effort }) => effort?.easy.high],
  ['effort_mean', ({ effort }) => effort?.mean],
  ['invited', ({ response }) => response?.invited],
  ['answered', ({ response }) => response?.answered],
];

const keys = ['agency', 'subject', 'period', 'from', 'to', 'group_by', 'group'];
export const columnNames = [...keys, ...columns.map(([name]) => name)];

/** The table as CSV (RFC 4180). What is hidden and what is empty are empty cells alike. */
export function toCsv({ agency, subject, periods }: Satisfaction): string {
  const line = (start: readonly string[], figures: Figures | undefined) =>
    [...start, ...columns.map(([, read]) => (figures ? (read(figures) ?? '') : ''))].join(',');
  const lines = periods.flatMap(({ id, from, to, figures, bySegment, byOutcome }) => {
    const start = [agency.id, subject.id, id, from, to];
    return [
      line([...start, '', ''], figures),
      ...bySegment.map((group) => line([...start, 'segment', group.id], group.figures)),
      ...byOutcome.map((group) => line([...start, 'outcome', group.id], group.figures)),
    ];
  });
  return [columnNames.join(','), ...lines, ''].join('\r\n');
}

/** What the columns mean, under which licence (CSV on the Web, W3C): found beside the table. */
export const toCsvMetadata = ({ subject, agency, method, links }: Satisfaction): object => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url: links.csv,
  'dc:title': `${agency.name.text}: ${subject.title.text}`,
  'dc:license': { '@id': method.licence.url },
  'dc:description': method.text.text,
  'rdfs:comment': method.definitions.map(({ term, meaning }) => `${term.text}: ${meaning.text}`),
  tableSchema: {
    columns: columnNames.map((name) => ({
      name,
      datatype: keys.includes(name) ? 'string' : 'number',
    })),
    primaryKey: ['subject', 'period', 'group_by', 'group'],
  },
});
