import type { Language } from '../messages/messages.js';
import type { Platform } from '../platform.js';
import { CaseAccess } from './case.access.js';
import { CaseLists } from './case.lists.js';
import { Cases } from './cases.js';
import type { Sight } from './case.view.js';
import { LiveCases } from './live.js';
import { ViewCache } from './view.cache.js';

/** What the routes about cases share: made once. */
export interface Desk {
  readonly platform: Platform;
  readonly cases: Cases;
  readonly access: CaseAccess;
  readonly lists: CaseLists;
  readonly live: LiveCases;
  readonly views: ViewCache;
  /** Content, clock and language for one answer. */
  sight(agency: string, lang: Language): Sight;
}

export function buildDesk(platform: Platform): Desk {
  const cases = new Cases(platform);
  return {
    platform,
    cases,
    access: new CaseAccess(cases, platform),
    lists: new CaseLists(cases),
    live: new LiveCases(platform.database.db),
    views: new ViewCache(),
    sight(agency, lang) {
      const content = cases.contentOf(agency);
      return { content, at: cases.momentIn(content), lang };
    },
  };
}
