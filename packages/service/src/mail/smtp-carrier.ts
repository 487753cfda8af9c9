import { Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';

/** Hands letters to a mail server. */
export class SmtpCarrier implements LetterCarrier {
  readonly #url: string;
  readonly #from: string;

  constructor(url: string, from: string) {
    this.#url = url;
    this.#from = from;
  }

  async carry({ to, subject, text, language }: Letter): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
    let isTextOnItsWay = false;
    const transport = this.#transport(() => (isTextOnItsWay = true));
    try {
      await transport.sendMail({ from: this.#from, to, subject, text, headers });
    } catch (error) {
      const isSurelyNotTaken = !isTextOnItsWay || isRefused(error);
      throw isSurelyNotTaken ? new NotTaken('not taken', { cause: error }) : error;
    } finally {
      transport.close();
    }
  }

  /** @param onText Called when the server has let the text come, before its first byte goes. */
  #transport(onText: () => void): Transporter {
    const transport = createTransport(this.#url, {
      // Nothing of a letter may be read from a file or fetched from an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    transport.use('stream', ({ message }, done) => {
      const whole = message.createReadStream();
      message.createReadStream = () => Readable.from(afterCalling(onText, whole));
      done();
    });
    return transport;
  }
}

/** Nothing reads from it until the server has answered to DATA. */
async function* afterCalling(onText: () => void, whole: Readable): AsyncGenerator<Buffer> {
  onText();
  yield* whole as AsyncIterable<Buffer>;
}

/** By a word of the server. A connection that was lost on the way leaves open whether it had the whole text. */
const isRefused = (error: unknown): boolean =>
  ((error as { readonly responseCode?: number }).responseCode ?? 0) >= 400;

/** Keeps letters where the outbox page shows them: the demo writes to nobody. */
export const outboxOnly: LetterCarrier = { carry: async () => undefined };
