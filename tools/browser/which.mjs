import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these programs that is installed; a variable of the environment wins.
 * @param {string} variable Names the program outright.
 * @param {string[]} names Looked for on the path, in this order.
 * @param {string[]} [places] Looked at when the path has none.
 * @returns {string | undefined}
 */
export function which(variable, names, places = []) {
  const named = env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which cannot be run.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}
