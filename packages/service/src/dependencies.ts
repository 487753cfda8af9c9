import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Config } from './config/config.js';
import type { Content } from './content/content.js';
import type { KeyRing } from './crypto/key-ring.js';
import type { OpenedDatabase } from './database/database.js';
import type { FileStore } from './files/file-store.js';
import type { Tenants } from './http/tenant.js';
import type { LetterCarrier } from './mail/carrier.js';
import type { Scanner } from './upload/scanner.js';

/** Everything the service takes from outside: given by `start`, or by a test. */
export interface Dependencies {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: OpenedDatabase;
  readonly ring: KeyRing;
  readonly tenants: Tenants;
  /** What the agencies have written: services, laws, grounds, words. */
  readonly content: Content;
  readonly files: FileStore;
  readonly carrier: LetterCarrier;
  readonly scanner: Scanner;
}
