import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { messagesIn, type LetterName } from '../messages/messages.js';
import { NotTaken, type Letter } from './carrier.js';
import { composeLetter } from './compose.js';
import { SmtpCarrier } from './smtp-carrier.js';

const facts = {
  number: '26-4817-3052',
  title: 'Перепланировка в доме № 5 — «Рябинушка»',
  agency: 'Инспекция',
  day: '14 декабря 2026 года',
  link: 'https://care.example/#zabota=26-4817-3052.0000-0000-0000-00000',
};
const letter = composeLetter('anna@example.org', 'decided', 'ru', facts);

const opened: SMTPServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0))
    await new Promise<void>((resolve) => server.close(() => resolve()));
});

interface Received {
  readonly to: readonly string[];
  readonly head: string;
  readonly text: string;
}

/** A mail server that demands STARTTLS and a password, and does as it is told. */
async function openServer(behaviour: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    // It would warn each time that everybody knows its own certificate: here nobody is to trust it.
    logger: false,
    onAuth: ({ username, password }, { secure }, done) =>
      secure && username === 'zabota' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('Not with that password')),
    onData: (stream, { envelope }, done) => {
      void readAll(stream).then((raw) => {
        const [head = '', ...body] = raw.split('\r\n\r\n');
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, head, text: decode(head, body.join('\r\n\r\n')) });
        done();
      });
    },
    ...behaviour,
  });
  server.on('error', () => undefined);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { received, port };
}

function decode(head: string, body: string): string {
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const carrierTo = (port: number, password = 'secret', trust = '&tls.rejectUnauthorized=false') =>
  new SmtpCarrier(
    `smtp://zabota:${password}@127.0.0.1:${port}/?requireTLS=true${trust}`,
    'Забота <care@example.org>',
  );

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

describe('a real mail server', () => {
  it('gets every letter word for word, over STARTTLS and with a password', async () => {
    const { received, port } = await openServer();
    const letters = (['ru', 'en'] as const).flatMap((language) =>
      (Object.keys(messagesIn(language).letters) as LetterName[]).map((name) =>
        composeLetter('anna@example.org', name, language, facts),
      ),
    );
    for (const one of letters) await carrierTo(port).carry(one);
    expect(received.map(({ text }) => plain(text))).toEqual(letters.map(({ text }) => plain(text)));
    expect(new Set(received.flatMap(({ to }) => to))).toEqual(new Set(['anna@example.org']));
    expect(received[0]?.head).toMatch(/^Auto-Submitted: auto-generated\r?$/im);
    expect(received[0]?.head).toMatch(/^Content-Language: ru\r?$/im);
  });

  it.each<[string, SMTPServerOptions, string?, string?]>([
    ['that does not know the password', {}, 'wrong'],
    ['whose certificate nobody vouches for', {}, 'secret', ''],
    ['that offers no encryption', { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }],
    ['that refuses the address', { onRcptTo: (_, __, done) => done(refusal(550)) }],
    ['that is busy', { onMailFrom: (_, __, done) => done(refusal(421)) }],
    [
      'that has no room when it has the text',
      {
        onData: (stream, _, done) => {
          stream.resume();
          stream.on('end', () => done(refusal(452)));
        },
      },
    ],
  ])('%s surely has not taken it, and is asked again', async (_, behaviour, password, trust) => {
    const { port } = await openServer(behaviour);
    await expect(carrierTo(port, password, trust).carry(letter)).rejects.toThrow(NotTaken);
  });

  it('that is down, or goes before it lets the text come, is asked again', async () => {
    await expect(carrierTo(1).carry(letter)).rejects.toThrow(NotTaken);
    const { port } = await openServer({ onRcptTo: () => hangUp() });
    await expect(carrierTo(port).carry(letter)).rejects.toThrow(NotTaken);
  });

  it('that goes when it may have the whole text is not asked again', async () => {
    const { port } = await openServer({
      onData: (stream) => {
        stream.resume();
        stream.on('end', hangUp);
      },
    });
    const error: unknown = await carrierTo(port)
      .carry(letter)
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(NotTaken);
  });

  it('takes ten at once', async () => {
    const { received, port } = await openServer();
    const carrier = carrierTo(port);
    const many = Array.from({ length: 10 }, (_, one): Letter => ({ ...letter, subject: `${one}` }));
    await Promise.all(many.map((one) => carrier.carry(one)));
    expect(received).toHaveLength(10);
  });
});

const refusal = (responseCode: number): Error =>
  Object.assign(new Error('Not now'), { responseCode });

/** As when the machine on the other side loses its power. */
function hangUp(): void {
  for (const { connections } of opened)
    for (const connection of connections as Set<{ _socket: { destroy(): void } }>)
      connection._socket.destroy();
}
