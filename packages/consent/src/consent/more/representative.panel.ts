import type { Purpose } from '@zabota/contract';
import { msg, textField } from '@zabota/core';
import { html } from 'lit';
import type { Desk } from '../view.types.js';

/** Who decides for the client, and the paper that lets them (A09); kept in memory alone. */
interface Typed {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly authority: string;
}

const nothingTyped: Typed = { family: '', given: '', patronymic: '', authority: '' };

/** Asks for the representative, whose name then stands beside the client's in the receipt. */
export class RepresentativePanel {
  readonly #desk: Desk;
  readonly #typed = new Map<string, Typed>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(purpose: Purpose) {
    const typed = this.#typed.get(purpose.id) ?? nothingTyped;
    const isWanting = isIncomplete(this.#desk, purpose);
    const field = (name: keyof Typed, label: string, error: string, hint?: string) =>
      textField({
        name: `${purpose.id}.${name}`,
        label,
        value: typed[name],
        ...(hint && { hint }),
        optional: name === 'patronymic',
        error: isWanting && name !== 'patronymic' && !typed[name].trim() ? error : undefined,
      });
    return html`
      <form
        part="form"
        novalidate
        @input=${(event: Event) => this.#take(purpose, event)}
        @submit=${stay}
      >
        <p>
          ${msg('The consent is the client’s, and your name stands beside it. Leave the fields empty if you decide for yourself.')}
        </p>
        ${field('family', msg('Family name'), msg('Write the family name'))}
        ${field('given', msg('Given name'), msg('Write the given name'))}
        ${field('patronymic', msg('Patronymic'), '')}
        ${field(
          'authority',
          msg('Document of authority'),
          msg('Write which document lets you decide'),
          msg('Kind, number and date, such as a power of attorney'),
        )}
      </form>
    `;
  }

  #take({ id }: Purpose, { target }: Event) {
    const { name, value } = target as HTMLInputElement;
    const typed = { ...(this.#typed.get(id) ?? nothingTyped), [name.slice(id.length + 1)]: value };
    this.#typed.set(id, typed);
    const { representatives } = this.#desk;
    const { family, given, patronymic, authority } = typed;
    if (!family && !given && !patronymic && !authority) representatives.delete(id);
    else if (!family.trim() || !given.trim() || !authority.trim())
      representatives.set(id, undefined);
    else {
      const name = { family, given, ...(patronymic && { patronymic }) };
      representatives.set(id, { name, authority });
    }
    this.#desk.host.requestUpdate();
  }
}

/** There is a representative who is not filled in whole: nobody can decide so. */
export const isIncomplete = ({ representatives }: Desk, { id }: Purpose): boolean =>
  representatives.has(id) && !representatives.get(id);

/** Enter in a field decides nothing: a decision has a button of its own. */
const stay = (event: Event) => event.preventDefault();
