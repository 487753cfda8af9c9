// The values that a type allows, in the place of its name: the analyzer reads one file at a time, and
// `TrackerSending` tells a reader nothing.
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../packages.mjs';

/**
 * @param {import('../stories/manifest.mjs').Manifest} manifest
 * @returns The same, with `'a' | 'b'` for each type that is some words.
 */
export function spellOut(manifest) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = manifest.modules.map(({ path = '' }) => join(root, path));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  for (const { path = '', declarations = [] } of manifest.modules) {
    const classes = classesIn(program.getSourceFile(join(root, path)));
    for (const { name, members = [], attributes = [] } of declarations) {
      const own = classes.find((one) => one.name?.text === name);
      for (const { name: field, type } of members) {
        const property = own?.members.find((one) => one.name?.getText() === field);
        const words = property && wordsOf(checker.getTypeAtLocation(property));
        if (!type || !words) continue;
        type.text = words.join(' | ');
        const attribute = attributes.find(({ fieldName }) => fieldName === field);
        if (attribute) attribute.type = type;
      }
    }
  }
  return manifest;
}

/** @param {ts.SourceFile | undefined} file */
const classesIn = (file) => file?.statements.filter(ts.isClassDeclaration) ?? [];

/** By the alphabet: the compiler keeps them in an order of its own. Nothing for any other type. @param {ts.Type} type */
function wordsOf(type) {
  const words = type.isUnion() ? type.types.filter((one) => one.isStringLiteral()) : [];
  if (!type.isUnion() || words.length < type.types.length) return undefined;
  return words.map(({ value }) => `'${value}'`).sort();
}
