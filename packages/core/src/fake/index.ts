export { defineStates } from './define-states.js';
export { easyChallenge } from './easy-challenge.js';
export { createFakeFetch, type FakeFetch, type FakeRequest } from './fake-fetch.js';
export type { Answer, Behaviour, FakeService, State, Step } from './state.types.js';
