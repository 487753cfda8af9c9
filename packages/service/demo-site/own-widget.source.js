// A widget that the agency wrote itself, on its own copy of Lit: the build bundles it apart from Zabota.
import { LitElement, css, html } from 'lit';

const words = {
  ru: { inspector: 'Ваш инспектор', district: 'Участок' },
  en: { inspector: 'Your inspector', district: 'District' },
};

class OwnWidget extends LitElement {
  static styles = css`
    p {
      margin: 0.8rem 1.2rem;
    }
    button {
      font: inherit;
      padding: 0.2rem 1rem;
    }
  `;
  static properties = { district: { state: true } };

  constructor() {
    super();
    this.district = 1;
  }

  render() {
    const { inspector, district } = words[document.documentElement.lang] ?? words.ru;
    const next = () => (this.district = (this.district % 9) + 1);
    return html`<p>
      ${inspector}: <button @click=${next}>${district} № ${this.district}</button>
    </p>`;
  }
}

customElements.define('own-widget', OwnWidget);
