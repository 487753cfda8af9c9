declare module 'zabota:touchpoints' {
  import type { State } from '@zabota/core/fake.js';

  /** Declared states by tag; written by the test from the exports of the packages. */
  export const touchpoints: Readonly<Record<string, readonly State[]>>;
}
