import { panelStyles } from '@zabota/core';
import { html } from 'lit';
import { actionsSection } from '../care/actions.section.js';
import { careAnswers } from '../care/care.answers.js';
import { careStyles } from '../care/care.styles.js';
import { lateSection } from '../care/late.section.js';
import { outcomeSection } from '../care/outcome.section.js';
import { resultSection } from '../care/result.section.js';
import { stopSection } from '../care/stop.section.js';
import type { View } from '../sections/view.types.js';

export const styles = [panelStyles, careStyles];

/** What is said and asked when a case does not simply go its way. */
const care = {
  answers: careAnswers,
  late: lateSection,
  matters: (view: View) => html`
    ${view.parts.get('doing')?.answering.receipt} ${stopSection(view)} ${actionsSection(view)}
    ${resultSection(view)} ${outcomeSection(view)}
  `,
};

export const create = () => care;
