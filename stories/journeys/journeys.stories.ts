import type { Meta } from '@storybook/web-components-vite';
import '../generated/showcase.js';
import * as consent from './a-consent.js';
import * as rule from './a-rule.js';
import * as stop from './a-stop.js';
import * as end from './an-end.js';
import { journeyStory } from './journey-story.js';

/** Whole ways through several touchpoints, with an agency that keeps one case in mind. */
export default {
  title: 'Journeys',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta;

export const Stop = journeyStory(stop.begin, stop.moves, {
  name: 'A stop, and a complaint about it',
});
export const Consent = journeyStory(consent.begin, consent.moves, {
  name: 'Consent, offer, case',
  globals: { client: 'citizen' },
});
export const Rule = journeyStory(rule.begin, rule.moves, { name: 'A rule that is not clear' });
export const End = journeyStory(end.begin, end.moves, {
  name: 'The end of a case, and what it changed',
});
export const StopInEnglish = journeyStory(stop.begin, stop.moves, {
  name: 'A stop, in English',
  globals: { language: 'en' },
});
