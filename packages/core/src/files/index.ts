export { hexOf, sha256 } from './digest.js';
export { fileField, type FileFieldOptions } from './file-field.js';
export { acceptedFiles, claimsOf, faultOf, type FileFault, type FileItem } from './file-item.js';
export { fileStyles } from './file.styles.js';
export { FilesController } from './files.controller.js';
export { upload, type UploadOptions } from './upload.js';
