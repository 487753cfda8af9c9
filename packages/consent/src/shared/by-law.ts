import { msg } from '@zabota/core';

interface Law {
  readonly act: string;
  readonly article: string;
}

/** “Act № 152-FZ, article 9”: the end of a line never parts the sign from its number. */
export const lawName = ({ act, article }: Law): string =>
  `${act.replaceAll('№ ', '№\u00a0')}, ${article}`;

/** “By law: …”, where nothing in it can be pressed. */
export const byLaw = (law: Law): string => `${msg('By law:')} ${lawName(law)}`;
