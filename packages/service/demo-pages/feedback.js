// Feedback at the desk of "be the agency": reads and answers it through the staff operations.
import { commandOf, fillForm } from './command-form.js';
import { element, words } from './elements.js';
import { createService, Refusal } from './service.js';

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
  const place = at(`feedback-${one.number}`).querySelector('.form');
  place.replaceChildren(template.content.cloneNode(true));
  const form = place.querySelector('form');
  const { changes } = await service.listChanges();
  fillForm(form, { stages: [], actions: [] }, changes);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(one, form, place);
  });
  form.querySelector('select, textarea').focus();
}

async function send(one, form, place) {
  try {
    await service.commandFeedback(one, commandOf(form));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    say(place, 'note late', `${box.dataset.refused} ${refusal.problem.detail}`);
    return;
  }
  await show();
  say(at(`feedback-${one.number}`).querySelector('.form'), 'note good', box.dataset.done);
}

const say = (place, className, text) =>
  place.prepend(element('p', { className, role: 'status', textContent: text }));

const { signedIn } = await service.readSession();
box.hidden = !signedIn;
if (signedIn) await show();
