import type { FeedbackForm } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html } from 'lit';

export const styles = [];

export const create = () => ({ render: notOpen });

/** Nothing can be answered any more: by whom, and until when, it could. */
const notOpen = ({ state, instrument }: FeedbackForm) =>
  html`<div class="stack">
    <h2>${words(instrument.title)}</h2>
    <p>
      ${
        state === 'answered'
          ? msg('You have already answered. Thank you.')
          : msg('This survey is over. Thank you to everybody who answered.')
      }
    </p>
  </div>`;
