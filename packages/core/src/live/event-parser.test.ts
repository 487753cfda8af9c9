import { describe, expect, it } from 'vitest';
import { createEventParser } from './event-parser.js';

const stream =
  ': heartbeat\n\nretry: 5000\n\nid: 7\nevent: case\ndata: {"version":2,\ndata: "seq":7}\n\ndata:x\n\n';
const events = [
  { type: 'message', data: '', id: undefined, retry: 5000 },
  { type: 'case', data: '{"version":2,\n"seq":7}', id: '7', retry: undefined },
  { type: 'message', data: 'x', id: undefined, retry: undefined },
];

describe('server-sent events', () => {
  it('are read whole', () => expect(createEventParser()(stream)).toEqual(events));

  it.each(['\r\n', '\r'])('are read with lines that end in %j', (end) => {
    const parse = createEventParser();
    const read = [...parse(stream.replaceAll('\n', end)), ...parse('\n')];
    expect(read).toEqual(events);
  });

  it.each([stream, stream.replaceAll('\n', '\r\n')])(
    'are read however the chunks are cut',
    (text) => {
      for (let size = 1; size < text.length; size += 1) {
        const parse = createEventParser();
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(chunks.flatMap(parse)).toEqual(events);
      }
    },
  );
});
