import {
  colourNames,
  deriveTheme,
  figmaTokens,
  measures,
  readTheme,
  themeCss,
  type AgencyTheme,
  type DerivedTheme,
  type Scheme,
} from '@zabota/core/theme.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { showcase } from './generated/showcase.js';
import './theme-builder.css';

/** What each value sets, in the panel "Controls". */
const about: Readonly<Record<keyof AgencyTheme, string>> = {
  accent: 'Colour of the brand: buttons, links, what is chosen.',
  neutral: 'Colour whose hue tints the greys.',
  ink: 'Text.',
  face: 'Ground that everything stands on.',
  good: 'Done, accepted.',
  wait: 'We wait for the client.',
  late: 'Late, or to be mended.',
  focus: 'Inner band of the focus ring.',
  radius: 'Roundness of buttons and fields, in em.',
  space: 'Times the ordinary room between things.',
  text: 'Times the page’s own text size.',
  line: 'Height of a line.',
};

const argTypes = Object.fromEntries(
  Object.entries(about).map(([name, description]) => {
    const [min, max] = measures[name as keyof typeof measures] ?? [];
    const control =
      min === undefined
        ? { type: 'color' as const }
        : { type: 'range' as const, min, max, step: 0.05 };
    return [name, { description, control }];
  }),
);

const meta: Meta = {
  title: 'Theme builder',
  tags: ['!autodocs'],
  args: { accent: '#7a1f3d' },
  argTypes,
  parameters: {
    layout: 'fullscreen',
    // Ten touchpoints stand here at once, two of them with a search: on no page of an agency.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
};
export default meta;

/** A picker that was emptied gives an empty text: the value then counts as not given. */
const given = (args: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(args).filter(
      ([name, value]) =>
        value !== '' && value !== undefined && (name in measures || isColourName(name)),
    ),
  );
const isColourName = (name: string) => (colourNames as readonly string[]).includes(name);

const verdicts = (scheme: Scheme, { verdicts }: DerivedTheme) => html`
  <table>
    <caption>
      ${scheme}: ${verdicts[scheme].filter(({ holds }) => holds).length} of
      ${verdicts[scheme].length} pairs hold
    </caption>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        <th scope="col">Contrast</th>
        <th scope="col">Needed</th>
        <th scope="col">Verdict</th>
      </tr>
    </thead>
    <tbody>
      ${verdicts[scheme].map(
        ({ over, under, ratio, least, holds }) =>
          html`<tr>
            <td>${over} on ${under}</td>
            <td>${ratio.toFixed(2)}</td>
            <td>${least}</td>
            <td>${holds ? 'holds' : html`<strong>too weak</strong>`}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

const file = (name: string, type: string, text: string) =>
  html`<a download=${name} href=${URL.createObjectURL(new Blob([text], { type }))}>${name}</a>`;

function builder(
  theme: AgencyTheme,
  derived: DerivedTheme,
  screens: readonly HTMLElement[],
): TemplateResult {
  const css = themeCss(theme, derived);
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const figma = (scheme: Scheme) =>
    JSON.stringify(figmaTokens(derived.colours[scheme], {}), null, 2);
  const weak = (['light', 'dark'] as const).some((scheme) =>
    derived.verdicts[scheme].some(({ holds }) => !holds),
  );
  return html`
    ${sheet}
    <main class="builder">
      <h1>Theme builder</h1>
      <p>
        Change the values in the panel “Controls”. At most twelve make a theme; the rest is derived
        and held against WCAG 2.2. The toolbar shows the same in the dark and in the contrast
        schemes, which keep their own colours.
      </p>
      ${
        derived.moved.length === 0
          ? nothing
          : html`<ul>
              ${derived.moved.map(
                ({ name, given, used }) =>
                  html`<li>
                    ${name} ${given} is too weak as text on the grounds it meets: ${used} stands in
                    its place.
                  </li>`,
              )}
            </ul>`
      }
      <p role="status">
        ${
          weak
            ? html`<strong>Some pairs are too weak: see the tables below.</strong>`
            : 'Every pair of colours holds, in light and in dark.'
        }
      </p>
      <div class="screens">${screens}</div>
      <h2>Take it away</h2>
      <p>
        ${file('agency.json', 'application/json', JSON.stringify(theme, null, 2))},
        ${file('zabota-theme.css', 'text/css', css)}, for design tools
        ${file('light.tokens.json', 'application/json', figma('light'))} and
        ${file('dark.tokens.json', 'application/json', figma('dark'))}
      </p>
      <pre tabindex="0" aria-label="Style sheet"><code>${css}</code></pre>
      <h2>Contrast</h2>
      <div class="tables">${verdicts('light', derived)} ${verdicts('dark', derived)}</div>
    </main>
  `;
}

export const AgencyLook: StoryObj = {
  name: "An agency's look",
  render: (args, { globals }) => {
    const read = readTheme(given(args));
    if ('faults' in read) return html`<main><p role="alert">${read.faults.join(' ')}</p></main>`;
    const screens = showcase.map(({ show }) => show(globals));
    return builder(read.theme, deriveTheme(read.theme), screens);
  },
};
