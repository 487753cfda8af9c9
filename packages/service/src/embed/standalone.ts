import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Sight } from '../case/case.view.js';
import type { Desk } from '../case/desk.js';
import { viewForm } from '../complaint/form.view.js';
import type { Language } from '../messages/messages.js';
import { Recent } from '../recent.js';
import { tell } from './tell.js';

/** A script as it goes out. */
export interface Script {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
}

/** What a touchpoint may ask first, by its address below the agency: what everybody is answered. */
const firstAnswers: Readonly<Record<string, (sight: Sight) => unknown>> = {
  'complaint-form': (sight) => viewForm(sight, undefined, false),
};

/** What the build says of itself. */
interface Manifest {
  readonly build: string;
  /** What a touchpoint that comes whole asks first, by tag. */
  readonly standalone: Readonly<Record<string, string>>;
}

const compress = promisify(brotliCompress);

/** Touchpoints whole in one file, each with the first answer of an agency in it. */
export class Standalones {
  readonly #folder: string;
  readonly #desk: Desk;
  /** Compressing takes a tenth of a second: once for each answer. */
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
    const { build = '', standalone = {} } = await this.#manifest();
    const question = Object.hasOwn(standalone, tag) ? standalone[tag]! : '';
    const answer = firstAnswers[question]?.(this.#desk.sight(agency, language));
    if (!answer) return undefined;
    const file = path.join(this.#folder, build, 'standalone', tag, `${language}.js`);
    const address = `/v1/agencies/${agency}/${question}`;
    const script = tell(await readFile(file, 'utf8'), { agency, language, path: address, answer });
    const hash = createHash('sha256').update(script).digest('base64url').slice(0, 22);
    return this.#made.of(hash, async () => {
      const plain = Buffer.from(script);
      return { plain, brotli: await compress(plain), etag: `"${hash}"` };
    });
  }

  /** Of the build that the loader names now, too; a folder without one has nothing that comes whole. */
  async #manifest(): Promise<Partial<Manifest>> {
    const manifest = await readFile(path.join(this.#folder, 'manifest.json'), 'utf8').catch(
      () => '{}',
    );
    return JSON.parse(manifest) as Partial<Manifest>;
  }
}
