import type { DecisionEntry, Purpose, UseEntry } from '@zabota/contract';
import { formStyles, msg, panelStyles, str } from '@zabota/core';
import { html, nothing } from 'lit';
import { listStyles } from '../../shared/list.styles.js';
import { Pages } from '../../shared/pages.js';
import { moment, useLine } from '../../shared/use-line.js';
import { ReceiptPanel } from '../more/receipt.panel.js';
import { RepresentativePanel } from '../more/representative.panel.js';
import { fullText } from '../more/full-text.js';
import { decisionMade } from '../more/decision-made.js';
import type { Desk } from '../view.types.js';

export const styles = [panelStyles, formStyles, listStyles];

/** What a client opens about a purpose: the exact text, the receipt, decisions, uses. */
class More {
  readonly #desk: Desk;
  readonly #history = new Map<string, Pages<DecisionEntry>>();
  readonly #uses = new Map<string, Pages<UseEntry>>();
  readonly #receipt: ReceiptPanel;
  readonly #representative: RepresentativePanel;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#receipt = new ReceiptPanel(desk);
    this.#representative = new RepresentativePanel(desk);
  }

  readonly text = fullText;

  readonly representative = (purpose: Purpose) => this.#representative.render(purpose);

  readonly receipt = (purpose: Purpose) => this.#receipt.render(purpose);

  readonly history = ({ id, standing }: Purpose) =>
    // A decision more, and the list is another one.
    keep(this.#history, `${id} ${standing?.revision}`, () => this.#readHistory(id)).render(
      oneDecision,
      msg('Nothing was decided yet.'),
    );

  readonly uses = ({ id }: Purpose) =>
    keep(this.#uses, id, () => this.#readUses(id)).render(
      useLine,
      msg('Nobody has used the data yet.'),
    );

  #readHistory(purpose: string) {
    return new Pages<DecisionEntry>(this.#desk.host, async (after) => {
      const query = { purpose, after };
      const { decisions, next } = await this.#desk.client().call('listDecisions', { query });
      return { items: decisions, next };
    });
  }

  #readUses(purpose: string) {
    return new Pages<UseEntry>(this.#desk.host, async (after) => {
      const { uses, next } = await this.#desk
        .client()
        .call('listUses', { query: { purpose, after } });
      return { items: uses, next };
    });
  }
}

export const create = (desk: Desk) => new More(desk);

function keep<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

const oneDecision = ({ at, decision, textVersion, representative }: DecisionEntry) => html`
  ${moment(at)}
  <b>${decisionMade(decision)}</b>
  ${textVersion ? html`<div class="soft">${msg(str`Text, version ${textVersion}`)}</div>` : nothing}
  ${representative ? html`<div>${msg('By the representative:')} ${representative}</div>` : nothing}
`;

export type { More };
