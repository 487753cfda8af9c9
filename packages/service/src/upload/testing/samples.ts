import { crc32 } from 'node:zlib';

/** Small files of every kind that is taken, made here so that nothing binary lies in the repository. */

/** An archive with the given files, stored as they are. */
export function zip(
  files: Readonly<Record<string, string>>,
  { count = 0, unpacked = 0 } = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const nameBytes = Buffer.from(name);
    const body = Buffer.from(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(body), 0);
    sizes.writeUInt32LE(body.length, 4);
    sizes.writeUInt32LE(unpacked || body.length, 8);
    const lengths = Buffer.from([nameBytes.length, 0, 0, 0]);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, lengths]);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, body);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, nameBytes);
    offset += 4 + common.length + nameBytes.length + body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count || Object.keys(files).length, 8);
  end.writeUInt16LE(count || Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const padded = (start: string | Buffer, length = 600): Buffer =>
  Buffer.concat([Buffer.from(start as string, 'latin1'), Buffer.alloc(length, 0x20)]);

export const pdf = padded('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
export const jpeg = padded('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01');
export const png = Buffer.concat([
  Buffer.from(
    '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00',
    'latin1',
  ),
  Buffer.from('\x1f\x15\xc4\x89\x00\x00\x00\x00IDAT\x00\x00\x00\x00', 'latin1'),
  Buffer.alloc(100),
]);
export const heic = padded('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic');
export const cfb = padded('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 1024);
export const rtf = padded('{\\rtf1\\ansi ');
export const text = Buffer.from('Здравствуйте! Ответа нет уже месяц.\n');

const types = { '[Content_Types].xml': '<Types/>' };
export const docx = zip({ ...types, 'word/document.xml': '<w/>' });
export const xlsx = zip({ ...types, 'xl/workbook.xml': '<x/>' });
export const odt = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<o/>',
});
export const macroDocx = zip({ ...types, 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' });
/** Says that it unpacks to 4 GB. */
export const bombDocx = zip({ ...types, 'word/document.xml': '<w/>' }, { unpacked: 0xfffffff0 });
/** Says that it holds 65,000 files. */
export const liarDocx = zip({ ...types, 'word/document.xml': '<w/>' }, { count: 65_000 });

export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
