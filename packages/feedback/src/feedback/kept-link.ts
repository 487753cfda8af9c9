/** What a kept link is called: `#zabota-feedback=26-7702-4416.K7QF-…`; who reads it takes it out of the address. */
export const linkName = 'zabota-feedback';
