/**
 * Base of every event of a touchpoint: bubbles and leaves shadow roots, so that
 * a page listens in one place. Details hold ids, never personal text or a code.
 */
export class ZabotaEvent extends Event {
  constructor(type: string, options: { readonly cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}
