import { touchpoints } from '../generated/showcase.js';
import { show, stateOf, walk } from '../state-story.js';
import { untouched, type Language } from '../surroundings/toolbar.js';

/**
 * A declared state within a page of text, alive: `<live-state of="zabota-tracker" state="late">`.
 * It is shown once it comes into sight. Until its person has come to the state, nothing in it can
 * be touched or take the focus, so that the page stays where its reader is.
 */
class LiveState extends HTMLElement {
  #watch: IntersectionObserver | undefined;

  connectedCallback() {
    this.#watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void this.#begin();
    });
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
  }

  async #begin() {
    this.#watch?.disconnect();
    const [tag, name] = [this.getAttribute('of') ?? '', this.getAttribute('state') ?? ''];
    const toolbar = { ...untouched, language: (this.getAttribute('lang') ?? 'ru') as Language };
    const state = stateOf(tag, touchpoints[tag as keyof typeof touchpoints], name);
    const element = show(tag, state, toolbar);
    this.setAttribute('aria-busy', 'true');
    this.inert = true;
    this.append(element);
    await walk(element, state, toolbar);
    this.inert = false;
    this.removeAttribute('aria-busy');
  }
}

customElements.define('live-state', LiveState);
