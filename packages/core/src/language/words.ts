import type { Text } from '@zabota/contract';
import { html, type TemplateResult } from 'lit';
import { getLocale } from './catalogues.js';

/** Language of a text where it is not the element's own: for `lang`. */
export const langOf = ({ lang }: Text): string | undefined =>
  lang === getLocale() ? undefined : lang;

/** A text of the service, marked with its language where that is not the element's own. */
export const words = (text: Text): TemplateResult | string =>
  langOf(text) ? html`<span lang=${text.lang}>${text.text}</span>` : text.text;
