import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { createClient } from '../client/client.js';
import type { Client } from '../client/client.types.js';
import { pause } from '../client/retry.js';
import {
  configuration,
  configurationChanged,
  resolveSetting,
  type Setting,
} from '../configuration/configuration.js';
import { LocaleController } from '../controllers/locale.controller.js';
import { ThemeController } from '../controllers/theme.controller.js';
import { getLocale } from '../language/catalogues.js';

interface Trial {
  /** @returns what the touchpoint asks instead of the network. */
  begin(host: LitElement): typeof fetch;
}

/** Seconds of waiting that feel like none; the text inside the tag stays for so long. */
const unnoticed = 0.1;

/** The page may be in another language: the voice of a screen reader must not be. */
const nameLanguage = (touchpoint: TouchpointElement) =>
  touchpoint.setAttribute('lang', getLocale());

/**
 * What every touchpoint has in common: where the service is, whom it speaks
 * for, its language and its look. Light DOM inside the tag stays visible until
 * the element is ready.
 *
 * @attr {boolean} trial - Lets people practise: the answers are invented, nothing is sent.
 */
export abstract class TouchpointElement extends LitElement {
  /** Origin of the service; where the script came from by default. */
  @property() api = '';

  /** Slug of the agency; the one of the script tag by default. */
  @property() agency = '';

  /** Language where pages are built with npm: `ru` or `en`. With the script it is that of the whole page. */
  @property() locale = '';

  /** Words of the theme, such as `dark` or `black-on-white larger`; what the client chose by default. */
  @property() theme = '';

  /** Slug of the life situation the page is about; none by default. */
  @property() situation = '';

  /** Replaces the network: tests, stories. */
  @property({ attribute: false }) fetch: typeof fetch | undefined;

  /** Brings what answers in a trial: late, so that those who are in earnest do not carry it. */
  declare protected rehearsal?: () => Promise<Trial>;

  protected readonly language = new LocaleController(this, () => this.setting('locale'));
  readonly #theme = new ThemeController(this, () => this.setting('theme'));
  #client: Client | undefined;
  #practice: Promise<typeof fetch> | undefined;

  constructor() {
    super();
    const follow = () => this.requestUpdate();
    this.addController({
      hostConnected: () => addEventListener(configurationChanged, follow),
      hostUpdate: () => nameLanguage(this),
      hostDisconnected: () => removeEventListener(configurationChanged, follow),
    });
  }

  /** One setting: attribute, nearest `data-zabota-*` ancestor, configuration. */
  protected setting(name: Setting): string {
    return this[name] || resolveSetting(this, name);
  }

  /**
   * Practice with invented answers where the tag says `trial` (A59): from here on the touchpoint
   * speaks to a name that no network knows (RFC 2606). Fails where the trial did not come: then
   * the text inside the tag stays, and nothing is sent.
   */
  #practise() {
    if (!this.hasAttribute('trial')) return;
    this.api = 'https://trial.invalid';
    this.fetch ??= async (...request) => (await this.#practise())!(...request);
    return (this.#practice ??= this.language.ready
      .then(this.rehearsal)
      .then((trial) => trial!.begin(this)));
  }

  /** The service, as this element is configured now. */
  get client(): Client {
    void this.#practise();
    const { fetch } = this;
    const { locale } = this.language;
    const [api, agency] = [this.setting('api'), this.setting('agency')];
    const now = this.#client?.options;
    const isSame = api === now?.api && agency === now.agency && locale === now.locale;
    if (!isSame || fetch !== now.fetch) {
      const token = () => configuration().token?.();
      this.#client = createClient({ api, agency, locale, token, fetch });
    }
    return this.#client as Client;
  }

  protected override createRenderRoot() {
    this.#theme.follow();
    const root = super.createRenderRoot();
    // Shows the light DOM, the fallback, until there is something better. What the server of the
    // page has drawn is better.
    if (!root.firstChild) root.appendChild(document.createElement('slot'));
    return root;
  }

  protected override async scheduleUpdate() {
    let doAgain: (() => void) | undefined;
    if (!this.hasUpdated) {
      await Promise.all([this.language.ready, this.#practise()]);
      const begun = this.begin?.();
      // What the first drawing needs besides is brought while the question is on its way. Before
      // anybody notices that we wait, a quick answer is there: then waiting is never drawn.
      // More than the slot: a server has drawn, and that stays until we have as much to show.
      const isDrawn = this.renderRoot.children[1];
      const taking = isDrawn && import('./deeds.js').catch(() => undefined);
      const patience = isDrawn ? begun : pause(unnoticed);
      await Promise.all([this.#theme.ready, Promise.race([begun, patience])]);
      doAgain = (await taking)?.deedsIn(this.shadowRoot!);
      this.renderRoot.replaceChildren();
    }
    await super.scheduleUpdate();
    doAgain?.();
  }

  /** Asks for what the element shows first, before its first drawing. */
  protected begin?(): Promise<unknown> | undefined;
}
