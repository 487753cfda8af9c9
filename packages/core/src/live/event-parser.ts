/** One server-sent event. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  /** Where to resume from. */
  readonly id: string | undefined;
  /** Milliseconds to wait before the next connection, where the service said so. */
  readonly retry: number | undefined;
}

/**
 * Reads `text/event-stream` from chunks cut anywhere: give it each chunk,
 * it gives back the events that are complete. Comments are heartbeats.
 */
export function createEventParser(): (chunk: string) => ServerEvent[] {
  let rest = '';
  return (chunk) => {
    // A lone CR at the end may be the first half of CRLF: it waits for the next chunk.
    const text = (rest + chunk).replace(/\r\n|\r(?!$)/g, '\n');
    const blocks = text.split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(readBlock).filter((event) => event.data !== '' || event.retry !== undefined);
  };
}

function readBlock(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    return [name, value] as const;
  });
  const last = (name: string) => fields.findLast(([key]) => key === name)?.[1];
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  const retry = Number(last('retry') ?? NaN);
  return {
    type: last('event') ?? 'message',
    data: data.join('\n'),
    id: last('id'),
    retry: Number.isInteger(retry) ? retry : undefined,
  };
}
