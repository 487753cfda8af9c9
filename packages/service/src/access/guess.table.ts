/** Wrong codes counted per hour, by address and by case number; both only as keyed hashes. */
export interface GuessTable {
  agency: string;
  kind: 'address' | 'number';
  hash: Buffer;
  window_start: Date;
  count: number;
}
