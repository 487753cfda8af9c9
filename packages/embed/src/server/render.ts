import type { ElementRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult } from 'lit';
import { drawnClass, type DrawnElement, type TouchpointClass } from './drawn-element.js';
import { attributesText, shadowText } from './markup.js';
import { NoAnswer, Questions } from './questions.js';

/** What the page says of a touchpoint, and how long it may wait for the service. */
export interface Rendering {
  /** Origin of the service. */
  readonly api: string;
  /** Slug of the agency. */
  readonly agency: string;
  /** Language of the page. */
  readonly locale: 'ru' | 'en';
  /** Words of the theme, such as `dark`. */
  readonly theme?: string;
  /** Slug of the life situation that the page is about. */
  readonly situation?: string;
  /** Attributes of the tag. */
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  /** HTML within the tag: what is shown where no script runs or none comes. Written as it is. */
  readonly fallback?: string;
  /** Nonce of the page's Content-Security-Policy for styles. */
  readonly nonce?: string;
  /** Milliseconds to wait for the service; after that the page goes without, and the browser asks. */
  readonly patience?: number;
  /**
   * Replaces the network: tests, and a server that reads for its own client. With the access of a
   * client in it the drawing is that client's alone: the page must not be kept for others.
   */
  readonly fetch?: typeof fetch;
}

interface Bundle {
  readonly classes: Readonly<Record<string, TouchpointClass>>;
  readonly sheetsOf: (words: string) => readonly CSSResult[];
}

/** So often a touchpoint may learn something that makes it ask the next thing. */
const rounds = 10;

/**
 * A touchpoint as HTML, with its first screen in a declarative shadow root: to read before any
 * script has come, and where none ever will. The script then takes over in the same place.
 *
 * Drawn for nobody in particular: no token, no code, reads alone, so a page may be kept and given
 * to all. Where the service does not answer well and in time, the tag comes without a drawing and
 * the browser asks, as without this function. A `trial` is left to the browser as well.
 *
 * @param tag such as `zabota-explainer`.
 * @throws {Error} where no touchpoint is called so.
 */
export async function renderTouchpoint(tag: string, page: Rendering): Promise<string> {
  const { attributes = {}, fallback = '' } = page;
  const bundle = await openBundle(page.locale);
  const base = bundle.classes[tag];
  if (!base) throw new Error(`No touchpoint is called "${tag}".`);
  const plain = { attributes, drawing: '' };
  const { drawing, attributes: own } =
    'trial' in attributes
      ? plain
      : await draw(base, page, bundle).catch((error: unknown) => {
          if (error instanceof NoAnswer) return plain;
          throw error;
        });
  return `<${tag}${attributesText(own)}>${drawing}${fallback}</${tag}>`;
}

function openBundle(locale: 'ru' | 'en'): Promise<Bundle> {
  const file = new URL(`../../dist/touchpoints/${locale}.js`, import.meta.url).href;
  return import(file) as Promise<Bundle>;
}

async function draw(base: TouchpointClass, page: Rendering, { sheetsOf }: Bundle) {
  const deadline = AbortSignal.timeout(page.patience ?? 1000);
  const questions = new Questions(page.fetch ?? fetch, deadline);
  const element = await settle(begin(base, page, questions), questions);
  const content = await textOf(element.draw());
  const styles = [...base.elementStyles, ...element.stylesOfParts, ...sheetsOf(page.theme ?? '')];
  // An element may mark its own tag, to stand out of the way.
  const attributes = Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value || true] as const),
  );
  return { attributes, drawing: shadowText({ content, styles, nonce: page.nonce }) };
}

function begin(base: TouchpointClass, page: Rendering, questions: Questions): DrawnElement {
  // Asking for the list is what makes Lit finish a class that no registry knows.
  const observed = base.observedAttributes;
  const element = new (drawnClass(base))();
  const { api, agency, theme = '', situation = '' } = page;
  Object.assign(element, { api, agency, theme, situation, fetch: questions.fetch });
  for (const [name, value] of Object.entries(page.attributes ?? {})) {
    if (value === false) continue;
    const text = value === true ? '' : String(value);
    element.setAttribute(name, text);
    if (observed.includes(name)) element.attributeChangedCallback(name, null, text);
  }
  return element;
}

async function settle(element: DrawnElement, questions: Questions) {
  for (let round = 0; round < rounds; round++) {
    element.draw();
    await questions.settled();
    if (!element.isStale) break;
  }
  return element;
}

/** The library refuses slots where no root is open, and only wants to hear that one is. */
const openRoot = {} as ElementRenderer;

/** What a template shows, as text. */
const textOf = (content: unknown) =>
  collectResult(
    renderValue(
      content,
      {
        elementRenderers: [],
        customElementInstanceStack: [],
        customElementHostStack: [openRoot],
        eventTargetStack: [],
        slotStack: [],
        deferHydration: false,
      },
      false,
    ),
  );
