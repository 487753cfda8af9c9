/** Keeps “№ 210-ФЗ” on one line wherever a text is shown: the sign alone at the end of a line says nothing. */
export const bindNumbers = (text: string): string => text.replaceAll('№ ', '№\u00a0');
