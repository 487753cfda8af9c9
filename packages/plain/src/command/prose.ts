/** Prose has a space between two words; ids, dates, addresses and codes do not. */
export const prose = /\p{L}[.,:;!?»”"')]{0,5}\s{1,20}[«“"'(–—-]{0,3}\s{0,5}[\p{L}\p{N}]/u;
