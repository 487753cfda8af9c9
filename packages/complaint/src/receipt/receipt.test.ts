import { trackerLink } from '@zabota/core/filing.js';
import { describe, expect, it } from 'vitest';
import { due, receipt } from '../states/route.answers.js';
import { answerDay } from './calendar.js';

describe('the calendar file', () => {
  const text = answerDay(receipt, due, new Date('2026-11-23T09:15:00.123Z'));

  it('holds the last day of the answer as a whole day', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20261215\r\n');
  });

  it('A51: tells the number and never the code, for calendars are shared', () => {
    expect(text).toContain(receipt.number);
    expect(text).not.toContain(receipt.code);
  });
});

describe('the link to the tracker', () => {
  it('A51: carries number and code in the fragment only', () => {
    const link = new URL(trackerLink('https://agency.example/track?page=1#menu', receipt));
    expect(link.hash).toBe('#zabota=26-5530-1187.K7QF-93XW-TM2C-H4D8N');
    expect(`${link.pathname}${link.search}`).toBe('/track?page=1');
  });
});
