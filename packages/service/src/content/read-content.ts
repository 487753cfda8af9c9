import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/setting.js';
import { ContentError } from './content.file.js';
import { loadContent } from './content.loader.js';
import type { Content } from './content.js';

/** The pack that ships with the service. */
const shipped = fileURLToPath(new URL('../../content/', import.meta.url));

/**
 * Reads the configured content pack; the demo pack when there is none.
 *
 * @throws ConfigurationError that says which file to mend.
 */
export async function readContent(
  config: Pick<Config, 'contentFolder' | 'port' | 'publicUrl'>,
): Promise<Content> {
  const folder = config.contentFolder ?? shipped;
  const port = config.port + 1;
  const site = `http://127.0.0.1:${port}`;
  try {
    return await loadContent(folder, {
      site,
      siteByName: `http://localhost:${port}`,
      service: config.publicUrl,
    });
  } catch (error) {
    if (error instanceof ContentError) throw new ConfigurationError(error.message);
    throw new ConfigurationError(
      `The content pack in ${folder} cannot be read: set ZABOTA_CONTENT to a folder with an agency.`,
    );
  }
}
