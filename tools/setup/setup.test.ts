import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { matches } from './install.mjs';
import { complainAboutNode } from './node-version.mjs';
import { complainAboutPorts, freePair } from './ports.mjs';

describe('the check of Node', () => {
  it('says what to do on an old one', () => {
    expect(complainAboutNode('18.20.0')).toContain('needs Node 20.19, 22.13 or 24');
    expect(complainAboutNode('20.18.3')).toContain('install one of them');
  });

  it('is silent on a good one', () => {
    for (const version of ['20.19.0', '22.13.0', '22.23.3', '24.3.1', '25.0.0']) {
      expect(complainAboutNode(version)).toBeUndefined();
    }
  });

  it('refuses what the packages here refuse: short-lived lines, and the first versions of 22', () => {
    for (const version of ['21.7.0', '22.12.0', '23.11.0']) {
      expect(complainAboutNode(version)).toContain(version);
    }
  });

  it('says the same as package.json', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24');
  });
});

describe('the check of what is installed', () => {
  const wanted = {
    '': { version: '0' },
    'node_modules/fastify': { version: '5.0.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'node_modules/fsevents': { version: '2.0.0', optional: true },
    'packages/core': { version: '0.1.0' },
    'node_modules/@zabota/core': { link: true },
  };
  const running = {
    'node_modules/fastify': { version: '5.0.0' },
    'node_modules/@zabota/core': { link: true },
  };

  it('asks for what runs, and for more only when it is wanted', () => {
    expect(matches(wanted, running, { dev: false })).toBe(true);
    expect(matches(wanted, running, { dev: true })).toBe(false);
  });

  it('sees another version and a missing package', () => {
    const other = { ...running, 'node_modules/fastify': { version: '5.0.1' } };
    expect(matches(wanted, other, { dev: false })).toBe(false);
    expect(matches(wanted, {}, { dev: false })).toBe(false);
  });
});

describe('the check of ports', () => {
  it('names the busy one of the two and a way out', async () => {
    const port = await freePair();
    const host = '127.0.0.1';
    expect(await complainAboutPorts(host, port)).toBeUndefined();
    for (const busy of [port, port + 1]) {
      const server = createServer().listen(busy, host);
      await once(server, 'listening');
      expect(await complainAboutPorts(host, port)).toContain(`Port ${busy} is taken by another`);
      server.close();
      await once(server, 'close');
    }
  });

  it('names an address that is not of this machine', async () => {
    expect(await complainAboutPorts('192.0.2.1', 8080)).toContain('set HOST and PORT');
  });
});
