import type { FileEnds } from './file-kinds.js';

const mostEntries = 5000;
const mostUnpacked = 500 * 1024 * 1024;

/**
 * Names of the files in an archive, from its central directory alone; nothing
 * is unpacked. Empty when it is no archive, or one that is up to something: too
 * many files, too large when unpacked, a directory that does not add up.
 */
export function readZipNames({ head, tail, size }: FileEnds): string[] {
  if (head.readUInt32LE(0) !== 0x04034b50 || head.length < 30) return [];
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || tail.length - end < 22) return [];
  const count = tail.readUInt16LE(end + 10);
  const start = tail.readUInt32LE(end + 16) - (size - tail.length);
  if (count > mostEntries || start < 0 || start > end) return [];
  return readEntries(tail.subarray(start, end), count);
}

function readEntries(directory: Buffer, count: number): string[] {
  const names: string[] = [];
  let unpacked = 0;
  for (let at = 0; names.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return [];
    unpacked += directory.readUInt32LE(at + 24);
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return unpacked > mostUnpacked ? [] : names;
}
