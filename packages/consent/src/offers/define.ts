import { addCatalogues, define } from '@zabota/core';
import { OffersElement } from './offers.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-offers', OffersElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-offers': OffersElement;
  }
}
