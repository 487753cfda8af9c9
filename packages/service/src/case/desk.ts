import type { Language } from '../messages/messages.js';
import type { Platform } from '../platform.js';
import { CaseAccess } from './case.access.js';
import { CaseLists } from './case.lists.js';
import { Cases } from './cases.js';
import type { Sight } from './case.view.js';
import { Recent } from '../recent.js';
import { LiveCases } from './live.js';

/** What the routes about cases share: made once. */
export interface Desk {
  readonly platform: Platform;
  readonly cases: Cases;
  readonly access: CaseAccess;
  readonly lists: CaseLists;
  readonly live: LiveCases;
  /**
   * Views of cases that were read a moment ago, as the text that went out. A view
   * depends on the case's version, the day and the language, and the key names
   * them all: nothing has to be taken out when a case changes. Whether somebody
   * may read it is asked before.
   */
  readonly views: Recent<string>;
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
    views: new Recent(500),
    sight(agency, lang) {
      const content = cases.contentOf(agency);
      return { content, at: cases.momentIn(content), lang };
    },
  };
}
