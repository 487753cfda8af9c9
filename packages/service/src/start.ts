import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import { systemClock } from './clock.js';
import type { Config } from './config/config.js';
import { loadKeyRing } from './crypto/key-ring.js';
import { openDatabase, type OpenedDatabase } from './database/database.js';
import { startEmbeddedServer } from './database/embedded/embedded-server.js';
import { migrate } from './database/migrate.js';
import { demoAgency } from './demo/demo.js';
import { buildDemoSite } from './demo/site/demo-site.js';
import type { Dependencies } from './dependencies.js';
import { openFileStore } from './files/drive-store.js';
import { listen } from './http/listen.js';
import { createLog } from './http/log.js';
import { giveWayToPeople } from './jobs/courtesy.js';
import type { Content } from './content/content.js';
import { tenantsOf } from './content/tenants.js';
import { prepareContent } from './seed/prepare.js';
import { Shutdown } from './shutdown.js';
import { outboxOnly, SmtpCarrier } from './mail/smtp-carrier.js';
import { testFileScanner } from './upload/scanner.js';

/** A running service, and how to end it in order. */
export interface RunningService {
  readonly app: FastifyInstance;
  /** Folders in which the data lie. */
  readonly dataFolders: readonly string[];
  /** Lines a person should read at start. */
  readonly notes: readonly string[];
  /** Says in one sentence why the service cannot go on, as soon as it cannot. */
  readonly lost: Promise<string>;
  /** @returns what has not come to its end in time, each in a few words. */
  readonly stop: () => Promise<readonly string[]>;
  /** What a stop under way still waits for, in a few words. */
  readonly waitsFor: () => string | undefined;
}

/** Starts everything the service needs, from the database to the port; what fails on the way is taken down again. */
export async function start(config: Config, content: Content): Promise<RunningService> {
  const dataFolder = path.resolve(config.dataFolder);
  /** First no new work, then the work under way, then what it stood on. */
  const shutdown = new Shutdown();
  try {
    const server = config.databaseUrl ? undefined : await startEmbeddedServer(dataFolder);
    if (server) shutdown.add('the embedded PostgreSQL', server.stop);
    const database = openDatabase(config.databaseUrl ?? server?.url() ?? '', config.poolSize);
    shutdown.add('connections to the database', () => database.db.destroy(), 1000);
    await migrate(database.db);
    const dependencies = await gather(config, dataFolder, database, content);
    await prepareContent(dependencies, demoAgency);
    const app = await buildApp(dependencies);
    shutdown.add('requests', () => app.close());
    await listen(app, config);
    const site = await openDemoSite(config);
    shutdown.add('the demo site', () => site?.close());
    const { runner, readiness } = app.platform;
    runner.start(giveWayToPeople());
    // A job that is left returns by its lease.
    shutdown.add('jobs', () => runner.stop(), 2500);
    shutdown.add('connections that end by themselves', () => leaveTheDoorOpen());
    shutdown.add('the answer "not ready"', () => readiness.stop());
    const lost = server?.keepAlive(dependencies.log) ?? new Promise<never>(() => undefined);
    shutdown.add('the keeper of PostgreSQL', () => server?.letGo());
    const elsewhere = server?.note ? [server.folder] : [];
    return {
      app,
      dataFolders: [dataFolder, ...elsewhere],
      notes: server?.note ? [server.note] : [],
      lost,
      stop: () => shutdown.run(),
      waitsFor: () => shutdown.waitsFor,
    };
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

/** A moment in which connections end by themselves, before the port closes. */
const leaveTheDoorOpen = () => new Promise((resolve) => setTimeout(resolve, 400));

async function gather(
  config: Config,
  dataFolder: string,
  database: OpenedDatabase,
  content: Content,
): Promise<Dependencies> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const keysFile = config.keysFile ?? path.join(dataFolder, 'keys.json');
  return {
    config: { ...config, embedFolder: config.embedFolder ?? (await findEmbedFolder()) },
    clock: systemClock,
    log: createLog(config),
    database,
    ring: await loadKeyRing(keysFile, !config.keysFile && !config.databaseUrl),
    tenants: tenantsOf(content),
    content,
    files: await openFileStore(config, path.join(dataFolder, 'files')),
    carrier: config.smtpUrl ? new SmtpCarrier(config.smtpUrl, config.mailFrom) : outboxOnly,
    scanner: testFileScanner,
  };
}

/** The scripts built with this release; absent where only the service is installed. */
async function findEmbedFolder(): Promise<string | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const folder = path.join(
      path.dirname(require.resolve('@zabota/embed/package.json')),
      'dist/embed',
    );
    await access(folder);
    return folder;
  } catch {
    return undefined;
  }
}

/** In the demo the next port serves the site of an agency, on an origin of its own (decision 33). */
async function openDemoSite(config: Config): Promise<FastifyInstance | undefined> {
  if (config.mode !== 'demo') return undefined;
  const site = await buildDemoSite({ service: config.publicUrl, agency: demoAgency });
  await listen(site, { host: config.host, port: config.port && config.port + 1 });
  return site;
}
