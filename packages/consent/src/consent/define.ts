import { addCatalogues, define } from '@zabota/core';
import { ConsentElement } from './consent.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-consent', ConsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-consent': ConsentElement;
  }
}
