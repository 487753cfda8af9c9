import { formStyles, panelStyles } from '@zabota/core';
import { DeadlinePanel } from './deadline.panel.js';
import type { Desk } from './desk.types.js';
import { DocumentsPanel } from './documents.panel.js';
import { HistoryPanel } from './history.panel.js';
import { LettersPanel } from './letters.panel.js';
import { listStyles } from './list.styles.js';

export const styles = [formStyles, panelStyles, listStyles];

/** What a client may open for more. */
export const create = (desk: Desk) => ({
  deadline: new DeadlinePanel(),
  history: new HistoryPanel(desk),
  documents: new DocumentsPanel(desk),
  letters: new LettersPanel(desk),
});
