import { spawn } from 'node:child_process';

/**
 * A display to draw on: the one there is, or an Xvfb of our own that ends with this process.
 * `xvfb-run` is not used: it was seen to leave its server behind.
 * @returns {Promise<string>}
 */
export async function startDisplay() {
  if (process.env['DISPLAY']) return process.env['DISPLAY'];
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.on('exit', () => server.kill());
  const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const number = await new Promise((resolve, reject) => {
    let text = '';
    // The number and its line end come apart: closing between them would end the server.
    answer.on('data', (part) => (text += part).endsWith('\n') && resolve(text.trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  server.unref();
  answer.destroy();
  return `:${number}`;
}
