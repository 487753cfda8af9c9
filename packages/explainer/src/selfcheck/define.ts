import { addCatalogues, define } from '@zabota/core';
import { SelfcheckElement } from './selfcheck.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-selfcheck', SelfcheckElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-selfcheck': SelfcheckElement;
  }
}
