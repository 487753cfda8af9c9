// Elements of the desk, made without any text ever being read as markup.

export const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A text of the service, marked when it is in another language than the page. */
export const words = (tag, { text, lang }, properties = {}) =>
  element(tag, { ...properties, textContent: text, lang });
