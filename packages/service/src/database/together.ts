/** Answers a number of questions at once, in their order. */
export type AnswerAll<Question, Answer> = (
  questions: readonly Question[],
) => Promise<readonly Answer[]>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const mostAtOnce = 200;

/**
 * Lets questions share their way to the database and back, which is most of what
 * one costs. Those of one turn of the event loop go together; while as many groups
 * as are allowed are under way, later ones wait and go together too. Nothing is
 * remembered: each is answered from what the database holds after it was asked.
 */
export class Together<Question, Answer> {
  readonly #answerAll: AnswerAll<Question, Answer>;
  readonly #mostGroups: number;
  #waiting: Waiting<Question, Answer>[] = [];
  #underWay = 0;
  #isPlanned = false;

  constructor(answerAll: AnswerAll<Question, Answer>, mostGroups = 2) {
    this.#answerAll = answerAll;
    this.#mostGroups = mostGroups;
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#plan();
    });
  }

  #plan(): void {
    if (this.#isPlanned || this.#waiting.length === 0) return;
    if (this.#underWay >= this.#mostGroups) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      void this.#answer(this.#waiting.splice(0, mostAtOnce));
      this.#plan();
    });
  }

  async #answer(group: readonly Waiting<Question, Answer>[]): Promise<void> {
    this.#underWay += 1;
    try {
      const answers = await this.#answerAll(group.map(({ question }) => question));
      group.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.#underWay -= 1;
      this.#plan();
    }
  }
}
