import { html, nothing } from 'lit';
import { plainAnswers } from '../reading/answers.js';
import { needsCare } from '../reading/care.js';
import { moreSection } from './more.section.js';
import { peopleSection } from './people.section.js';
import { stagesSection } from './stages.section.js';
import { answersSection, headerSection } from './summary.section.js';
import type { View } from './view.types.js';

/** An open case, most needed first. */
export function caseScreen(view: View) {
  const { found, today, parts } = view;
  const care = parts.get('care');
  return html`
    ${headerSection(found)} ${care?.late(view)}
    ${answersSection((care?.answers ?? plainAnswers)(found, today))}
    ${care?.matters(view) ?? (needsCare(found) ? parts.pending('care') : nothing)}
    ${stagesSection(view)} ${moreSection(view)} ${peopleSection(view)}
  `;
}
