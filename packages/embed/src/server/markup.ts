import type { CSSResultOrNative } from 'lit';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<"]/g, (sign) => signs[sign] ?? sign);

/** The attributes of a tag as they are written; `true` is written as a name alone. */
export function attributesText(attributes: Readonly<Record<string, string | boolean>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');
}

/**
 * What may be ticked may be ticked at once: the script does it again when it comes (`deedsIn` of
 * core). All other controls answer nobody until then and cannot be reached, so nothing is typed
 * that would be lost. The browser by itself sends no form, with its fields in the address: one for
 * a dialog that stands in none goes nowhere.
 */
const waitingControls = (html: string): string =>
  html
    .replace(
      /<(?:button|select|textarea|input(?!\s+type="?(?:radio|checkbox)))(?=[\s>])/g,
      '$& inert',
    )
    .replace(/<form(?=[\s>])/g, '$& method="dialog"')
    .replace(openForNothing, '$& inert');

/** Of what opens, that which the script has yet to bring: it would say “one moment” for ever. */
const openForNothing = /<summary(?=>[^<]*<\/summary>\s*<p class="soft waiting")/g;

/**
 * Takes out what HTML does not mean as it is written: marks by which Lit would find its places
 * again, for the script draws afresh, and a property that is false, which the library writes as an
 * attribute that is there.
 */
const plain = (html: string): string =>
  html.replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>| (?:checked|selected|disabled)="false"/g, '');

/** Seconds after which the text inside the tag is shown too: the script will hardly come any more. */
const patience = 8;

const late = `slot{display:block;height:0;overflow:hidden;visibility:hidden;animation:late 0s ${patience}s forwards}
@keyframes late{to{height:auto;visibility:visible}}`;
const atOnce = 'slot{animation-delay:0s}';

export interface Drawing {
  /** What the touchpoint shows. */
  readonly content: string;
  readonly styles: readonly CSSResultOrNative[];
  /** Of the page's policy, for the styles within the text. */
  readonly nonce: string | undefined;
}

/** A shadow root as HTML: drawn by the parser, before any script. */
export function shadowText({ content, styles, nonce }: Drawing): string {
  const style = (text: string) => `<style${nonce ? attributesText({ nonce }) : ''}>${text}</style>`;
  const sheets = styles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('\n');
  const fallback = /<slot[\s>]/.test(content) ? '' : '<slot></slot>';
  return `<template shadowrootmode="open">${style(`${sheets}\n${late}`)}<noscript>${style(atOnce)}</noscript>${waitingControls(plain(content))}${fallback}</template>`;
}
