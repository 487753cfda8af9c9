/** Where the build leaves room for what the service tells; see packages/embed/src/standalone.ts. */
const room = 'ZABOTA_TOLD';

/** What a touchpoint that comes whole is told with its script. */
export interface Told {
  readonly agency: string;
  readonly language: string;
  /** Address of what it asks first, below the origin of the service. */
  readonly path: string;
  readonly answer: unknown;
}

/** The script of a touchpoint with what it is told in its room. */
export const tell = (code: string, told: Told): string =>
  code.replace(room, () => `(${JSON.stringify(told)})`);
