import { html, nothing } from 'lit';
import { plainAnswers } from '../reading/answers.js';
import { needsCare } from '../reading/care.js';
import { moreSection } from './more.section.js';
import { peopleSection } from './people.section.js';
import { stagesSection } from './stages.section.js';
import { answersSection, headerSection } from './summary.section.js';
import type { View } from './view.types.js';

/** Of an open case, what a client looks for: which one it is, whether we are late, three answers. */
export function firstThings(view: View) {
  const { found, today, parts } = view;
  const care = parts.get('care');
  return html`
    ${headerSection(found)} ${care?.late(view)}
    ${answersSection((care?.answers ?? plainAnswers)(found, today))}
  `;
}

/** Everything else, most needed first. */
export const theRest = (view: View) => html`
  ${
    view.parts.get('care')?.matters(view) ??
    (needsCare(view.found) ? view.parts.pending('care') : nothing)
  }
  ${stagesSection(view)} ${moreSection(view)} ${peopleSection(view)}
`;
