// What readers marked in the rules, at the desk of "be the agency": the worst paragraphs first.
import { element, words } from './elements.js';
import { createService } from './service.js';

const most = 10;
const at = (id) => document.getElementById(id);
const box = at('clarity');
const service = createService(at('desk').dataset.agency);

/** Puts values into the places of a text: `{clear}`. */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

async function show() {
  const { paragraphs } = await service.listClarity();
  at('no-clarity').hidden = paragraphs.length > 0;
  at('clarity-list').replaceChildren(...paragraphs.slice(0, most).map(item));
}

function item({ requirement, paragraph, text, edition, trouble, ...counts }) {
  const share = Math.round(trouble.share * 100);
  return element(
    'li',
    {},
    element('h3', {}, words('span', requirement.title)),
    text ? words('blockquote', text) : element('p', {}, paragraph ?? box.dataset.whole),
    element(
      'p',
      {},
      element('b', { textContent: filled(box.dataset.share, { share }) }),
      ' ',
      filled(box.dataset.marks, counts),
    ),
    ...(edition.current
      ? []
      : [element('p', { className: 'small', textContent: box.dataset.old })]),
  );
}

const { signedIn } = await service.readSession();
box.hidden = !signedIn;
if (signedIn) await show();
