import type { Consents } from './consents.js';
import { destroyJob, type Destructions } from './destruction.js';

/** What happens to consents by the clock: data of ended ones go, the ledger is signed. */
export function handleConsentJobs(consents: Consents, destructions: Destructions): void {
  const { runner, content } = consents.platform;
  runner.handle(destroyJob, async ({ agency, payload }) =>
    destructions.destroyOwn(agency, String(payload['receipt'])),
  );
  runner.repeat('sign-ledger', 60, async () => {
    for (const agency of content.keys()) await consents.checkpoints.sign(agency);
  });
}
