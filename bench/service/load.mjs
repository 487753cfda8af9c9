// How many requests a second an address answers to as many clients as there are connections.
import autocannon from 'autocannon';

const connections = 32;

/** @typedef {{ headers: Record<string, string>, body: string }} Sent */

/** @param {import('autocannon').Options} options */
async function answersPerSecond(options) {
  const result = await autocannon({ ...options, connections });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) {
    const answers = JSON.stringify(result.statusCodeStats);
    throw new Error(`${options.url}: ${failed} requests failed, answers were ${answers}.`);
  }
  return result['2xx'] / result.duration;
}

/** @param {string} url @param {number} seconds @param {Record<string, string>} [headers] */
export const readsPerSecond = (url, seconds, headers = {}) =>
  answersPerSecond({ url, headers, duration: seconds });

/** @param {string} url @param {number} seconds @param {() => Sent} next Called for each: no two are the same. */
export const postsPerSecond = (url, seconds, next) =>
  answersPerSecond({
    url,
    duration: seconds,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }],
  });
