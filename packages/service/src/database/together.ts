/** Answers a number of questions at once, in their order; one may fail for itself, by a promise. */
export type AnswerAll<Question, Answer> = (
  questions: readonly Question[],
) => Promise<readonly (Answer | Promise<Answer>)[]>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets questions share their way to the database and back, which is most of what
 * one costs. Those of one turn of the event loop go together, and a group that is
 * full goes at once: the database works on it while the turn goes on. While as many
 * groups as are allowed are under way, later ones wait and go together too. Nothing
 * is remembered: each is answered from what the database holds after it was asked.
 */
export class Together<Question, Answer> {
  readonly #answerAll: AnswerAll<Question, Answer>;
  readonly #mostGroups: number;
  readonly #mostAtOnce: number;
  #waiting: Waiting<Question, Answer>[] = [];
  #underWay = 0;
  #isPlanned = false;

  /**
   * @param mostGroups How many groups may be under way.
   * @param mostAtOnce How many questions may go in one group.
   */
  constructor(answerAll: AnswerAll<Question, Answer>, mostGroups = 2, mostAtOnce = 200) {
    this.#answerAll = answerAll;
    this.#mostGroups = mostGroups;
    this.#mostAtOnce = mostAtOnce;
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#plan();
    });
  }

  #plan(): void {
    if (this.#waiting.length === 0 || this.#underWay >= this.#mostGroups) return;
    if (this.#waiting.length >= this.#mostAtOnce) return this.#send();
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      if (this.#waiting.length > 0 && this.#underWay < this.#mostGroups) this.#send();
    });
  }

  #send(): void {
    void this.#answer(this.#waiting.splice(0, this.#mostAtOnce));
    this.#plan();
  }

  async #answer(group: readonly Waiting<Question, Answer>[]): Promise<void> {
    this.#underWay += 1;
    try {
      const answers = await this.#answerAll(group.map(({ question }) => question));
      group.forEach(({ resolve }, at) => resolve(answers[at] as Answer | Promise<Answer>));
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.#underWay -= 1;
      this.#plan();
    }
  }
}
