import { formStyles, panelStyles } from '@zabota/core';
import { fileListStyles, fileStyles } from '@zabota/core/files.js';
import { AnsweringPanel } from './answering.panel.js';
import type { Desk } from './desk.types.js';
import { OutcomePanel } from './outcome.panel.js';

export const styles = [formStyles, panelStyles, fileStyles, fileListStyles];

/** What a client sends about a case: answers to what we asked, and what came of it. */
export const create = (desk: Desk) => ({
  answering: new AnsweringPanel(desk),
  outcome: new OutcomePanel(desk),
});
