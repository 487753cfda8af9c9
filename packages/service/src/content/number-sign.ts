/**
 * Content with “№ 210-ФЗ” on one line wherever it is shown: the sign alone at the end of a line says
 * nothing. Its version is taken before: where a line ends makes no other words of it.
 */
export const bindNumbers = <Content>(content: Content): Content =>
  JSON.parse(JSON.stringify(content).replaceAll('№ ', '№\u00a0')) as Content;
