import { Cases } from '../case/cases.js';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/setting.js';
import type { Platform } from '../platform.js';
import { seedConsents } from '../seed/consent.seed.js';
import { seed } from '../seed/seed.js';
import { seedVoice } from '../seed/voice.seed.js';
import { seedWorkers } from '../seed/worker.seed.js';
import type { DemoOptions } from './demo.routes.js';
import { showcase } from './showcase.js';
import { clearAgency } from './start-afresh.js';

/** The fictional agency that the demo shows. */
export const demoAgency = 'demo-housing';

/** Origin of the demo agency site: that of the service with the next port. */
export function siteOrigin({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  const url = new URL(publicUrl);
  url.port = String(Number(url.port || port) + 1);
  return url.origin;
}

/**
 * What the demo pages take from the service.
 *
 * @throws ConfigurationError in production: the demo shows codes and letters to whoever comes.
 */
export function demoOf(platform: Platform): DemoOptions {
  const { config, apiKeys, letters } = platform;
  if (config.mode !== 'demo')
    throw new ConfigurationError('The demo pages refuse to run with a production configuration.');
  const cases = new Cases(platform);
  return {
    agency: demoAgency,
    service: config.publicUrl,
    site: siteOrigin(config),
    showcase: (language) => showcase(cases, demoAgency, language),
    letters: () => letters.latest(demoAgency, 20),
    makeKey: () => apiKeys.make(demoAgency, 'live', 'demo'),
    startAfresh: async () => {
      await clearAgency(platform, demoAgency);
      await seed(platform, demoAgency);
      await seedVoice(platform, demoAgency);
      await seedWorkers(platform, demoAgency);
      await seedConsents(platform, demoAgency);
    },
  };
}
