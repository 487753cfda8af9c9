import type { Deadline, Receipt } from '@zabota/contract';
import { msg, str } from '@zabota/core';
import { calendarFile } from '@zabota/core/paper.js';

/** The day of the answer as a calendar file. It holds the number only: calendars are shared, codes are not. */
export const answerDay = ({ number }: Receipt, { on }: Deadline, now: Date): string =>
  calendarFile(
    'Complaint',
    [
      {
        id: number,
        on,
        title: msg(str`Last day for the answer to complaint ${number}`),
        description: msg(
          'If there is no answer by the end of this day, it is late: you can complain about that too.',
        ),
      },
    ],
    now,
  );
