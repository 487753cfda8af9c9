import { panelStyles } from '@zabota/core';
import { trouble as pictureOfTrouble } from '@zabota/core/pictures.js';
import { html } from 'lit';
import { trouble } from '../../shared/trouble.js';

export const styles = [panelStyles];

export const create = () => (error: unknown, onRetry: () => void) =>
  html`${pictureOfTrouble()} ${trouble(error, onRetry)}`;
