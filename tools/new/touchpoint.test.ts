import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../packages.mjs';
import { addTouchpoint, settle, stepsAfter } from './touchpoint.mjs';

let place: string;

/** A project with nothing in it but what a new touchpoint is entered in. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'zabota-new-'));
  for (const file of [
    'tools/layers/layers.mjs',
    'tsconfig.json',
    'tsconfig.i18n.json',
    'packages/embed/tsconfig.json',
    'packages/embed/package.json',
    'packages/core/package.json',
    'tools/size/budgets.json',
  ]) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(root, file), join(place, file));
  }
});
afterEach(() => rmSync(place, { recursive: true }));

const read = (file: string) => readFileSync(join(place, file), 'utf8');

/** A file of the compiler, comments and all. */
const config = (file: string) =>
  ts.parseConfigFileTextToJson(file, read(file)).config as {
    references?: { path: string }[];
    include?: string[];
  };

describe('A108: npm run new touchpoint', () => {
  it('writes a package whose names all follow from one', () => {
    addTouchpoint(place, 'office-hours');
    expect(read('packages/office-hours/src/office-hours.element.ts')).toContain(
      'export class OfficeHoursElement extends TouchpointElement',
    );
    expect(read('packages/office-hours/src/define.ts')).toContain(
      "define('zabota-office-hours', OfficeHoursElement)",
    );
    expect(existsSync(join(place, 'packages/office-hours/locales/ru.xlf'))).toBe(true);
    expect(read('packages/office-hours/package.json')).not.toContain('__');
  });

  it('enters it in every list that tools read', () => {
    addTouchpoint(place, 'office-hours');
    expect(read('tools/layers/layers.mjs')).toMatch(/\['tracker', .*'office-hours'\]/);
    expect(config('tsconfig.json').references).toContainEqual({ path: 'packages/office-hours' });
    expect(config('tsconfig.i18n.json').include).toContain('packages/office-hours/src');
    expect(config('packages/embed/tsconfig.json').references).toContainEqual({
      path: '../office-hours',
    });
    expect(read('packages/embed/package.json')).toContain('"@zabota/office-hours"');
    expect(read('tools/size/budgets.json')).toContain('"zabota-office-hours"');
  });

  it.each(['Office', 'office_hours', '../up', 'два', ''])('refuses the name "%s"', (name) => {
    expect(() => addTouchpoint(place, name)).toThrow(/cannot be a tag/);
  });

  it('touches nothing that is there already', () => {
    addTouchpoint(place, 'office-hours');
    expect(() => addTouchpoint(place, 'office-hours')).toThrow(/exists already/);
  });

  it('refuses a tag that another package has, and a tag said twice', () => {
    expect(() => addTouchpoint(place, 'offers')).toThrow(/exists already, in packages\/consent/);
    expect(() => addTouchpoint(place, 'zabota-hours')).toThrow('say hours');
    expect(existsSync(join(place, 'packages/offers'))).toBe(false);
  });

  it('names the commands that are left when one of them fails', () => {
    const run = (command: string, [word]: string[]) => {
      if (command === 'npm' && word === 'run') throw new Error('the build');
    };
    expect(() => settle('hours', stepsAfter('hours', ['a.json']), run)).toThrow(
      /Mend .*\n {2}npm run build\n {2}npx vitest run --project e2e e2e\/states -t "zabota-hours "$/,
    );
  });
});
