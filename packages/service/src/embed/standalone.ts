import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Sight } from '../case/case.view.js';
import type { Desk } from '../case/desk.js';
import { viewForm } from '../complaint/form.view.js';
import type { Language } from '../messages/messages.js';
import { Recent } from '../recent.js';
import { tell, type Told } from './tell.js';

/** A script as it goes out. */
export interface Script {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
}

/** What a touchpoint may ask first, by its address below the agency, where everybody is answered alike. */
const firstAnswers: Readonly<Record<string, (sight: Sight) => unknown>> = {
  'complaint-form': (sight) => viewForm(sight, undefined, false),
};

/** What the build says of itself. */
interface Manifest {
  readonly build?: string;
  /** What a touchpoint that comes whole asks first, by tag. */
  readonly standalone?: Readonly<Record<string, string>>;
}

const compress = promisify(brotliCompress);

/** Touchpoints whole in one file, each with the first answer of an agency in it where there is one. */
export class Standalones {
  readonly #folder: string;
  readonly #desk: Desk;
  /** Of the build that the loader names, too; read again when there is another one. */
  #manifest: { readonly since: number; readonly says: Manifest } | undefined;
  /** Compressing takes a tenth of a second: once for each answer of each build. */
  readonly #made = new Recent<Promise<Script>>(100);

  constructor(folder: string, desk: Desk) {
    this.#folder = folder;
    this.#desk = desk;
  }

  /**
   * @returns nothing where no touchpoint of that name comes whole.
   * @throws ProblemError where there is no such agency.
   */
  async find(tag: string, agency: string, language: Language): Promise<Script | undefined> {
    const { since, says } = await this.#readManifest();
    const { build = '', standalone = {} } = says;
    if (!Object.hasOwn(standalone, tag)) return undefined;
    const question = standalone[tag]!;
    const sight = this.#desk.sight(agency, language);
    const answer = firstAnswers[question]?.(sight);
    const asked = `/v1/agencies/${agency}/${question}`;
    const first = answer === undefined ? {} : { first: { path: asked, answer } };
    const told = { tag, agency, language, ...first };
    const file = path.join(this.#folder, build, 'standalone', tag, `${language}.js`);
    return this.#made.of(`${since} ${tag} ${JSON.stringify(told)}`, () => make(file, told));
  }

  /** A folder without a manifest has nothing that comes whole. */
  async #readManifest() {
    const file = path.join(this.#folder, 'manifest.json');
    const since = (await stat(file).catch(() => undefined))?.mtimeMs;
    if (since === undefined) return { since: 0, says: {} };
    if (this.#manifest?.since !== since)
      this.#manifest = { since, says: JSON.parse(await readFile(file, 'utf8')) as Manifest };
    return this.#manifest;
  }
}

async function make(file: string, told: Told): Promise<Script> {
  const plain = Buffer.from(tell(await readFile(file, 'utf8'), told));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, brotli: await compress(plain), etag: `"${hash}"` };
}
