import type { WorkerPeriod, WorkerProposal } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say, type Bilingual } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import { figuresOf } from '../satisfaction/figures.js';
import { titleOf } from '../satisfaction/period.js';
import type { FrozenUnits } from './worker.figures.js';
import type { ProposalRow } from './worker.store.js';

export const workerPrivacy = (k: number): Bilingual => ({
  ru: `Имя и день не храним, ответ не связан с вами. Отдел показываем, когда из него ответили не меньше ${k} человек.`,
  en: `We keep neither name nor day, and nothing leads from the answer to you. A unit is shown when at least ${k} of its people have answered.`,
});

export function viewWorkerPeriod(
  quarter: string,
  { total, units }: FrozenUnits,
  { content, at, lang }: Sight,
): WorkerPeriod {
  const shown = (tally: FrozenUnits['total'] | undefined) => {
    const figures = tally && figuresOf(tally, [], lang);
    return figures ? { figures } : {};
  };
  return {
    id: quarter,
    title: say(titleOf(quarter), lang),
    ...shown(total),
    byUnit: (content.on(at.today).agency.units ?? []).map(({ id, title }) => ({
      id,
      title: say(title, lang),
      ...shown(units[id]),
    })),
  };
}

export function viewProposal(
  { id, version, quarter, language, state, answer }: ProposalRow,
  text: string | undefined,
  lang: Language,
): WorkerProposal {
  return {
    id,
    version,
    quarter,
    text: { text: text ?? '…', lang: language },
    state,
    ...(answer && { answer: say(JSON.parse(answer) as Bilingual, lang) }),
  };
}
