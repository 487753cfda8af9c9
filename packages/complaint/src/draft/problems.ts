/** What to mend, by the dotted name of the field, in the order of the screen. */
export type Problems = Readonly<Record<string, string>>;
