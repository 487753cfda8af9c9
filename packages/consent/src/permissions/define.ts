import { addCatalogues, define } from '@zabota/core';
import { PermissionsElement } from './permissions.element.js';

addCatalogues({ ru: () => import('../language/locales/ru.js') });
define('zabota-permissions', PermissionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'zabota-permissions': PermissionsElement;
  }
}
