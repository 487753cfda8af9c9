import * as icons from '@zabota/core/icons.js';
import * as pictures from '@zabota/core/pictures.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import './drawings.css';

export default { title: 'Icons and pictures', tags: ['!autodocs'] } satisfies Meta;

/** What each says, and where it stands. */
const about: Readonly<Record<keyof typeof icons | keyof typeof pictures, string>> = {
  info: 'Something to know. A notice of the kind "info".',
  tick: 'Done, accepted. A notice of the kind "good", a decision, an answer.',
  clock: 'Somebody waits. A notice of the kind "wait", a stop, what we need from the client.',
  warning: 'Late, not done, to be mended. A notice of the kind "late", the summary of errors.',
  nothingHere: 'Nothing is there: no offers, no cases, no initiatives.',
  done: 'It is done: the receipt of a feedback, an initiative, a declaration.',
  trouble: 'Something went wrong: what was to stand here did not come.',
};

const one = (name: string, what: string, drawing: TemplateResult) => html`
  <li>
    ${drawing}
    <div><code>${name}()</code> ${what}</div>
  </li>
`;

const set = (drawings: Readonly<Record<string, () => TemplateResult>>): StoryObj => ({
  render: () => html`
    <ul class="drawings">
      ${Object.entries(drawings).map(([name, draw]) =>
        one(name, about[name as keyof typeof about], draw()),
      )}
    </ul>
  `,
});

/** `@zabota/core/icons.js` */
export const Icons = set(icons);
/** `@zabota/core/pictures.js` */
export const Pictures = set(pictures);
