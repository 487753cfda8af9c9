import { fileTypeFromBuffer } from 'file-type';
import { limits } from '@zabota/contract';
import { readZipNames } from './zip.names.js';

/** What is kept of a file while it flows by: enough to tell its kind, however large it is. */
export interface FileEnds {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

export const headLength = 8192;
export const tailLength = 262_144;

type Ending = (typeof limits.fileEndings)[number];

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const openText = 'application/vnd.oasis.opendocument.text';

/** The ending says what a person believes; the bytes have to agree. */
const mediaTypes: Readonly<Record<Ending, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  doc: 'application/msword',
  docx: word,
  odt: openText,
  xls: 'application/vnd.ms-excel',
  xlsx: sheet,
  rtf: 'application/rtf',
  txt: 'text/plain; charset=utf-8',
};

/** Names that mime sniffing gives to what we call otherwise. */
const sniffedAs: Readonly<Partial<Record<Ending, readonly string[]>>> = {
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  heic: ['image/heic', 'image/heif', 'image/heic-sequence'],
};

/**
 * The media type of a file, or undefined when it is not of a kind that is
 * taken, or not what its name says.
 */
export async function recognise(name: string, ends: FileEnds): Promise<string | undefined> {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  if (!isTaken(ending)) return undefined;
  const isRight = (await looksLike(ending, ends)) && !hidesArchive(ending, ends);
  return isRight ? mediaTypes[ending] : undefined;
}

const isTaken = (ending: string | undefined): ending is Ending =>
  (limits.fileEndings as readonly (string | undefined)[]).includes(ending);

async function looksLike(ending: Ending, ends: FileEnds): Promise<boolean> {
  if (ending === 'txt') return isPlainText(ends);
  if (ending === 'docx') return isOffice(ends, 'word/document.xml');
  if (ending === 'xlsx') return isOffice(ends, 'xl/workbook.xml');
  if (ending === 'odt') return isOpenDocument(ends);
  const sniffed = await fileTypeFromBuffer(ends.head).catch(() => undefined);
  const expected = sniffedAs[ending] ?? [mediaTypes[ending]];
  return expected.includes(sniffed?.mime ?? '');
}

/** Office files are archives: only their list of contents is read, nothing is unpacked. */
function isOffice(ends: FileEnds, main: string): boolean {
  const names = readZipNames(ends);
  return (
    names.includes('[Content_Types].xml') &&
    names.includes(main) &&
    !names.some((name) => /vbaProject\.bin$/i.test(name))
  );
}

function isOpenDocument(ends: FileEnds): boolean {
  // The first entry is "mimetype", stored as it is: its text stands right behind its name.
  const start = ends.head.subarray(30, 30 + 'mimetype'.length + openText.length).toString('latin1');
  const names = readZipNames(ends);
  return start === `mimetype${openText}` && !names.some((name) => name.startsWith('Basic/'));
}

function isPlainText({ head, size }: FileEnds): boolean {
  // eslint-disable-next-line no-control-regex -- control signs are what tells a binary file
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head.toString('latin1'))) return false;
  const start = head
    .subarray(0, 256)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return size > 0 && !/^(<(!doctype|html|script|svg|\?xml)|%PDF|MZ|#!)/i.test(start);
}

/** A picture with an archive behind it is two files in one. */
function hidesArchive(ending: Ending, { tail }: FileEnds): boolean {
  return ['jpg', 'jpeg', 'png'].includes(ending) && tail.includes('PK\x05\x06', 0, 'latin1');
}
