export { acceptedFiles } from './accepted-files.js';
export { hexOf, sha256 } from './digest.js';
export { fileField, type FileFieldOptions } from './file-field.js';
export { claimsOf, faultOf, type FileFault, type FileItem } from './file-item.js';
export { fileList, type FileListOptions } from './file-list.js';
export { fileListStyles, fileStyles } from './file.styles.js';
export { FilesController } from './files.controller.js';
export { upload, type UploadOptions } from './upload.js';
