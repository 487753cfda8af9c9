import { pipeline, type Readable } from 'node:stream';
import { limits, type UploadedFile, type UploadPlace, type UploadRequest } from '@zabota/contract';
import type { Clock } from '../clock.js';
import { writeCapability } from '../crypto/capability.js';
import { findDataKey } from '../crypto/data-keys.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { makeDataKeyRow, openPersonal, sealPersonal, type DataKey } from '../crypto/personal.js';
import { openStream, sealStream } from '../crypto/sealed-stream.js';
import { makeSecret } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { FileStore } from '../files/file-store.js';
import type { SentFile } from '../files/send-file.js';
import { ProblemError } from '../problems/problem.js';
import { recognise } from './file-kinds.js';
import { Intake } from './intake.js';
import type { Scanner } from './scanner.js';
import { UploadStore, type UploadRow } from './upload.store.js';

const hoursToClaim = 24;

export interface UploadsOptions {
  readonly db: Db;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly scanner: Scanner;
}

/** Where a file waits until it was looked into; nobody can read it there. */
const quarantine = (agency: string, id: string): string => `quarantine/${agency}/${id}`;

/** Files on their way to a submission: announced, received whole, looked into, kept for a day until claimed. */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #store: UploadStore;

  constructor(options: UploadsOptions) {
    this.#options = options;
    this.#store = new UploadStore(options.db);
  }

  async announce(agency: string, request: UploadRequest): Promise<UploadPlace> {
    const { ring, clock } = this.#options;
    const now = clock.now();
    const id = makeId();
    const expiresAt = new Date(now.getTime() + hoursToClaim * 3_600_000);
    const { key, row } = makeDataKeyRow(ring, agency, id, now);
    const personal = sealPersonal(key, placeOf(agency, id), { name: request.name });
    await this.#store.insert(row, {
      agency,
      id,
      personal,
      declared_size: request.size,
      declared_sha256: request.sha256 ?? null,
      created_at: now,
      expires_at: expiresAt,
    });
    const token = writeCapability(ring, { opens: 'upload', agency, id, generation: 1, expiresAt });
    return { id, token, expiresAt: expiresAt.toISOString() };
  }

  /**
   * Takes the bytes of an announced file. May be repeated until it is claimed.
   *
   * @throws ProblemError `file-too-large`, `file-damaged`, `file-kind-not-taken`, `file-unsafe`.
   */
  async receive(agency: string, id: string, bytes: Readable): Promise<UploadedFile> {
    const { files, clock } = this.#options;
    const row = await this.#store.findOpen(agency, id, clock.now());
    if (!row) throw new ProblemError('not-found');
    const waiting = quarantine(agency, id);
    try {
      const file = await this.#examine(row, waiting, bytes);
      const storageKey = `kept/${agency}/${makeSecret()}`;
      await files.move(waiting, storageKey);
      if (!(await this.#store.keep(row, { ...file, storageKey }))) {
        await files.remove(storageKey);
        throw new ProblemError('not-found');
      }
      if (row.storage_key) await files.remove(row.storage_key);
      return { id, ...file };
    } catch (error) {
      await files.remove(waiting).catch(() => undefined);
      throw error;
    }
  }

  /** Forgets a file that nobody claimed; one that is gone already is no error. */
  async discard(agency: string, id: string): Promise<void> {
    const row = await this.#store.remove(agency, id);
    if (!row) return;
    await this.#options.files.remove(quarantine(agency, id));
    if (row.storage_key) await this.#options.files.remove(row.storage_key);
  }

  /** A kept file with its name and bytes, for whoever may see the case that carries it. */
  async open(agency: string, id: string): Promise<SentFile | undefined> {
    const row = await this.#store.find(agency, id);
    if (!row?.storage_key || !row.media_type) return undefined;
    const key = await this.#keyOf(row);
    if (!key) return undefined;
    const content = await this.#read(row, key, row.storage_key);
    return { name: nameOf(row, key), mediaType: row.media_type, size: row.size ?? 0, content };
  }

  /** Removes what was never claimed, with its bytes. */
  readonly sweep = async (): Promise<void> => {
    for (const { agency, id } of await this.#store.unclaimed(this.#options.clock.now()))
      await this.discard(agency, id);
  };

  async #examine(row: UploadRow, waiting: string, bytes: Readable) {
    const { files } = this.#options;
    const key = await this.#keyOf(row);
    if (!key) throw new ProblemError('not-found');
    const intake = new Intake(row.declared_size);
    await files.write(waiting, intake.from(bytes).pipe(sealStream(key, bytesOf(row))));
    if (intake.fault) throw intake.fault;
    const { sha256, ...ends } = intake.result();
    const isWhole = ends.size === row.declared_size;
    if (!isWhole || (row.declared_sha256 && row.declared_sha256 !== sha256))
      throw new ProblemError('file-damaged');
    const name = nameOf(row, key);
    const mediaType = await recognise(name, ends);
    if (!mediaType)
      throw new ProblemError('file-kind-not-taken', { parameters: { taken: limits.fileEndings } });
    if (!(await this.#isClean(await this.#read(row, key, waiting))))
      throw new ProblemError('file-unsafe');
    return { name, size: ends.size, sha256, mediaType };
  }

  /** A scanner that is away lets nothing pass: its error goes up, and the file goes. */
  async #isClean(content: Readable): Promise<boolean> {
    content.on('error', () => undefined);
    try {
      return (await this.#options.scanner.scan(content)) === 'clean';
    } finally {
      content.destroy();
    }
  }

  /** The bytes as they came; a file that was tampered with ends in an error. */
  async #read(row: UploadRow, key: DataKey, storageKey: string): Promise<Readable> {
    const sealed = await this.#options.files.read(storageKey);
    // Whoever reads hears of an error from the opened end.
    return pipeline(sealed, openStream(key, bytesOf(row)), () => undefined);
  }

  /** Nothing once the subject was erased. */
  async #keyOf({ agency, id }: UploadRow): Promise<DataKey | undefined> {
    return findDataKey(this.#options.db, this.#options.ring, agency, id);
  }
}

const nameOf = ({ agency, id, personal }: UploadRow, key: DataKey): string =>
  openPersonal<{ name: string }>(key, placeOf(agency, id), personal).name;

const placeOf = (agency: string, record: string) => ({ agency, record, field: 'upload.personal' });

const bytesOf = ({ agency, id }: UploadRow) => ({ agency, record: id, field: 'upload.bytes' });
