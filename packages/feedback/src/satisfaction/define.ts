import { addCatalogues, define } from '@zabota/core';
import { SatisfactionElement } from './satisfaction.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-satisfaction', SatisfactionElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-satisfaction': SatisfactionElement;
  }
}
