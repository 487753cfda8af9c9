import type { DecisionInput } from '@zabota/contract';
import { buildDesk } from '../case/desk.js';
import { Consents } from '../consent/consents.js';
import { DecisionStore } from '../consent/decision.store.js';
import { UseStore } from '../consent/use.store.js';
import { sha256 } from '../crypto/secrets.js';
import type { Dependencies } from '../dependencies.js';
import { identityOf } from '../development-issuer/people.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { AnswerStore } from '../offer/answer.store.js';
import { EventStore } from '../offer/event.store.js';
import { Offers } from '../offer/offers.js';
import { buildPlatform } from '../platform.js';
import { StoryClock } from './story.clock.js';

const day = 86_400_000;
const lang = 'ru';
const actor = 'key seed';

/**
 * Gives the demo one client, Vera, who has lived with us for a while: consents and
 * a refusal, uses of her data with what they led to, a confirmed offer and a new one.
 */
export async function seedConsents(dependencies: Dependencies, agency: string): Promise<void> {
  const teller = new ConsentTeller(dependencies, agency);
  await teller.decide(60, 'newborn-offers', 'grant');
  await teller.decide(60, 'email-news', 'grant');
  await teller.decide(59, 'service-research', 'refuse');
  await teller.decide(30, 'moving-offers', 'grant');
  await teller.use(25, 'newborn-offers', 'check-right', ['family'], 'nothing-due');
  await teller.report(20, 'moving-house', 'ownership-registered', {
    owner: true,
    'house-kind': 'apartments',
  });
  await teller.confirm(19);
  await teller.decide(12, 'email-news', 'withdraw');
  await teller.report(1, 'child-born', 'birth-registered', {
    children: 3,
    'registered-here': true,
    debt: false,
  });
}

class ConsentTeller {
  readonly #agency: string;
  readonly #clock: StoryClock;
  readonly #now: number;
  readonly #consents: Consents;
  readonly #offers: Offers;
  readonly #client;
  #told = 0;

  constructor(dependencies: Dependencies, agency: string) {
    this.#agency = agency;
    this.#now = dependencies.clock.now().getTime();
    this.#clock = new StoryClock(new Date(this.#now));
    const desk = buildDesk(buildPlatform({ ...dependencies, clock: this.#clock }));
    this.#consents = new Consents(desk.platform);
    this.#offers = new Offers(desk, this.#consents);
    this.#consents.endWith(this.#offers.endWithConsent);
    this.#client = identityOf(dependencies.config.publicUrl, 'vera');
  }

  async decide(ago: number, purpose: string, decision: DecisionInput['decision']) {
    this.#at(ago);
    const sight = this.#consents.sight(this.#agency, lang);
    const item = sight.texts.find(purpose);
    if (!item) throw new Error(`There is no purpose ${purpose}.`);
    const { hash } = sight.texts.view(item, lang).text;
    const input: DecisionInput = {
      purpose,
      decision,
      ...(decision === 'grant' && { text: { hash, lang } }),
    };
    const caller = { client: this.#client };
    const attempt = this.#attempt(input);
    const agency = this.#agency;
    await new DecisionStore(this.#consents).decide({ agency, caller, input, lang, attempt });
  }

  async use(ago: number, purpose: string, use: string, data: readonly string[], result: string) {
    this.#at(ago);
    const sight = this.#consents.sight(this.#agency, lang);
    const item = sight.texts.find(purpose);
    if (!item) throw new Error(`There is no purpose ${purpose}.`);
    const uses = new UseStore(this.#consents.platform.database);
    const request = sha256(`seed-use-${ago}`);
    const answer = await uses.ask(sight, { who: this.#who, item, use, data, actor, request });
    if (!answer.allowed) throw new Error(`The seed may not use ${purpose}: ${answer.reason}.`);
    await uses.report(this.#agency, answer.use.use, actor, { result, at: sight.now });
  }

  async report(
    ago: number,
    situation: string,
    event: string,
    facts: Readonly<Record<string, number | boolean | string>>,
  ) {
    this.#at(ago);
    const input = {
      situation,
      event,
      facts,
      reference: `seed-${event}`,
      subject: this.#client,
      happenedAt: new Date(this.#clock.now().getTime() - day).toISOString(),
    };
    const attempt = this.#attempt(input);
    const agency = this.#agency;
    const reported = { agency, input, who: this.#who, actor, isTest: false, attempt };
    await new EventStore(this.#offers).take(reported);
  }

  /** Says yes to the only offer that waits. */
  async confirm(ago: number) {
    this.#at(ago);
    const agency = this.#agency;
    const client = this.#client;
    const [offer] = await this.#offers.ofClient(agency, client);
    if (!offer) throw new Error('The seed waits for an offer that did not come.');
    const { id, version } = offer.row;
    const answer = { type: 'confirm' as const, version };
    const attempt = this.#attempt(answer);
    await new AnswerStore(this.#offers).take({ agency, id, client, answer, lang, attempt });
  }

  get #who() {
    return this.#consents.subjects.client(this.#client);
  }

  /** Some minutes later each time: what is told later happened later. */
  #at(ago: number) {
    this.#told += 1;
    this.#clock.set(new Date(this.#now - ago * day - 3_600_000 + this.#told * 60_000));
  }

  #attempt(body: unknown) {
    return describeAttempt(this.#consents.platform.ring, {
      agency: this.#agency,
      scope: 'seed',
      key: `seed-consent-${this.#told}`,
      body,
    });
  }
}
