/**
 * Views of cases that were read a moment ago, as the bytes that went out.
 *
 * A view depends on the case's version, the day and the language, and on
 * nothing else: the key names all of them, so that nothing has to be taken
 * out when a case changes. Whether somebody may read it is asked before.
 */
export class ViewCache {
  readonly #views = new Map<string, Buffer>();
  readonly #most: number;

  constructor(most = 500) {
    this.#most = most;
  }

  get(key: string): Buffer | undefined {
    const view = this.#views.get(key);
    if (view) this.#keep(key, view);
    return view;
  }

  set(key: string, view: Buffer): void {
    this.#keep(key, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > this.#most && oldest !== undefined) this.#views.delete(oldest);
  }

  /** What was used last stays longest. */
  #keep(key: string, view: Buffer): void {
    this.#views.delete(key);
    this.#views.set(key, view);
  }
}
