import { createTransport, type Transporter } from 'nodemailer';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';

/** Hands letters to a mail server. */
export class SmtpCarrier implements LetterCarrier {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(url: string, from: string) {
    this.#transport = createTransport(url, {
      // Nothing of a letter may be read from a file or fetched from an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.#from = from;
  }

  async carry({ to, subject, text, language }: Letter): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
    try {
      await this.#transport.sendMail({ from: this.#from, to, subject, text, headers });
    } catch (error) {
      throw isSurelyNotTaken(error) ? new NotTaken('not taken', { cause: error }) : error;
    }
  }
}

/** Refused by an answer of the server, or never connected; a lost connection later leaves it open. */
function isSurelyNotTaken(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (
    responseCode !== undefined || ['ECONNECTION', 'EAUTH', 'EDNS', 'ETLS'].includes(code ?? '')
  );
}

/** Keeps letters where the outbox page shows them: the demo writes to nobody. */
export const outboxOnly: LetterCarrier = { carry: async () => undefined };
