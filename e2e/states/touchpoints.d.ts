declare module 'zabota:touchpoints' {
  import type { State } from '@zabota/core/fake.js';

  /** Declared states by tag; written by the test from the exports of the packages. */
  export const touchpoints: Readonly<Record<string, readonly State[]>>;
}

declare module 'zabota:english' {
  /** Texts of the catalogues; `…` stands for what is filled in. */
  export const pairs: readonly { readonly russian: string; readonly english: string }[];

  /** English for what the service of the states says, by its Russian. */
  export const answers: Readonly<Record<string, string>>;
}
