// Forms of the desk. The name of a field is the JSON Pointer of its value in the command.

/** Puts what the template could not know into a form: dates, stages, open actions, changes made. */
export function fillForm(form, { stages, actions }, changes) {
  for (const field of form.querySelectorAll('[data-in-days]')) {
    field.value = daysFromToday(Number(field.dataset.inDays));
  }
  const sources = {
    stages: stages.filter(({ status }) => status === 'next'),
    actions: actions.filter(({ status }) => status === 'open' || status === 'promised'),
    changes: changes.map(({ id, weDid }) => ({ id, title: weDid })),
  };
  for (const select of form.querySelectorAll('[data-from]')) {
    const items = sources[select.dataset.from];
    select.replaceChildren(...items.map(({ id, title }) => new Option(title.text, id)));
  }
}

/** A day in the visitor's own calendar, as a date field takes it. */
function daysFromToday(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const part = (number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}

/** Adds one more of a repeated group, with names of its own. */
export function repeatGroup(form) {
  const groups = [...form.querySelectorAll('[data-repeat]')];
  const last = groups.at(-1);
  const prefix = `${last.dataset.repeat}/`;
  const copy = last.cloneNode(true);
  for (const field of copy.querySelectorAll('[name]')) {
    field.name = field.name.replace(`${prefix}0/`, `${prefix}${groups.length}/`);
    if (field.tagName === 'TEXTAREA') field.value = '';
  }
  last.after(copy);
  copy.querySelector('textarea').focus();
}

/** The command as the form says it; what was left empty is left out. */
export function commandOf(form) {
  const command = { type: form.dataset.command };
  for (const { name, value, type, checked, dataset } of form.elements) {
    const isSaid = type === 'checkbox' ? checked : Boolean(value?.trim());
    if (name && isSaid && !isOrphan(form, name)) {
      put(command, name.split('/'), 'boolean' in dataset ? true : value);
    }
  }
  return command;
}

/** A translation of nothing: the Russian text beside it was emptied. */
function isOrphan(form, name) {
  return name.endsWith('/en') && form.elements[name.replace(/en$/, 'ru')].value.trim() === '';
}

function put(target, [key, ...rest], value) {
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  target[key] ??= /^\d+$/.test(rest[0]) ? [] : {};
  put(target[key], rest, value);
}

/** The fields that a pointer of a refusal means: the field itself, or all of the part that is absent. */
export function fieldsAt(form, pointer) {
  const name = pointer.replace(/^\//, '');
  return [...form.elements].filter(
    (field) => field.name === name || field.name === `${name}/ru` || isWithin(field.name, name),
  );
}

const isWithin = (field, name) => field.startsWith(`${name}/`) && !field.endsWith('/en');
