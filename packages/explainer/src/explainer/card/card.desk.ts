import type { Requirement, RequirementDifference } from '@zabota/contract';
import type { ApplicabilityAnswers } from '@zabota/contract/applicability.js';
import { focusLater, Question, type Client, type QuestionState } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import { print } from '@zabota/core/paper.js';
import { rulePaper } from '../../paper.styles.js';
import { differenceId } from '../difference.js';
import { cardSheet } from './card.sheet.js';
import { verdictText } from './applies.js';
import type { Level } from './clauses.js';
import { ClarityVotes } from './clarity.votes.js';
import type { ReadingDesk } from './paragraph.js';
import { Reader } from './reader.js';

export interface CardOptions {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  readonly card: () => Requirement | undefined;
  readonly say: (text: string) => void;
  readonly onLevel: (level: Level) => void;
  readonly onVote: (paragraph: string) => void;
}

/** What a client does with a card; nothing of it leaves the page but a press on "clear" and its neighbours. */
export class CardDesk {
  level: Level = 'plain';
  answers: ApplicabilityAnswers = {};
  readonly #options: CardOptions;
  readonly #reader: Reader;
  readonly #votes: ClarityVotes;
  #open = '';
  #marking = false;
  #difference: Question<RequirementDifference> | undefined;
  #of = '';

  constructor(options: CardOptions) {
    this.#options = options;
    const update = () => options.host.requestUpdate();
    this.#reader = new Reader(update);
    this.#votes = new ClarityVotes(options.client, update, options.onVote);
  }

  get desk(): ReadingDesk {
    return {
      terms: this.#options.card()?.terms ?? [],
      open: this.#open,
      toggleTerm: (key) => this.#change(() => (this.#open = this.#open === key ? '' : key)),
      votes: this.#votes.given,
      arrived: this.#votes.arrived,
      marking: this.#marking,
      vote: (paragraph, clarity) => void this.#votes.give(this.#of, paragraph, clarity),
    };
  }

  get difference(): QuestionState<RequirementDifference> | undefined {
    return this.#difference?.state;
  }

  /** The voice of the browser. */
  get reader(): Reader {
    return this.#reader;
  }

  /** Another card: what was answered and opened belongs to the one before. */
  show(id: string) {
    if (id === this.#of) return;
    this.#of = id;
    this.answers = {};
    this.#open = '';
    this.#difference = undefined;
    this.#votes.forget();
    this.#reader.stop();
  }

  readonly onAnswer = (question: string, answer: string) => {
    this.#change(() => (this.answers = { ...this.answers, [question]: answer }));
    const rules = this.#options.card()?.applicability;
    if (rules) this.#options.say(verdictText(rules, this.answers));
  };

  readonly onChange = ({ target }: Event) => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 'marking') this.#change(() => (this.#marking = checked));
    if (name !== 'level') return;
    this.#change(() => (this.level = value as Level));
    this.#options.onLevel(this.level);
  };

  readonly compare = () => {
    const { card, client, host } = this.#options;
    const [now, before] = card()?.editions ?? [];
    if (!now || !before) return;
    const update = () => host.requestUpdate();
    const onAnswer = () => void focusLater(host, `#${differenceId(now.version)}`);
    this.#difference = new Question(update, onAnswer);
    const query = { from: before.version, to: now.version };
    this.#difference.ask([this.#of], (signal) =>
      client().call('compareRequirement', { params: { requirement: this.#of }, query, signal }),
    );
  };

  readonly print = () => {
    const card = this.#options.card();
    if (card) print(this.#options.host.renderRoot, card.question.text, cardSheet(card), rulePaper);
  };

  readonly speak = () => {
    const card = this.#options.card();
    if (card) this.#reader.toggle(card);
  };

  #change(action: () => unknown) {
    action();
    this.#options.host.requestUpdate();
  }
}
