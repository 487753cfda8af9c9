import { html, nothing } from 'lit';
import { AnnounceController } from '../controllers/announce.controller.js';
import { DraftController } from '../controllers/draft.controller.js';
import { submitButton, button } from '../controls/button.js';
import { check, checks, choice } from '../controls/choice.js';
import { dateField, emptyDate } from '../controls/date-field.js';
import { errorSummary, type FieldError } from '../controls/error-summary.js';
import { longText } from '../controls/long-text.js';
import { notice } from '../controls/notice.js';
import { select } from '../controls/select.js';
import { stepHeading } from '../controls/step-heading.js';
import { textField } from '../controls/text-field.js';
import { focusLater } from '../element/focus.js';
import { TouchpointElement } from '../element/touchpoint.element.js';
import { fileField } from '../files/file-field.js';
import { fileList } from '../files/file-list.js';
import { FilesController } from '../files/files.controller.js';
import { fileListStyles, fileStyles } from '../files/file.styles.js';
import { baseStyles } from '../styles/base.styles.js';
import { formStyles } from '../styles/form.styles.js';
import { panelStyles } from '../styles/panel.styles.js';

const empty = {
  what: '',
  story: '',
  wishes: [] as string[],
  name: { family: '', given: '' },
  email: '',
  country: '',
  learned: emptyDate,
  agree: false,
};

/** Every control of core in one form: what the tests of core and the stories of its look walk. */
export class SampleElement extends TouchpointElement {
  static override styles = [baseStyles, formStyles, panelStyles, fileStyles, fileListStyles];

  readonly draft = new DraftController(this, () => 'sample', empty);
  readonly files = new FilesController(this, () => this.client);
  readonly announce = new AnnounceController(this);
  errors: readonly FieldError[] = [];
  busy = false;

  protected override render() {
    return html`
      ${this.announce.region()}
      <form part="form" novalidate @input=${this.draft.onInput} @submit=${this.#onSubmit}>
        ${errorSummary('Two things are left to mend', this.errors)}
        ${stepHeading({ step: 2, steps: 5, title: 'What happened' })} ${this.#questions()}
        ${this.#person()}
        ${notice({
          kind: 'info',
          title: 'What will happen',
          body: html`<p>The head of the inspection answers by 11 December.</p>`,
          actions: html`<a href="https://care.example/term">How the term is counted</a>`,
        })}
        <div class="row" part="actions">
          ${submitButton({ label: 'Continue', busy: this.busy && 'Sending…' })}
          ${button({ label: 'Back', kind: 'quiet' })}
          ${button({ label: 'Start afresh', kind: 'plain' })}
        </div>
      </form>
    `;
  }

  #questions() {
    const { what, story, wishes } = this.draft.input;
    return html`
      ${choice({
        name: 'what',
        label: 'What happened?',
        error: this.#errorOf('what'),
        value: what,
        options: [
          { value: 'late', label: 'No answer in time', hint: 'The term has passed' },
          {
            value: 'refused',
            label: 'The service was refused',
            more: html`<p>We ask why next.</p>`,
          },
          { value: 'other', label: 'Something else' },
        ],
      })}
      ${longText({ name: 'story', label: 'In your own words', value: story, limit: 100, rows: 4 })}
      ${checks({
        name: 'wishes',
        label: 'What would help?',
        optional: true,
        value: wishes,
        options: [
          { value: 'answer', label: 'An answer' },
          { value: 'apology', label: 'An apology' },
        ],
      })}
    `;
  }

  #person() {
    const { name, email, country, learned, agree } = this.draft.input;
    return html`
      ${textField({ name: 'name.family', label: 'Family name', value: name.family, autocomplete: 'family-name' })}
      ${textField({
        name: 'email',
        label: 'E-mail',
        hint: 'The answer goes here',
        error: this.#errorOf('email'),
        type: 'email',
        value: email,
        autocomplete: 'email',
      })}
      ${select({
        name: 'country',
        label: 'Country',
        empty: 'Choose a country',
        value: country,
        options: [
          { value: 'ru', label: 'Russia' },
          { value: 'kz', label: 'Kazakhstan' },
        ],
      })}
      ${dateField({ name: 'learned', label: 'When did you learn of it?', hint: 'For example 11 12 2026', value: learned })}
      ${fileField({ name: 'files', label: 'Files', list: fileList(this.files), onAdd: this.files.add })}
      ${check({ name: 'agree', label: 'Keep on this device', value: agree })}
      ${this.busy ? html`<p class="soft">Sending</p>` : nothing}
    `;
  }

  #errorOf(name: string) {
    return this.errors.find((error) => error.name === name)?.message;
  }

  #onSubmit(event: Event) {
    event.preventDefault();
    this.errors = [
      { name: 'what', message: 'Choose what happened' },
      { name: 'email', message: 'Write an address such as name@example.org' },
    ];
    this.requestUpdate();
    void focusLater(this, '[part~=summary]');
  }
}
