import type { Language } from '../../messages/messages.js';
import { agencyEn } from './agency.en.js';
import { agencyRu } from './agency.ru.js';
import type { AgencyWords } from './agency.words.js';
import { en } from './demo.en.js';
import { ru } from './demo.ru.js';

/** A title and what is behind it. */
export interface Card {
  readonly title: string;
  readonly about: string;
}

/** What the demo pages say, in one language. */
export interface DemoWords {
  readonly product: string;
  readonly otherLanguage: string;
  readonly skip: string;
  readonly home: string;
  readonly fictional: string;
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly openSite: string;
    readonly cases: string;
    readonly casesLead: string;
    readonly application: string;
    readonly complaint: string;
    readonly initiative: string;
    readonly late: string;
    readonly waits: string;
    readonly where: string;
    readonly places: Readonly<
      Record<'site' | 'agency' | 'outbox' | 'api' | 'stories' | 'staff' | 'health', Card>
    >;
    readonly paste: string;
    readonly pasteLead: string;
    readonly pasteAfter: string;
    readonly key: string;
    readonly keyLead: string;
    readonly keyButton: string;
    readonly afresh: string;
    readonly afreshLead: string;
    readonly afreshButton: string;
    readonly failed: string;
  };
  readonly outbox: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly to: string;
  };
  readonly agency: AgencyWords;
}

const all: Readonly<Record<Language, DemoWords>> = {
  ru: { ...ru, agency: agencyRu },
  en: { ...en, agency: agencyEn },
};

export const demoWordsIn = (language: Language): DemoWords => all[language];
