import type { AgencyWords, ChoiceName, Example, FieldName } from '../words/agency.words.js';
import { html, type Html } from '../../http/page.js';

/**
 * Fields of the desk's forms. The name of a field is the JSON Pointer of its value in the command
 * without the leading slash, so that the forms need no code of their own, and a pointer in a
 * refusal of the service leads straight to the field.
 */
export class Fields {
  readonly #words: AgencyWords;
  readonly #others: Html[] = [];

  constructor(words: AgencyWords) {
    this.#words = words;
  }

  /** A text in Russian, with its English beside it in the part that opens. */
  text(name: string, label: FieldName, example: Example): Html {
    const area = (language: 'ru' | 'en') =>
      html`<textarea
        name="${name}/${language}"
        rows="2"
        maxlength="10000"
        lang="${language}"
        ${language === 'ru' ? 'required' : ''}
      >
${example[language]}</textarea>`;
    this.#others.push(this.#label(label, area('en')));
    return this.#label(label, area('ru'));
  }

  line(name: string, label: FieldName, example: string): Html {
    const input = html`<input
      name="${name}"
      value="${example}"
      maxlength="300"
      lang="ru"
      required
    />`;
    return this.#label(label, input);
  }

  /** A date some days from today: the script knows today, the page may be old. */
  date(name: string, label: FieldName, inDays: number): Html {
    const input = html`<input type="date" name="${name}" data-in-days="${inDays}" required />`;
    return this.#label(label, input);
  }

  choice(name: string, label: FieldName, values: readonly ChoiceName[]): Html {
    const options = values.map(
      (value) => html`<option value="${value}">${this.#words.choices[value]}</option>`,
    );
    return this.#label(
      label,
      html`<select name="${name}">
        ${options}
      </select>`,
    );
  }

  /** A choice out of the case itself, such as its stages, or of the changes that were made; the script fills it in. */
  fromCase(name: string, label: FieldName, source: 'stages' | 'actions' | 'changes'): Html {
    return this.#label(
      label,
      html`<select name="${name}" data-from="${source}" required></select>`,
    );
  }

  statement(name: string, label: FieldName): Html {
    return html`<label class="statement"
      ><input type="checkbox" name="${name}" value="true" data-boolean required />
      <span>${this.#words.fields[label]}</span></label
    >`;
  }

  /** The English of every text so far. */
  others(): Html {
    const fields = this.#others.splice(0);
    return html`<details>
      <summary>${this.#words.otherLanguage}</summary>
      ${fields}
    </details>`;
  }

  #label(label: FieldName, control: Html): Html {
    return html`<label><span>${this.#words.fields[label]}</span>${control}</label>`;
  }
}
