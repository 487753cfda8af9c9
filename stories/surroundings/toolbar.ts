import { configure } from '@zabota/core';
import { begunComplaint, isSignedIn, type Client } from './client.js';
import { setNetwork, type Network } from './network.js';

/** Language of the page. */
export type Language = 'ru' | 'en';

/** What the toolbar sets. */
export interface Toolbar {
  readonly language: Language;
  /** Words of the theme; empty for the light one. */
  readonly theme: string;
  /** Percent of the ordinary size, as a browser enlarges text. */
  readonly text: string;
  readonly network: Network;
  readonly client: Client;
}

/** What it says before anybody has touched it. */
export const untouched: Toolbar = {
  language: 'ru',
  theme: '',
  text: '100',
  network: 'ordinary',
  client: '',
};

/** The toolbar, read from Storybook's globals. */
export const readToolbar = (globals: Readonly<Record<string, unknown>>): Toolbar => ({
  ...untouched,
  ...Object.fromEntries(
    Object.keys(untouched)
      .filter((name) => typeof globals[name] === 'string')
      .map((name) => [name, globals[name]]),
  ),
});

const item = (value: string, title: string) => ({ value, title });

const menu = <Icon extends string>(
  description: string,
  icon: Icon,
  items: ReturnType<typeof item>[],
) => ({
  description,
  toolbar: { icon, items, dynamicTitle: true },
});

export const globalTypes = {
  language: menu('Language', 'globe', [item('ru', 'Русский'), item('en', 'English')]),
  theme: menu('Theme', 'paintbrush', [
    item('', 'Light'),
    item('dark', 'Dark'),
    item('black-on-white', 'Black on white'),
    item('white-on-black', 'White on black'),
    item('dark-blue-on-light-blue', 'Dark blue on light blue'),
    item('larger wider', 'Larger and wider'),
  ]),
  text: menu('Text size', 'type', [
    item('100', 'Text 100 %'),
    item('150', 'Text 150 %'),
    item('200', 'Text 200 %'),
  ]),
  network: menu('Network', 'transfer', [
    item('ordinary', 'Network as the state says'),
    item('slow', 'Slow network'),
    item('offline', 'No network'),
    item('failing', 'Service fails'),
  ]),
  client: menu('Client', 'user', [
    item('', 'Client as the state says'),
    item('visitor', 'Not signed in'),
    item('citizen', 'Citizen'),
    item('entrepreneur', 'Sole trader'),
    item('organisation', 'Company'),
    item('representative', 'Representative'),
  ]),
};

const width = (
  name: string,
  width: number,
  height: number,
  type: 'mobile' | 'tablet' | 'desktop',
) => ({
  name,
  type,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** Widths of the viewport toolbar: the narrowest that must work (WCAG 1.4.10), and what people have. */
export const widths = {
  narrow: width('320, narrowest phone', 320, 640, 'mobile'),
  phone: width('390, phone', 390, 844, 'mobile'),
  tablet: width('768, tablet', 768, 1024, 'tablet'),
  desktop: width('1280, desktop', 1280, 800, 'desktop'),
};

/** The page around a touchpoint, before anything is shown on it. */
export function arrange({ language, text, network, client }: Toolbar): void {
  setNetwork(network);
  document.documentElement.lang = language;
  document.documentElement.style.fontSize = `${text}%`;
  const token = () => 'signed-in-in-storybook';
  configure({ token: isSignedIn(client) ? token : undefined });
}

/** A client comes to the page for the first time, whatever another story left in the tab. */
export function comeAnew({ client }: Toolbar): void {
  sessionStorage.clear();
  localStorage.clear();
  // Where a link of another story has led is no place in this one.
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  if (!isSignedIn(client)) return;
  const place = 'zabota:draft:complaint:demo:';
  sessionStorage.setItem(place, JSON.stringify(begunComplaint(client)));
}
