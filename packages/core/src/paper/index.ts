export { calendarFile, type CalendarEvent } from './calendar.js';
export { download } from './download.js';
export { print } from './print.js';
