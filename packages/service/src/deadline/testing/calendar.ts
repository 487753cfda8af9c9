import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { createCalendar, type FixedHoliday, type ProductionYear } from '../calendar.js';

/** The calendar that ships with the service, read without the rest of the content pack. */
const folder = new URL('../../../content/calendars/ru/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

export const holidays = (parse(read('holidays.yaml')) as { holidays: FixedHoliday[] }).holidays;

export const decrees = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(read(name)) as ProductionYear);

export const calendar = createCalendar('ru-test', decrees, holidays);
