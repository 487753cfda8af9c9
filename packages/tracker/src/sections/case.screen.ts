import { html, nothing } from 'lit';
import { actionsSection } from './actions.section.js';
import { lateSection } from './late.section.js';
import { moreSection } from './more.section.js';
import { outcomeSection } from './outcome.section.js';
import { peopleSection } from './people.section.js';
import { resultSection } from './result.section.js';
import { stagesSection } from './stages.section.js';
import { stopSection } from './stop.section.js';
import { answersSection, headerSection } from './summary.section.js';
import type { View } from './view.types.js';

/** An open case, most needed first. */
export const caseScreen = (view: View) => html`
  ${headerSection(view.found)} ${lateSection(view)} ${answersSection(view)}
  ${view.parts.get('answering')?.receipt ?? nothing} ${stopSection(view)} ${actionsSection(view)}
  ${resultSection(view)} ${outcomeSection(view)} ${stagesSection(view)} ${moreSection(view)}
  ${peopleSection(view)}
`;
