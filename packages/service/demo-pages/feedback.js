// Feedback at the desk of "be the agency": reads and answers it through the staff operations.
import { openForm } from './answering.js';
import { commandOf, fillForm } from './command-form.js';
import { element, words } from './elements.js';
import { createService } from './service.js';

const days = 14;
const at = (id) => document.getElementById(id);
const box = at('feedback');
const service = createService(at('desk').dataset.agency);

async function show() {
  const from = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const [{ feedback }, { alerts }] = await Promise.all([
    service.listFeedback(from),
    service.listAlerts(),
  ]);
  at('drops').replaceChildren(...alerts.slice(0, 3).map(dropItem));
  at('no-feedback').hidden = feedback.length > 0;
  at('feedback-list').replaceChildren(...feedback.reverse().map(item));
}

function dropItem({ service: { title }, now, before }) {
  const percent = ({ satisfied }) => `${Math.round(satisfied.share * 100)} %`;
  const text = box.dataset.drop.replace('{now}', percent(now)).replace('{before}', percent(before));
  return element('p', { className: 'note late' }, words('b', title), '. ', text);
}

/** What people wrote is shown as they wrote it, as text. */
function item(one) {
  const { number, on, subject, state, answers, comment, answer, reason } = one;
  const said = answers.flatMap(({ question, answer: told }) => [
    words('dt', question, { className: 'small' }),
    words('dd', told),
  ]);
  const replied = answer ?? reason;
  return element(
    'li',
    { id: `feedback-${number}` },
    element('h3', {}, words('span', subject.title), ` · ${number}`),
    element('p', { className: 'small' }, words('span', state.title), ` · ${on}`),
    element('dl', {}, ...said),
    ...(comment ? [words('blockquote', comment)] : []),
    ...(replied ? [words('p', replied)] : []),
    element('div', { className: 'tabs' }, ...deeds(one)),
    element('div', { className: 'form' }),
  );
}

const deeds = (one) =>
  [...box.querySelectorAll('template[data-feedback]')].map((template) =>
    element('button', {
      type: 'button',
      className: 'quiet',
      textContent: template.dataset.title,
      onclick: () => void open(one, template),
    }),
  );

async function open(one, template) {
  const { changes } = await service.listChanges();
  const form = openForm(`feedback-${one.number}`, template, {
    box,
    show,
    send: (filled) => service.commandFeedback(one, commandOf(filled)),
  });
  fillForm(form, { stages: [], actions: [] }, changes);
}

const { signedIn } = await service.readSession();
box.hidden = !signedIn;
if (signedIn) await show();
