import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Addresses } from './service-process.js';

/** A counter of visits as others serve it: it leaves a cookie and reports the visit. */
const counter = (third: string) => `
  document.cookie = '_ga_1=visit; path=/';
  navigator.sendBeacon('${third}/collect', 'visit');
`;

const policyOf = (service: string, third: string): string =>
  [
    "default-src 'none'",
    `script-src ${service} ${third}`,
    `connect-src ${service} ${third}`,
    `frame-src ${third}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const pageOf = (service: string, third: string): string => `<!doctype html><html lang="ru"><head>
  <meta charset="utf-8"><title>Сайт со счётчиком и роликом</title><link rel="icon" href="data:,">
  <script src="${service}/embed/zabota-gate.js" data-agency="demo-housing"></script>
  <script type="text/plain" data-zabota-purpose="analytics" data-zabota-cookies="_ga*"
    src="${third}/counter.js"></script></head><body>
  <figure data-zabota-purpose="video">
    <p data-zabota-instead>Ролик лежит на чужом сайте.
      <button type="button" data-zabota-once>Показать один раз</button></p>
    <iframe data-src="${third}/film" title="Ролик"></iframe>
  </figure></body></html>`;

/** A site with a counter and a film of somebody else, held back by the storage gate. */
export class GatedSite {
  readonly origin: string;
  /** Everything that somebody else was asked for, by path. */
  readonly leaked: string[];
  readonly #servers: readonly Server[];

  private constructor(origin: string, leaked: string[], servers: readonly Server[]) {
    this.origin = origin;
    this.leaked = leaked;
    this.#servers = servers;
  }

  static async open({ service }: Addresses): Promise<GatedSite> {
    const leaked: string[] = [];
    const others = await listen(({ url = '/' }, response) => {
      leaked.push(url);
      const body = url === '/counter.js' ? counter(originOf(others)) : 'A film';
      const type = url === '/counter.js' ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(body);
    });
    const third = originOf(others);
    const own = await listen((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyOf(service, third),
      });
      response.end(pageOf(service, third));
    });
    return new GatedSite(originOf(own), leaked, [own, others]);
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function listen(answer: RequestListener): Promise<Server> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
