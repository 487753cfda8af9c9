/**
 * Limits that the browser and the service must agree on.
 *
 * Plain constants: the browser may import this file, TypeBox stays behind.
 * Lengths are in UTF-16 code units, sizes in bytes.
 */

/** One line a person types: a name, a street, a title. */
export const lineLength = 300;

/** A story in a person's own words. */
export const storyLength = 10_000;

/** A short remark beside a choice. */
export const remarkLength = 2_000;

/** How many files one complaint or answer may carry. */
export const filesPerSubmission = 10;

/** The largest file, 20 MB. */
export const fileSize = 20 * 1024 * 1024;

/** Endings of the file kinds that are taken; the service also looks inside. */
export const fileEndings = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'heic',
  'doc',
  'docx',
  'odt',
  'xls',
  'xlsx',
  'rtf',
  'txt',
] as const;

/** Deepest nesting of a JSON body. */
export const jsonDepth = 20;

/** Largest JSON body, in bytes. */
export const jsonSize = 256 * 1024;

/** Events that one page of a case's history holds. */
export const historyPage = 50;

/** Days an idempotency key is remembered: an outbox can be offline for days. */
export const idempotencyDays = 30;

/** Days a draft may stay on a device when the client asks for it. */
export const draftDays = 7;

/** Questions that one instrument may ask. */
export const questionsPerInstrument = 12;

/** Days for which nobody is invited again after they dismissed an invitation. */
export const invitationRestDays = 90;

/** Hours in which later answers still join the first one. */
export const feedbackOpenHours = 24;
