const dayLength = 24 * 60 * 60 * 1000;

/** Calendar days from one local date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
