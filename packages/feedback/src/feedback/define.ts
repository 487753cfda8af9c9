import { addCatalogues, define } from '@zabota/core';
import { FeedbackElement } from './feedback.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-feedback', FeedbackElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-feedback': FeedbackElement;
  }
}
