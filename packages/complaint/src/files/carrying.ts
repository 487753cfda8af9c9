/** What carries files and shows them on their way: it comes with the first one. */
export { fileList, fileListStyles, FilesController } from '@zabota/core/files.js';
