// An entry of the desk is answered below itself: the form, why it was refused, that it is done.
import { element } from './elements.js';
import { Refusal } from './service.js';

/**
 * Opens a form at an entry of a list.
 *
 * @param {string} id Id of the entry, which is made anew when the list is shown again.
 * @param {HTMLTemplateElement} template What is filled in.
 * @param {object} deed
 * @param {HTMLElement} deed.box Says in its data what is said of a refusal, and when it is done.
 * @param {(form: HTMLFormElement) => Promise<unknown>} deed.send Sends what was filled in.
 * @param {() => Promise<void>} deed.show Shows the list again.
 */
export function openForm(id, template, { box, send, show }) {
  const place = placeIn(id);
  place.replaceChildren(template.content.cloneNode(true));
  const form = place.querySelector('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  form.querySelector('select, textarea').focus();
  return form;

  async function submit() {
    try {
      await send(form);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      say(place, 'note late', `${box.dataset.refused} ${refusal.problem.detail}`);
      return;
    }
    await show();
    say(placeIn(id), 'note good', box.dataset.done);
  }
}

const placeIn = (id) => document.getElementById(id).querySelector('.form');

const say = (place, className, text) => {
  place.querySelector('[role=status]')?.remove();
  place.prepend(element('p', { className, role: 'status', textContent: text }));
};
