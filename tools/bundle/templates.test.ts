import { describe, expect, it } from 'vitest';
import { faultOf } from './templates.mjs';

const text = (strings: TemplateStringsArray, ..._values: unknown[]) => faultOf(strings);

describe('templates that our copy of lit-html can draw', () => {
  it('are those that the minifier leaves', () => {
    expect(text`<a class="link" href="${1}" @click="${2}">${3} = ${4} 'x'</a><br>`).toBeUndefined();
    expect(text`<input ?disabled="${true}" class="a ${1}" type=text>`).toBeUndefined();
  });

  it.each([
    [text`<p><!-- ${1} --></p>`, 'a comment'],
    [text`<${1}></${1}>`, 'a value in the name of a tag'],
    [text`<a href=${1}></a>`, 'a value without double quotes'],
    [text`<a class="x" href='${1}'></a>`, 'a value without double quotes'],
    [text`<a title="x > y" ${1}></a>`, 'a value that stands on a tag'],
    [text`<br class="${1}"/>`, 'a tag that ends in "/>"'],
  ])('are no others', (fault, expected) => expect(fault).toBe(expected));
});
