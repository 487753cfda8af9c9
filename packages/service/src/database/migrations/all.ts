import type { Migration } from 'kysely';
import { platform } from './0001-platform.js';
import { cases } from './0002-case.js';
import { consent } from './0003-consent.js';
import { voice } from './0004-voice.js';
import { offers } from './0005-offer.js';
import { requirements } from './0006-requirement.js';
import { voiceAlert } from './0007-voice-alert.js';
import { workers } from './0008-worker.js';
import { retention } from './0009-retention.js';
import { clarity } from './0010-clarity.js';
import { handOver } from './0011-handover.js';
import { search } from './0012-search.js';
import { watch } from './0013-watch.js';
import { casesEnd } from './0014-cases-end.js';
import { lighterFiling } from './0015-lighter-filing.js';
import { unproven } from './0016-unproven.js';
import { sealedOnce } from './0017-sealed-once.js';
import { termInCase } from './0018-term-in-case.js';

/** Every migration by name. A list, not a folder scan: it survives bundling and reads as a history. */
export const migrations: Readonly<Record<string, Migration>> = {
  ...platform,
  ...cases,
  ...consent,
  ...voice,
  ...offers,
  ...requirements,
  ...voiceAlert,
  ...workers,
  ...retention,
  ...clarity,
  ...handOver,
  ...search,
  ...watch,
  ...casesEnd,
  ...lighterFiling,
  ...unproven,
  ...sealedOnce,
  ...termInCase,
};
