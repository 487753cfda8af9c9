import type { LivingService, Step } from '@zabota/core/fake.js';
import { Harness } from '@zabota/core/testing.js';
import { html, render } from 'lit';
import { english } from './english.js';
import { takeInEnglish, toldInEnglish } from '../in-english.js';
import { overNetwork } from '../surroundings/network.js';
import { comeAnew, type Language, type Toolbar } from '../surroundings/toolbar.js';
import { agencyThat } from './agency.js';
import { followLinks } from '../surroundings/links.js';
import './site.css';

type Words = Readonly<Record<Language, string>>;

/** A page of the agency's own site. */
export interface Page {
  readonly path: string;
  readonly title: Words;
  /** What stands on it: tags with their properties. */
  readonly holds: readonly (readonly [tag: string, properties: object])[];
}

/** What happens at the agency meanwhile: a button for those who try the journey by hand. */
export interface Turn {
  readonly name: string;
  readonly title: Words;
  readonly happen: () => void;
}

/** Pages, an agency that keeps one case in mind, and what may happen there. */
export interface Journey {
  readonly about: Words;
  readonly pages: readonly Page[];
  readonly service: LivingService;
  readonly turns?: readonly Turn[];
}

/** What a person does on the way; labels are Russian, as in the states. */
export type Move =
  /** `within`: a tag, where the label stands in several touchpoints of the page. */
  | (Step & { readonly within?: string })
  /** Takes a link to another page, or another place of this one. */
  | { readonly follow: string }
  /** Opens a page from the menu of the site. */
  | { readonly open: string }
  /** Lets something happen at the agency, by its name. */
  | { readonly turn: string };

const sites = new WeakMap<HTMLElement, { journey: Journey; language: Language }>();

/** The site of an agency, opened at its first page. */
export function openSite(journey: Journey, toolbar: Toolbar): HTMLElement {
  const { language, theme } = toolbar;
  const tell = <Value>(value: Value) => (language === 'en' ? toldInEnglish(value, english) : value);
  const fetch = overNetwork(agencyThat(journey.service, tell));
  const site = document.createElement('main');
  site.className = 'site';
  const { pages, turns = [], about } = journey;
  let shown = pages[0]?.path ?? '';

  const go = (path: string, fragment = '') => {
    const page = pages.find((one) => one.path === path);
    if (!page) return;
    shown = path;
    const address = `${location.pathname}${location.search}${fragment}`;
    history.replaceState(history.state, '', address);
    draw(page);
  };
  const touchpoint = ([tag, properties]: Page['holds'][number]) =>
    Object.assign(
      document.createElement(tag),
      { api: 'https://care.example', agency: 'demo', locale: language, theme, fetch },
      properties,
    );
  const draw = ({ title, holds }: Page) => {
    const menu = pages.map(
      (page) =>
        html`<li>
          <a href=${page.path} aria-current=${page.path === shown ? 'page' : 'false'}
            >${page.title[language]}</a
          >
        </li>`,
    );
    const happenings = turns.map(
      (turn) =>
        html`<button type="button" data-turn=${turn.name} @click=${turn.happen}>
          ${turn.title[language]}
        </button>`,
    );
    const content = html`
      <p class="about">${about[language]}</p>
      <nav aria-label=${language === 'en' ? 'Pages of the site' : 'Страницы сайта'}>
        <ul>
          ${menu}
        </ul>
      </nav>
      <h1>${title[language]}</h1>
      <div class="page">${holds.map(touchpoint)}</div>
      ${
        turns.length > 0
          ? html`<aside aria-label=${language === 'en' ? 'At the agency' : 'В ведомстве'}>
              ${happenings}
            </aside>`
          : ''
      }
    `;
    render(content, site);
  };

  comeAnew(toolbar);
  followLinks(go);
  go(shown);
  sites.set(site, { journey, language });
  return site;
}

/** Rounds of 25 ms in which a control must come; a text waits by itself. */
const patience = 120;

/** Goes the way of a person through the site. @throws when something that they look for does not come. */
export async function travel(site: HTMLElement, moves: readonly Move[]): Promise<void> {
  const isEnglish = sites.get(site)?.language === 'en';
  for (const move of moves) {
    const waits = 'see' in move || (isEnglish && !('follow' in move));
    await patiently(() => take(site, move), waits ? 0 : patience);
  }
}

async function take(site: HTMLElement, move: Move): Promise<void> {
  const { journey, language } = sites.get(site) ?? {};
  const place =
    'within' in move && move.within ? site.querySelector<HTMLElement>(move.within) : site;
  const harness = new Harness(place ?? site);
  if ('open' in move) return click(site.querySelector(`nav a[href="${move.open}"]`), move.open);
  if ('turn' in move) return journey?.turns?.find(({ name }) => name === move.turn)?.happen();
  if ('follow' in move) {
    const label = language === 'en' ? saidInEnglish(move.follow) : move.follow;
    return click(harness.all('link', label)[0], label);
  }
  const { within: _, ...step } = move;
  return language === 'en' ? takeInEnglish(harness, step, english) : harness.take(step);
}

const saidInEnglish = (russian: string) =>
  english.pairs.find((pair) => pair.russian === russian)?.english ??
  english.answers[russian] ??
  russian;

function click(link: HTMLElement | null | undefined, label: string): void {
  if (!link) throw new Error(`There is no link "${label}".`);
  link.click();
}

/** Until it can be done: pages and answers take their time. */
async function patiently(act: () => Promise<void>, rounds: number): Promise<void> {
  for (let round = 0; ; round += 1) {
    try {
      return await act();
    } catch (error) {
      if (round === rounds) throw error;
      await new Promise((later) => setTimeout(later, 25));
    }
  }
}
