import type { Requirement } from '@zabota/contract';

/** Reads a card aloud by the browser’s own voice; where there is none, no button is shown. */
export class Reader {
  static readonly isThere = 'speechSynthesis' in globalThis;
  readonly #onChange: () => void;
  isSpeaking = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  toggle({ question, answer, steps, clauses }: Requirement) {
    if (this.isSpeaking) return this.stop();
    const paragraphs = [answer, ...steps, ...clauses.flatMap(({ plain }) => plain)];
    const texts = [question, ...paragraphs.map(({ text }) => text)];
    this.isSpeaking = true;
    texts.forEach(({ text, lang }, index) => {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = lang;
      if (index === texts.length - 1) words.onend = () => this.stop();
      speechSynthesis.speak(words);
    });
    this.#onChange();
  }

  stop() {
    if (!this.isSpeaking) return;
    this.isSpeaking = false;
    speechSynthesis.cancel();
    this.#onChange();
  }
}
