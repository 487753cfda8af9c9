import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';
import { html, sendPage } from '../http/page.js';
import type { Consents } from './consents.js';
import { receiptPageWords } from './receipt.page.words.js';

const script = readFileSync(new URL('../../pages/check-receipt.js', import.meta.url));

/** A page on which anybody checks a receipt. It brings the public keys along and asks nothing more. */
export const receiptPageRoutes: FastifyPluginAsync<Consents> = async (app, { signer }) => {
  const config = { access: 'anyone' } as const;

  app.get('/receipts', { config }, async ({ language }, reply) => {
    const words = receiptPageWords[language];
    const page = JSON.stringify({ ...words.script, keys: signer.publicKeys });
    const content = html`<h1>${words.title}</h1>
      <p>${words.lead}</p>
      <p>
        <label>${words.file} <input type="file" accept=".json,application/json" /></label>
      </p>
      <p role="status"></p>
      <dl></dl>
      <script type="module" src="/receipts/check.js"></script>`;
    // The words and keys stand in an attribute of their own, read by the script and shown to nobody.
    return sendPage(reply, language, words.title, content, { page });
  });

  app.get('/receipts/check.js', { config }, async (_, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'max-age=3600')
      .send(script),
  );
};
