import { addCatalogues, define } from '@zabota/core';
import { ExplainerElement } from './explainer.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-explainer', ExplainerElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-explainer': ExplainerElement;
  }
}
