export { download } from './download.js';
export { print } from './print.js';
