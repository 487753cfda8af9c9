/** As forgiving as the service: something, the sign, a name with a dot. Letters may be Cyrillic. */
export const isEmail = (text: string) =>
  !text.trim() || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim());
