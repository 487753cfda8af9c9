import type { PhraseGroup } from '../../phrases/phrase.types.js';

/** Errors that accuse. */
export const blame: PhraseGroup = {
  reason: {
    en: 'Blames the person. Say what to do so that it works.',
    ru: 'Обвиняет человека. Скажите, что сделать, чтобы получилось.',
  },
  entries: [
    ['you made a|an mistake|error', 'please check'],
    ['you have made a|an mistake|error', 'please check'],
    ['not your mistake|error|fault', null],
    ['your mistake|error|fault', 'how to mend it'],
    ['you failed to', 'please'],
    ['you have failed to', 'please'],
    ['you forgot to', 'please'],
    ['you forgot', 'please add'],
    ['you did not enter|fill|provide|select|choose|attach', 'enter, choose'],
    ["you didn't enter|fill|provide|select|choose|attach", 'enter, choose'],
    ['you entered … wrong|invalid|incorrect', 'enter'],
    ['you have entered … wrong|invalid|incorrect', 'enter'],
    ['you should have', 'please'],
    ['you were supposed to', 'please'],
    ['you neglected', 'please'],
    ['invalid', 'show how to write it'],
    ['is|are invalid', 'show how to write it'],
    ['illegal character|characters|value', 'show how to write it'],
    ['incorrect value|format|input|data|entry', 'show how to write it'],
    ['wrong value|format|input|data|entry', 'show how to write it'],
    ['bad input|value|data|request', 'show how to write it'],
    ['user error', 'how to mend it'],
    ['be more careful', ''],
    ['read carefully', ''],
  ],
};
