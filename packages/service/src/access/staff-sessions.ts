import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { isSame, keyed, makeSecret, sha256 } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { ProblemError } from '../problems/problem.js';

/** The prefix lets a browser take it only from a safe origin, for the whole host. */
export const sessionCookie = '__Host-zabota-staff';
export const csrfHeader = 'zabota-csrf';

const idleMinutes = 30;
const longestHours = 10;

export interface StaffSession {
  readonly issuer: string;
  readonly subject: string;
  /** Entries `agency:role`. */
  readonly roles: readonly string[];
}

/** Sessions of staff in browsers. The browser holds a secret, the database its hash. */
export class StaffSessions {
  readonly #db: Db;
  readonly #ring: KeyRing;
  readonly #clock: Clock;

  constructor(db: Db, ring: KeyRing, clock: Clock) {
    this.#db = db;
    this.#ring = ring;
    this.#clock = clock;
  }

  async begin(reply: FastifyReply, { issuer, subject, roles }: StaffSession): Promise<void> {
    const secret = makeSecret();
    const now = this.#clock.now();
    await this.#db
      .insertInto('staff_session')
      .values({
        hash: sha256(secret),
        issuer,
        sub: subject,
        roles: JSON.stringify(roles),
        created_at: now,
        seen_at: now,
      })
      .execute();
    reply.setCookie(sessionCookie, secret, {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    });
  }

  /** @throws ProblemError `not-allowed` when a change comes without the CSRF header. */
  async find(request: FastifyRequest): Promise<StaffSession | undefined> {
    const secret = request.cookies[sessionCookie];
    if (!secret) return undefined;
    const now = this.#clock.now();
    const session = await this.#db
      .updateTable('staff_session')
      .set({ seen_at: now })
      .where('hash', '=', sha256(secret))
      .where('seen_at', '>', minutesBefore(now, idleMinutes))
      .where('created_at', '>', minutesBefore(now, longestHours * 60))
      .returning(['issuer', 'sub', 'roles'])
      .executeTakeFirst();
    if (!session) return undefined;
    this.#refuseForeignForms(request, secret);
    const { issuer, sub: subject, roles } = session;
    return { issuer, subject, roles: JSON.parse(roles) as string[] };
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const secret = request.cookies[sessionCookie];
    reply.clearCookie(sessionCookie, { path: '/', secure: true });
    if (!secret) return;
    await this.#db.deleteFrom('staff_session').where('hash', '=', sha256(secret)).execute();
  }

  /** What a page of ours sends along with every change. */
  csrfToken({ cookies }: FastifyRequest): string | undefined {
    const secret = cookies[sessionCookie];
    return secret && this.#csrfFor(secret);
  }

  #csrfFor(secret: string): string {
    return keyed(this.#ring.key('session'), 'csrf', secret).toString('base64url');
  }

  #refuseForeignForms({ method, headers }: FastifyRequest, secret: string): void {
    if (method === 'GET' || method === 'HEAD') return;
    const shown = headers[csrfHeader];
    if (typeof shown !== 'string' || !isSame(shown, this.#csrfFor(secret)))
      throw new ProblemError('not-allowed');
  }
}

const minutesBefore = (now: Date, minutes: number): Date =>
  new Date(now.getTime() - minutes * 60_000);
