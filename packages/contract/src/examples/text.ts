import type { Text } from '../schema.js';
import type { Static } from 'typebox';

/** A Russian text, as most clients meet it. */
export const ru = (text: string): Static<typeof Text> => ({ text, lang: 'ru' });
