// Processor time of the drawing thread until a page is seen. Noise of the machine, which moves the
// clock by half, hardly moves it.

/** Tasks of the threads, what was painted when, and the marks that a page sets by itself. */
const categories = ['toplevel', 'loading', 'blink.user_timing'];

/** @typedef {{ name: string, ph: string, ts: number, tdur?: number, pid: number, tid: number }} TraceEvent Times in microseconds. */

/**
 * Records what the browser does meanwhile.
 * @param {import('playwright-core').CDPSession} session Of the browser.
 * @param {() => Promise<unknown>} work
 */
async function record(session, work) {
  /** @type {TraceEvent[]} */
  const events = [];
  const collect = (/** @type {{ value: unknown[] }} */ { value }) =>
    events.push(.../** @type {TraceEvent[]} */ (value));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * Milliseconds that the drawing thread of a page worked until its largest text was painted and its
 * own mark `ready`, if it sets one, was set.
 * @param {import('playwright-core').CDPSession} session Of the browser.
 * @param {() => Promise<unknown>} work Opens the page, and ends when it is long done.
 * @throws {Error} Where nothing was painted.
 */
export async function processorTime(session, work) {
  const events = await record(session, work);
  const seen = events.filter(({ name }) => name === 'largestContentfulPaint::Candidate').at(-1);
  if (!seen) throw new Error('The page painted nothing.');
  const own = events.filter(({ pid, tid }) => pid === seen.pid && tid === seen.tid);
  const marks = own.filter(({ name }) => name === 'ready').map(({ ts }) => ts);
  const end = Math.max(seen.ts, ...marks);
  const tasks = own.filter(({ name, ph, ts }) => /RunTask$/.test(name) && ph === 'X' && ts < end);
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
