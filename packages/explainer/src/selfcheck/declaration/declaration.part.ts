import type { Checklist } from '@zabota/contract';
import { receiptStyles } from '@zabota/core/filing.js';
import { css } from 'lit';
import type { LaterOptions } from '../later.types.js';
import { DeclarationDesk } from './declaration.desk.js';
import { declarationScreen } from './declaration.screen.js';
import { receiptScreen } from './receipt.screen.js';

/** The declaration, brought when a client wants to make one or has made one in this tab. */
export const create = (options: LaterOptions) => {
  const desk = new DeclarationDesk(options);
  return {
    begin: desk.begin,
    isSent: () => desk.receipt !== undefined,
    render: (list: Checklist) => {
      const { receipt } = desk;
      return receipt ? receiptScreen(receipt, desk) : declarationScreen(list, desk);
    },
  };
};

export const styles = [
  receiptStyles,
  css`
    form ul,
    .facts {
      display: grid;
      gap: var(--_space-2);
    }
    form ul {
      padding-inline-start: 1.4em;
    }
    dt {
      color: var(--_soft);
      font-size: var(--_text-small);
    }
  `,
];
