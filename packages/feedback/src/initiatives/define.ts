import { addCatalogues, define } from '@zabota/core';
import { InitiativesElement } from './initiatives.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-initiatives', InitiativesElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-initiatives': InitiativesElement;
  }
}
