/** Where the build leaves room for what the service tells; see packages/embed/src/standalone.ts. */
const room = 'ZABOTA_TOLD';

/** What a touchpoint that comes whole is told with its script. */
export interface Told {
  readonly tag: string;
  readonly agency: string;
  readonly language: string;
  /** What everybody is answered first; none where a page has a question of its own. */
  readonly first?: {
    /** Address of the question, below the origin of the service. */
    readonly path: string;
    readonly answer: unknown;
  };
}

/** The script of a touchpoint with what it is told in its room. */
export const tell = (code: string, told: Told): string =>
  code.replace(room, () => `(${JSON.stringify(told)})`);
