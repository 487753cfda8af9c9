import { addDays } from '../deadline/local-date.js';
import type { Bilingual } from '../content/words.js';

/** `2026-11`. */
export type Month = string;
/** `2026-Q4`. */
export type Quarter = string;

/** Days after the end of a period until it is settled: later answers to an early one still join. */
const daysToSettle = 2;

const two = (value: number) => String(value).padStart(2, '0');

export const quarterOf = (month: Month): Quarter =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** The three months of a quarter, in order. */
export function monthsOf(quarter: Quarter): readonly [Month, Month, Month] {
  const first = (Number(quarter.at(-1)) - 1) * 3 + 1;
  const month = (offset: number) => `${quarter.slice(0, 4)}-${two(first + offset)}`;
  return [month(0), month(1), month(2)];
}

export const isQuarter = (period: string): boolean => period.includes('Q');

const nextMonth = (month: Month): Month =>
  month.endsWith('12')
    ? `${Number(month.slice(0, 4)) + 1}-01`
    : `${month.slice(0, 5)}${two(Number(month.slice(5)) + 1)}`;

/** The month `back` months before today. */
export function monthBefore(today: string, back: number): Month {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - back);
  return date.toISOString().slice(0, 7);
}

/** First and last day of a month or quarter. */
export function boundsOf(period: Month): { readonly from: string; readonly to: string } {
  const [first, , last] = isQuarter(period) ? monthsOf(period) : [period, period, period];
  return { from: `${first}-01`, to: addDays(`${nextMonth(last)}-01`, -1) };
}

/** Whether nothing can be added to a period any more. */
export const isSettled = (period: Month, today: string): boolean =>
  addDays(boundsOf(period).to, daysToSettle) < today;

/** Quarters from the one of `first` to the one of `today`. */
export function quartersFrom(first: Month, today: string): Quarter[] {
  const quarters = new Set<Quarter>();
  for (let month = first; month <= today.slice(0, 7); month = nextMonth(month))
    quarters.add(quarterOf(month));
  return [...quarters];
}

/** The months and quarters that are shown, newest first: always the same ones, filled or not. */
export function shownPeriods(today: string): string[] {
  const months: Month[] = [];
  const start = `${Number(today.slice(0, 4)) - 2}-${today.slice(5, 7)}`;
  for (let month = start; month < today.slice(0, 7); month = nextMonth(month)) months.push(month);
  const quarters = new Set(months.map(quarterOf));
  return [...months, ...quarters]
    .filter((period) => isSettled(period, today))
    .sort((one, other) => {
      const [a, b] = [boundsOf(one), boundsOf(other)];
      return b.to.localeCompare(a.to) || Number(isQuarter(other)) - Number(isQuarter(one));
    });
}

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthOnly = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const formats = {
  ru: { whole: format('ru-RU'), name: monthOnly('ru-RU') },
  en: { whole: format('en-GB'), name: monthOnly('en-GB') },
};

/** `Октябрь 2026`, `Июль–сентябрь 2026`. */
export function titleOf(period: Month): Bilingual {
  const say = (language: 'ru' | 'en') => {
    const { whole, name } = formats[language];
    const day = (month: Month) => new Date(`${month}-01T00:00:00Z`);
    const text = isQuarter(period)
      ? `${name.format(day(monthsOf(period)[0]))}–${whole.format(day(monthsOf(period)[2]))}`
      : whole.format(day(period));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/\s?г\.$/, '');
  };
  return { ru: say('ru'), en: say('en') };
}
