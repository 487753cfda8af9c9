import { addCatalogues, define } from '@zabota/core';
import { ComplaintElement } from './complaint.element.js';

addCatalogues({ ru: () => import('./language/locales/ru.js') });
define('zabota-complaint', ComplaintElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-complaint': ComplaintElement;
  }
}
