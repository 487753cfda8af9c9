export { buildApp } from './app.js';
export { readConfig, type Config } from './config/config.js';
export type { Dependencies } from './dependencies.js';
export { start, type RunningService } from './start.js';
