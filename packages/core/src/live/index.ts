export type { ServerEvent } from './event-parser.js';
export {
  openEventStream,
  type EventStream,
  type StreamOptions,
  type StreamState,
} from './event-stream.js';
