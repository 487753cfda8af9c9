/** What goes to a system of somebody else. */
export interface Outgoing {
  /** The same at every attempt: the other system can tell a repeat from a second one. */
  readonly key: string;
  readonly agency: string;
  /** JSON as the content pack maps it. */
  readonly body: unknown;
}

/** What became of it there. */
export type Outcome =
  | { readonly name: 'taken'; readonly answer: unknown }
  /** Another try of the same cannot help. */
  | { readonly name: 'refused'; readonly status: number };

/** The port to a system that takes feedback over, such as a platform of the state. */
export interface OutsideSystem {
  /** @throws Error when it could not be reached, or asks to come again: the job tries later. */
  take(outgoing: Outgoing): Promise<Outcome>;
}
