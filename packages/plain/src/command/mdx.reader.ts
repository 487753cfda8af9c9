import type { Reader } from './excerpt.js';
import { readMarkdown } from './markdown.reader.js';

/** Lines of a module, and components that stand on lines of their own. */
const forPrograms =
  /^(?:import|export)\s.*$|^<[A-Z][\s\S]*?\/>$|^<([a-z]+-[a-z-]+)[^>]*>.*<\/\1>$/gm;

/** Prose of an MDX file: that of Markdown, without imports and components. */
export const readMdx: Reader = (reading) => {
  const source = reading.source.replace(forPrograms, (code) => code.replace(/[^\n]/g, ' '));
  return readMarkdown({ ...reading, source });
};
