import { clientPaths, type ClientOperationId } from '@zabota/contract/paths.js';

/** Method and address of an operation. The script bundles have them in its place already (`inlineOperations`). */
export const addressOf = (operation: ClientOperationId) => clientPaths[operation];
