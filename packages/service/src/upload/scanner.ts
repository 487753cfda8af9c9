import type { Readable } from 'node:stream';

export type ScanVerdict = 'clean' | 'unsafe';

/** Looks for harmful content; an agency plugs its own in. */
export interface Scanner {
  scan(content: Readable): Promise<ScanVerdict>;
}

/** The harmless file that every virus scanner reports, in two parts so that this source is not it. */
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Knows only the test file: proves that the way of an unsafe file works. */
export const testFileScanner: Scanner = {
  async scan(content) {
    let tail = Buffer.alloc(0);
    let verdict: ScanVerdict = 'clean';
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const window = Buffer.concat([tail, chunk]);
      if (window.includes(eicar)) verdict = 'unsafe';
      tail = window.subarray(-eicar.length);
    }
    return verdict;
  },
};
