import type { Checklist, ChecklistSummary } from '@zabota/contract';
import { Question, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveElement } from 'lit';

export interface AskingOptions {
  /** Something was answered: a list, or (an empty id) all of them. */
  readonly onAnswer: (id: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Asks for one list, or for all there are. */
export class AskingController implements ReactiveController {
  readonly list: Question<Checklist>;
  readonly lists: Question<readonly ChecklistSummary[]>;

  constructor(host: ReactiveElement, { onAnswer, onFailed }: AskingOptions) {
    host.addController(this);
    const onState = ({ state }: Pick<Question<unknown>, 'state'>) => {
      if (state.name === 'failed') onFailed(state.error);
      host.requestUpdate();
    };
    this.list = new Question(
      () => onState(this.list),
      ({ id }) => onAnswer(id),
    );
    this.lists = new Question(
      () => onState(this.lists),
      () => onAnswer(''),
    );
  }

  hostDisconnected() {
    this.list.leave();
    this.lists.leave();
  }

  /** @returns Ends with the answer or the failure. */
  ask(client: Client, checklist: string): Promise<void> | undefined {
    if (!checklist) {
      this.lists.ask([client], async (signal) => {
        const { checklists } = await client.call('listChecklists', { signal });
        return checklists;
      });
      return this.lists.settled;
    }
    this.list.ask([client, checklist], (signal) =>
      client.call('readChecklist', { params: { checklist }, signal }),
    );
    return this.list.settled;
  }
}
