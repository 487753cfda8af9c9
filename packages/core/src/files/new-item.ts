import { randomKey } from '../random-key.js';
import { faultOf, type FileItem } from './file-item.js';
import { faultMessage } from './file-messages.js';

/** A chosen file: ready to be sent, or with the words that say why it is not taken. */
export function newItem(file: File, chosen: readonly FileItem[]): FileItem {
  const taken = chosen.filter(({ state }) => state !== 'failed').length;
  const fault = faultOf(file, taken);
  const item = { id: randomKey(), name: file.name, size: file.size, progress: 0 };
  return fault
    ? { ...item, state: 'failed', problem: faultMessage(fault), canRetry: false }
    : { ...item, state: 'waiting' };
}
