/**
 * A text in which the end of a line never parts a number from its word: “1 марта”, “45 days”. It
 * stays one piece of text, so that a screen reader reads it in one breath; for the same reason
 * “5-го” keeps its plain hyphen, which voices know.
 */
export const whole = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
