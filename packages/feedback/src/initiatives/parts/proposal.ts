import { msg } from '@zabota/core';

/** What is typed to propose an initiative. */
export interface Proposal {
  readonly title: string;
  readonly text: string;
  readonly service: string;
  readonly email: string;
  /** A trap for robots: people never see it. */
  readonly website: string;
}

export const emptyProposal: Proposal = { title: '', text: '', service: '', email: '', website: '' };

export const titleLength = 120;
const shortestText = 10;

/** How to mend what cannot go yet, by field. */
export const proposeGaps = ({ title, text, email }: Proposal): Partial<Proposal> => ({
  ...(!title.trim() && { title: msg('Name it in a few words') }),
  ...(title.trim().length > titleLength && { title: msg('Make the name shorter, please') }),
  ...(text.trim().length < shortestText && { text: msg('Write a sentence or two, please') }),
  ...(email.trim() &&
    !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
      email: msg('Check the address, such as name@example.org'),
    }),
});
