// The agency's own people at the desk of "be the agency": figures by unit, and their proposals.
import { openForm } from './answering.js';
import { commandOf } from './command-form.js';
import { element, words } from './elements.js';
import { createService } from './service.js';

const quartersShown = 2;
const at = (id) => document.getElementById(id);
const box = at('workers');
const service = createService(at('desk').dataset.agency);

async function show() {
  const [{ periods }, { proposals }] = await Promise.all([
    service.readWorkerFigures(),
    service.listWorkerProposals(),
  ]);
  at('worker-quarters').replaceChildren(...periods.slice(0, quartersShown).map(quarter));
  at('worker-proposals').replaceChildren(...proposals.map(proposal));
}

function quarter({ title, figures, byUnit }) {
  const table = at('worker-quarter').content.cloneNode(true).querySelector('table');
  table.caption.append(words('span', title));
  table.tBodies[0].append(
    ...byUnit.map(row),
    row({ title: { text: box.dataset.all, lang: '' }, figures }),
  );
  return table;
}

/** A unit with few answers looks as one without any. */
function row({ title, figures }) {
  const { n, satisfied, mean } = figures ?? {};
  const number = (value) => value?.toLocaleString(document.documentElement.lang) ?? '';
  const share = satisfied ? `${Math.round(satisfied.share * 100)} %` : '';
  const cells = figures
    ? [number(n), share, number(mean)].map((cell) => element('td', {}, cell))
    : [element('td', { colSpan: 3, className: 'small' }, box.dataset.hidden)];
  return element('tr', {}, element('th', { scope: 'row' }, words('span', title)), ...cells);
}

function proposal(one) {
  const { id, text, state, answer } = one;
  const press = element('button', {
    type: 'button',
    className: 'quiet',
    textContent: box.dataset.answer,
    onclick: () => open(one),
  });
  return element(
    'li',
    { id: `proposal-${id}` },
    element('p', { className: 'small' }, box.dataset[camel(state)]),
    words('blockquote', text),
    ...(answer
      ? [element('p', {}, element('b', {}, box.dataset.said), ' ', words('span', answer))]
      : []),
    element('div', { className: 'tabs' }, press),
    element('div', { className: 'form' }),
  );
}

const camel = (state) => (state === 'carried-out' ? 'carriedOut' : state);

const open = (one) =>
  openForm(`proposal-${one.id}`, at('worker-answer'), {
    box,
    show,
    send: (form) => {
      const { decision, answer } = commandOf(form);
      return service.answerWorkerProposal(one, { decision, answer });
    },
  });

const { signedIn } = await service.readSession();
box.hidden = !signedIn;
if (signedIn) await show();
