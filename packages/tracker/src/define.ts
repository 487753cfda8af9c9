import { addCatalogues, define } from '@zabota/core';
import { TrackerElement } from './tracker.element.js';

addCatalogues({ ru: () => import('./language/locales/ru.js') });
define('zabota-tracker', TrackerElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-tracker': TrackerElement;
  }
}
