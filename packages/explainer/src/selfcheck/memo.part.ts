import { download, print } from '@zabota/core/paper.js';
import { css } from 'lit';
import { rulePaper } from '../paper.styles.js';
import type { LaterOptions } from './later.types.js';
import { memoSheet } from './memo.sheet.js';
import { reminderFile } from './reminders.js';

/** What a client takes away: the memo on paper, reminders for a calendar. */
export const create = ({ host, list, draft }: LaterOptions) => ({
  print: () => {
    const asked = list();
    const today = new Date().toISOString().slice(0, 10);
    if (asked)
      print(host.renderRoot, asked.title.text, memoSheet(asked, draft.input, today), rulePaper);
  },
  remind: () => {
    const asked = list();
    if (asked) download('reminders.ics', 'text/calendar', reminderFile(asked, new Date()));
  },
});

export const styles = [
  css`
    iframe.paper {
      position: fixed;
      inset: auto 0 0 auto;
      width: 0;
      height: 0;
      border: 0;
    }
  `,
];
