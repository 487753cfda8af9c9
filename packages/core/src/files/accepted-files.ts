import { fileEndings } from '@zabota/contract/limits.js';

/** What a file picker offers. */
export const acceptedFiles = fileEndings.map((ending) => `.${ending}`).join(',');
