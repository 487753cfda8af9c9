import { describe, expect, it } from 'vitest';
import { contradictions, findings } from './findings.mjs';

const message = (name: string, ...contents: (string | object)[]) => ({ name, contents });

describe('the check of catalogues', () => {
  it('is content when every text has its Russian', () => {
    const messages = [message('a', 'Send'), message('b', { index: 0 }, ' KB')];
    const translations = [message('a', 'Отправить'), message('b', { index: 0 }, ' КБ')];
    expect(findings(messages, translations)).toEqual([]);
  });

  it('names a text that has no Russian, an empty one, or its English back', () => {
    const messages = [message('a', 'Send'), message('b', 'Back'), message('c', 'Next step')];
    const translations = [message('b', ' '), message('c', 'Next step')];
    expect(findings(messages, translations)).toEqual([
      'not translated: "Send" (a)',
      'not translated: "Back" (b)',
      'left in English: "Next step" (c)',
    ]);
  });

  it('names a translation that no source uses any more', () => {
    expect(findings([], [message('a', 'Отправить')])).toEqual(['no longer used: "Отправить" (a)']);
  });

  it('A44: refuses one text with two translations, whichever would load last', () => {
    const by = (owner: string, text: string) => ({ package: owner, name: 's1', contents: [text] });
    expect(contradictions([by('tracker', 'По почте'), by('complaint', 'По почте')])).toEqual([]);
    expect(contradictions([by('tracker', 'По почте'), by('complaint', 'На почту')])).toEqual([
      'two translations of one text: "По почте" in tracker, "На почту" in complaint',
    ]);
  });
});
