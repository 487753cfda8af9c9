// npm start: installs and builds what is needed, then runs the service. Needs nothing but Node.
import { env, exit, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { install } from './setup/install.mjs';
import { complainAboutNode } from './setup/node-version.mjs';
import { complainAboutPorts } from './setup/ports.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

async function start() {
  const complaint =
    complainAboutNode(versions.node) ||
    (await complainAboutPorts(env.HOST || '127.0.0.1', Number(env.PORT || 8080)));
  if (complaint) throw new Error(complaint);
  install(root, { dev: false });
  const { build } = await import('./build.mjs');
  build();
  // In this very process: signals reach the service without a go-between.
  await import(new URL('../packages/service/dist/main.js', import.meta.url).href);
}

start().catch((error) => {
  console.error(error.message);
  exit(1);
});
