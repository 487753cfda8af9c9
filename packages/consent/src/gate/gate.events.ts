/** A purpose of storage was opened or closed, and the page has been brought in line with it. */
export class GateChangedEvent extends Event {
  /** Id of the purpose. */
  readonly purpose: string;
  /** Whether its scripts and frames may run now. */
  readonly granted: boolean;
  /** Scripts of this purpose have run already: only a fresh load of the page is free of them. */
  readonly reload: boolean;

  constructor(purpose: string, granted: boolean, reload: boolean) {
    super('zabota-gate-changed', { bubbles: true });
    this.purpose = purpose;
    this.granted = granted;
    this.reload = reload;
  }
}

declare global {
  interface DocumentEventMap {
    'zabota-gate-changed': GateChangedEvent;
  }
}
