export { axeFindings } from './axe.js';
export { composedDescendants, flatten, isShown } from './composed-tree.js';
export { Harness } from './harness.js';
export { ListeningHarness } from './listening-harness.js';
export { cleanUp, mount, mountState, type MountedState } from './mount.js';
export { transcribe } from './transcript.js';
export { until } from './until.js';
