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

  ask(client: Client, checklist: string) {
    if (checklist)
      this.list.ask([client, checklist], (signal) =>
        client.call('readChecklist', { params: { checklist }, signal }),
      );
    else
      this.lists.ask([client], async (signal) => {
        const { checklists } = await client.call('listChecklists', { signal });
        return checklists;
      });
  }
}
