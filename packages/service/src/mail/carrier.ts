/** A letter as it leaves the house: every field is one line but the text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: 'ru' | 'en';
}

/** Takes letters away. */
export interface LetterCarrier {
  /**
   * Hands a letter over.
   *
   * @throws NotTaken when the letter surely was not taken and may be tried again.
   */
  carry(letter: Letter): Promise<void>;
}

/** The mail server certainly did not take the letter. Any other error leaves that open. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}
