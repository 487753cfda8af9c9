import { uuidv7 } from 'uuidv7';

/** An id made in the application, ordered by time: no sequence, no round trip. */
export const makeId = (): string => uuidv7();
