import type { Case } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from './view.types.js';

/** Whom to ask: the service owner (A47), and the personal manager with a stand-in (A16). */
export const peopleSection = ({ found: { people, addressee } }: View) => html`
  <section aria-labelledby="people">
    <h3 id="people">${msg('Whom to ask')}</h3>
    ${addressee ? html`<p>${msg('It is considered by:')} ${words(addressee)}</p>` : nothing}
    <div class="people">
      ${people.manager ? contact(msg('Your manager'), people.manager) : nothing}
      ${contact(msg('Responsible'), people.owner)}
    </div>
  </section>
`;

type Contact = Case['people']['owner'];

const contact = (
  title: string,
  { body, role, name, phone: number, email, hours, standIn }: Contact,
) => html`
  <div>
    <p class="soft">${title}</p>
    <p>${name ? html`<b>${name}</b>, ` : nothing}${words(role)}</p>
    <p class="soft">${words(body)}</p>
    <p class="num">
      ${number ? phone(number) : nothing}
      ${hours ? html`<span class="soft">${words(hours)}</span>` : nothing}
    </p>
    ${email ? html`<p><a href="mailto:${email}">${email}</a></p>` : nothing}
    ${
      standIn
        ? html`<p class="soft">
            ${msg('When they are away:')} ${words(standIn.role)}
            ${standIn.phone ? phone(standIn.phone) : nothing}
          </p>`
        : nothing
    }
  </div>
`;

const phone = (number: string) =>
  html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`;
