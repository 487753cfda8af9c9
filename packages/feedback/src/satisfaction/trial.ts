import { beginTrial } from '@zabota/core/trial.js';
import type { LitElement } from 'lit';
import { english } from '../trial.english.js';
import { published } from './states/satisfaction.answers.js';

/** Invented figures, for those who learn to read them. */
export const begin = (host: LitElement) =>
  beginTrial(host, () => ({ service: { readSatisfaction: { body: published } }, english }));
