import type { PhraseGroup } from '../../phrases/phrase.types.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that name who acts. */
export const actors = words(`
  i we you he she they us them everyone nobody who agency inspector inspectorate court company owner
  applicant client customer passenger carrier seller buyer employer employee officer ministry tenant
  landlord parent service operator
`);

/** Duties that fall on nobody. */
export const impersonal: PhraseGroup = {
  reason: {
    en: 'Who must do it? Name the person or the body.',
    ru: 'Кто должен это сделать? Назовите человека или орган.',
  },
  entries: [
    ['it is necessary to', 'you must'],
    ['it is required to|that', 'you must'],
    ['it is recommended to|that', 'we advise you to'],
    ['it is forbidden|prohibited to', 'you must not'],
    ['must be', 'name who does it'],
    ['shall be', 'name who does it'],
    ['has|have to be', 'name who does it'],
    ['needs|need to be', 'name who does it'],
    ['is|are to be', 'name who does it'],
  ],
};
