/** What the feedback is about, as the contract writes it; the page itself where nobody said. */
export const subjectOf = (given: string): string => given.trim() || 'page';

/** Number of the case that the feedback is about; empty when it is about something else. */
export const caseOf = (subject: string): string => /^case:([\d-]+)$/.exec(subject)?.[1] ?? '';
