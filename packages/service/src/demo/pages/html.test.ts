import { describe, expect, it } from 'vitest';
import { html } from './html.js';

describe('a page of the demo', () => {
  it('shows what people typed as text, never as markup', () => {
    const typed = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${typed}">${typed}</p>`.toString()).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">' +
        '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
  });

  it('nests markup, lists it and leaves out what is absent', () => {
    const items = ['a', 'b'].map((name) => html`<i>${name}</i>`);
    expect(html`<b>${items}${undefined}${false}</b>`.toString()).toBe('<b><i>a</i><i>b</i></b>');
  });
});
