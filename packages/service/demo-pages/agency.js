// "Be the agency": shows the cases and gives commands through the staff operations of the contract.
import { commandOf, fieldsAt, fillForm, repeatGroup } from './command-form.js';
import { element, words } from './elements.js';
import { createService, Refusal } from './service.js';

const at = (id) => document.getElementById(id);
const desk = at('desk');
const service = createService(desk.dataset.agency);
let current;

async function showCases() {
  const { cases } = await service.listCases();
  at('cases').replaceChildren(...cases.map(caseItem));
}

/** Some states speak to the client, who is not the one who reads here. */
const stateTitle = ({ code, title }) => {
  const text = desk.getAttribute(`data-state-${code}`);
  return text ? { text, lang: document.documentElement.lang } : title;
};

function caseItem({ number, title, state, late, openActions }) {
  const open = element('a', { href: `#${number}`, textContent: title.text, lang: title.lang });
  if (number === current?.number) open.setAttribute('aria-current', 'true');
  const isUrgent = late || openActions > 0;
  return element(
    'li',
    {},
    open,
    words('span', stateTitle(state), { className: isUrgent ? 'mark waits' : 'state' }),
    element('span', { className: 'small number', textContent: number }),
  );
}

async function showCase(number) {
  show(await service.readCase(number));
  at('case-title').focus();
  at('status').replaceChildren();
}

function show(staffCase) {
  current = staffCase.case;
  const { title, state, number, history } = current;
  at('choose').hidden = true;
  at('case').hidden = false;
  at('case-title').replaceChildren(words('span', title));
  at('case-state').replaceChildren(words('span', stateTitle(state)), ` · ${number}`);
  at('history').replaceChildren(...history.latest.map(eventItem));
  showTyped(staffCase);
  showLegal(staffCase.legal);
}

const eventItem = ({ at: when, title, note }) =>
  element(
    'li',
    {},
    element('time', {
      dateTime: when,
      textContent: new Date(when).toLocaleString(document.documentElement.lang, {
        dateStyle: 'long',
        timeStyle: 'short',
      }),
    }),
    ' ',
    words('span', title),
    ...(note ? [' ', words('span', note, { className: 'small' })] : []),
  );

/** What people typed is shown as they typed it, as text. */
function showTyped({ unproven, complaint, initiative, declaration, actionAnswers }) {
  const box = at('typed');
  const said = actionAnswers.filter(({ text }) => text).map(({ text }) => text);
  const quote = (title, text) => [element('h3', {}, title), element('blockquote', {}, text)];
  box.replaceChildren(
    ...(unproven ? [element('p', { className: 'note' }, box.dataset.unproven)] : []),
    ...(declaration ? declared(box.dataset.declaration, declaration) : []),
    ...(complaint ? quote(box.dataset.complaint, complaint.happened) : []),
    ...(initiative ? quote(box.dataset.initiative, `${initiative.title}. ${initiative.text}`) : []),
    ...said.flatMap((text) => quote(box.dataset.answers, text)),
  );
  box.hidden = box.childElementCount === 0;
}

/** The words of an answer stand on the page: `not-applicable` in `data-not-applicable`. */
const answerWord = (answer) => at('typed').getAttribute(`data-${answer}`);

/** Question and answer, and who says so. */
const declared = (title, { answers, declarant: { name, organisation } }) => [
  element('h3', {}, title),
  element('p', {}, organisation?.name ?? `${name.given} ${name.family}`),
  element(
    'ul',
    {},
    ...answers.map(({ question, answer }) =>
      element('li', {}, words('span', question), ' ', element('strong', {}, answerWord(answer))),
    ),
  ),
];

function showLegal(legal) {
  const templates = [...document.querySelectorAll('template[data-command]')];
  const offered = templates.filter(({ dataset }) => legal.includes(dataset.command));
  const buttons = offered.map((template) =>
    element('button', {
      type: 'button',
      className: 'quiet',
      textContent: template.dataset.title,
      onclick: ({ target }) => void openForm(template, target),
    }),
  );
  at('legal').replaceChildren(...(buttons.length ? buttons : [at('legal').dataset.nothing]));
  at('form').replaceChildren();
}

async function openForm(template, button) {
  for (const one of at('legal').children) one.setAttribute('aria-pressed', String(one === button));
  at('form').replaceChildren();
  const content = template.content.cloneNode(true);
  const needsChanges = content.querySelector('[data-from=changes]');
  const { changes } = needsChanges ? await service.listChanges() : { changes: [] };
  // Something else was opened while the changes were on their way.
  if (!button.isConnected || button.getAttribute('aria-pressed') !== 'true') return;
  // Shown when it is whole: pressed before anything listens, it would lead to another page.
  const form = content.querySelector('form');
  at('form').append(content);
  fillForm(form, current, changes);
  form.querySelector('[data-add]')?.addEventListener('click', () => repeatGroup(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
  form.querySelector('select, textarea').focus();
}

async function send(form) {
  for (const field of form.elements) field.removeAttribute('aria-invalid');
  // What became of the command before is not said of this one.
  at('status').replaceChildren();
  try {
    show(await service.commandCase(current, commandOf(form)));
    at('status').replaceChildren(
      element('p', { className: 'note good', textContent: desk.dataset.done }),
    );
    await showCases();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    showRefusal(form, refusal.problem);
  }
}

/** The list of what is missing or wrong, each leading to its field. */
function showRefusal(form, { code, detail, parameters = {}, errors = [] }) {
  const isIncomplete = code === 'promise-incomplete';
  const pointers = isIncomplete ? parameters.missing : errors.map(({ pointer }) => pointer);
  const items = [...new Set(pointers)].map((pointer) => missingItem(form, pointer));
  const lead = isIncomplete ? desk.dataset.incomplete : `${desk.dataset.refused} ${detail}`;
  at('status').replaceChildren(
    element('div', { className: 'note late' }, element('p', {}, lead), element('ul', {}, ...items)),
  );
  at('status').scrollIntoView({ block: 'nearest' });
}

function missingItem(form, pointer) {
  const fields = fieldsAt(form, pointer);
  for (const field of fields) field.setAttribute('aria-invalid', 'true');
  const label = fields[0]?.closest('label').querySelector('span')?.textContent ?? pointer;
  const go = element('button', {
    type: 'button',
    className: 'plain',
    textContent: label,
    onclick: () => fields[0]?.focus(),
  });
  return element('li', {}, go, ' ', element('code', {}, pointer));
}

async function openFromAddress() {
  const number = location.hash.slice(1);
  if (number) await showCase(number);
  await showCases();
}

addEventListener('hashchange', () => void openFromAddress());

const { signedIn } = await service.readSession();
at('sign-in').hidden = signedIn;
desk.hidden = !signedIn;
// What stands below comes with what stands above: nothing on the page jumps.
at('beside').hidden = false;
if (signedIn) await openFromAddress();
