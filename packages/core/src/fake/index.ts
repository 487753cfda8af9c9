export { defineStates } from './define-states.js';
export { easyChallenge } from './easy-challenge.js';
export { createFakeFetch, type FakeFetch } from './fake-fetch.js';
export type {
  Answer,
  Behaviour,
  FakeRequest,
  FakeService,
  LivingService,
  State,
  Step,
} from './state.types.js';
