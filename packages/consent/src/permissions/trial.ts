import { beginTrial } from '@zabota/core/trial.js';
import type { FakeService } from '@zabota/core/fake.js';
import type { LitElement } from 'lit';
import { erasure, myData } from '../states/my-data.sample.js';
import { offer } from '../states/offer.sample.js';
import { uses } from '../states/sample.js';
import { english } from '../trial.english.js';

const service: FakeService = {
  readMyData: { body: myData },
  listOffers: { body: { offers: [offer] } },
  listUses: { body: { uses: [...uses] } },
  choosePreferences: { body: myData.preferences },
  eraseMyData: { body: erasure },
};

/** Practising with one's own data and consents. */
export const begin = (host: LitElement) => beginTrial(host, () => ({ service, english }));
