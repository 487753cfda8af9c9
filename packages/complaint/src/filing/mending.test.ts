import type { FileItem } from '@zabota/core/files.js';
import { describe, expect, it } from 'vitest';
import { filesToMend, firstToMend } from './mending.js';

const file = (state: FileItem['state']): FileItem => ({
  id: state,
  name: 'план.pdf',
  size: 1,
  progress: 0,
  state,
});

describe('what the service wants mended', () => {
  it('goes to the first step that can mend it', () => {
    const found = firstToMend({
      'complainant.email': 'Проверьте адрес',
      happened: 'Напишите короче',
    });
    expect(found).toEqual({ step: 'details', problems: { happened: 'Напишите короче' } });
  });

  it('a file of the manifest is mended where files are', () => {
    expect(firstToMend({ 'files.0.sha256': 'Пришлите ещё раз' })?.problems).toEqual({
      files: 'Пришлите ещё раз',
    });
  });

  it('what no field shows is left to the sentence of the service', () => {
    expect(firstToMend({ lang: '?' })).toBeUndefined();
  });
});

describe('a complaint never goes without its file', () => {
  it('waits for a file on its way', () => {
    expect(filesToMend([file('sent'), file('sending')])).toBeDefined();
  });

  it('names a file that did not get through', () => {
    expect(filesToMend([file('failed')])).toContain('план.pdf');
  });

  it('goes when every file has arrived', () => {
    expect(filesToMend([file('sent')])).toBeUndefined();
    expect(filesToMend([])).toBeUndefined();
  });
});
