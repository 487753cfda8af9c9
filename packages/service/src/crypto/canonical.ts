/** JSON with keys in order: the same content is the same text. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item) || 'null').join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  // A date, for one, says itself how it is written.
  if (typeof fields['toJSON'] === 'function') return JSON.stringify(value);
  let text = '{';
  for (const key of inOrder(Object.keys(fields)))
    if (fields[key] !== undefined)
      text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  return `${text}}`;
}

/** More would take long this way, and names are what a stranger sends. */
const fewNames = 32;

/** Few names are sorted where they stand: `sort` copies them, and that is most of what it takes. */
function inOrder(names: string[]): string[] {
  if (names.length > fewNames) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? '';
    let place = at;
    for (; place > 0 && (names[place - 1] ?? '') > name; place -= 1)
      names[place] = names[place - 1] ?? '';
    names[place] = name;
  }
  return names;
}
