import type { AccessNeed, Preferences } from '@zabota/contract';
import { checks, choice, DraftController, msg, submitButton, textField } from '@zabota/core';
import { html, nothing } from 'lit';
import { explain } from '../../shared/trouble.js';
import type { Desk } from '../view.types.js';

type Channel = Preferences['channels'][number];

interface Input {
  readonly language: string;
  readonly channels: readonly string[];
  readonly email: string;
  readonly needs: readonly string[];
}

const channels: readonly Channel[] = ['site', 'email', 'phone', 'post', 'messenger', 'portal'];
const needs: readonly AccessNeed[] = [
  'large-text',
  'high-contrast',
  'screen-reader',
  'sign-language',
  'simple-language',
  'home-visit',
  'written-only',
];

/** How the client likes to be reached and what helps; all of it may stay empty (A90). */
export class PreferencesForm {
  readonly #desk: Desk;
  readonly #draft: DraftController<Input>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const empty: Input = { language: '', channels: [], email: '', needs: [] };
    this.#draft = new DraftController<Input>(desk.host, () => 'preferences', empty);
  }

  /** Begins with what the service knows, unless the client has begun to change it. */
  begin({ language, channels, email, needs }: Preferences) {
    const { input } = this.#draft;
    const isTouched = input.language || input.email || input.channels.length || input.needs.length;
    if (!isTouched)
      this.#draft.replace({ language: language ?? '', channels, email: email ?? '', needs });
  }

  render() {
    const { language, channels: chosen, email, needs: helped } = this.#draft.input;
    const { doing } = this.#desk;
    const failed = doing.failed('preferences');
    return html`
      <form part="form" novalidate @input=${this.#draft.onInput} @submit=${this.#onSubmit}>
        ${choice({
          name: 'language',
          label: msg('Language of our letters'),
          value: language,
          options: [
            { value: 'ru', label: 'Русский', lang: 'ru' },
            { value: 'en', label: 'English', lang: 'en' },
          ],
        })}
        ${checks({
          name: 'channels',
          label: msg('How to reach you'),
          value: chosen,
          options: channels.map((value) => ({ value, label: channelName(value) })),
        })}
        ${
          chosen.includes('email')
            ? textField({
                name: 'email',
                label: msg('E-mail'),
                value: email,
                type: 'email',
                autocomplete: 'email',
                error:
                  failed && !email.includes('@')
                    ? msg('Write the address, for example name@mail.ru')
                    : undefined,
              })
            : nothing
        }
        ${checks({
          name: 'needs',
          label: msg('What helps you'),
          hint: msg('Nobody asks why. We keep it only to serve you better.'),
          value: helped,
          options: needs.map((value) => ({ value, label: needName(value) })),
        })}
        ${failed ? html`<p class="error" part="error" role="alert">${explain(failed)}</p>` : nothing}
        <div class="row">
          ${submitButton({ label: msg('Save'), busy: doing.isBusy('preferences') && msg('Sending…') })}
          <span role="status">${doing.isDone('preferences') ? msg('Saved') : nothing}</span>
        </div>
      </form>
    `;
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    const { language, channels: chosen, email, needs: helped } = this.#draft.input;
    const body: Preferences = {
      channels: chosen as Channel[],
      needs: helped as AccessNeed[],
      ...(language && { language: language as 'ru' | 'en' }),
      ...(email.trim() && chosen.includes('email') && { email: email.trim() }),
    };
    void this.#desk.doing.do('preferences', () =>
      this.#desk.client().call('choosePreferences', { body }),
    );
  };
}

function channelName(channel: Channel): string {
  switch (channel) {
    case 'site':
      return msg('on this site');
    case 'email':
      return msg('by e-mail');
    case 'phone':
      return msg('by telephone');
    case 'post':
      return msg('by post');
    case 'messenger':
      return msg('in a messenger');
    case 'portal':
      return msg('on the state services portal');
  }
}

function needName(need: AccessNeed): string {
  switch (need) {
    case 'large-text':
      return msg('Large letters');
    case 'high-contrast':
      return msg('High contrast');
    case 'screen-reader':
      return msg('Documents for a screen reader');
    case 'sign-language':
      return msg('Sign language interpreter');
    case 'simple-language':
      return msg('Simple language');
    case 'home-visit':
      return msg('A visit at home');
    case 'written-only':
      return msg('Only in writing, no calls');
  }
}
