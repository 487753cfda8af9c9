import { msg } from '@zabota/core';

/** The way from "what happened" to the receipt (A04). */
export const steps = ['happened', 'details', 'you', 'check'] as const;

export type StepName = (typeof steps)[number];

/** Number of a step as people count: from 1. */
export const stepNumber = (step: StepName) => steps.indexOf(step) + 1;

/** The step after, or the last one again. */
export const stepAfter = (step: StepName): StepName => steps[steps.indexOf(step) + 1] ?? step;

/** The step before, or the first one again. */
export const stepBefore = (step: StepName): StepName => steps[steps.indexOf(step) - 1] ?? step;

/** What a step is called on the screen and for those who listen. */
export const stepTitle = (step: StepName): string =>
  ({
    happened: msg('What happened'),
    details: msg('Details and files'),
    you: msg('You and the answer'),
    check: msg('Check your answers'),
  })[step];
