import type { Edition } from '../../content/content.js';
import { finding, type Finding } from './finding.js';

export interface LinkOptions {
  /** Milliseconds that a site may take. */
  readonly patience?: number;
  /** How many sites are asked at once. */
  readonly atOnce?: number;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Sources that are gone: they do not answer, answer that nothing is there, or lead elsewhere. Each
 * address is asked once, however many rules name it; nothing stops publishing, for a site may be
 * down today alone.
 */
export async function deadLinks(
  { requirements }: Pick<Edition, 'requirements'>,
  { patience = 10_000, atOnce = 8 }: LinkOptions = {},
): Promise<Finding[]> {
  const places = new Map<string, Place[]>();
  for (const { value } of requirements.values())
    value.sources?.forEach(({ url }, index) => {
      const place = { file: value.file, line: value.lines[`/sources/${index}`] ?? 1 };
      places.set(url, [...(places.get(url) ?? []), place]);
    });
  const left = [...places.keys()];
  const faults = new Map<string, string>();
  const askInTurn = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const fault = await faultOf(url, patience);
      if (fault) faults.set(url, fault);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askInTurn));
  return [...places].flatMap(([url, where]) => {
    const fault = faults.get(url);
    return fault === undefined
      ? []
      : where.map(({ file, line }) => finding(file, line, `the source ${url} ${fault}`, 'warning'));
  });
}

const gone = 'Find where it stands now, or take it away.';

/** What is wrong with a source, and what to do; nothing when it is there. */
async function faultOf(url: string, patience: number): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    // The address is what matters; a body of any size stays where it is.
    await answer.body?.cancel();
    if (answer.status >= 400) return `answers ${answer.status}. ${gone}`;
    return answer.redirected && isFrontPage(answer.url) && !isFrontPage(url)
      ? `leads to the front page ${answer.url}. ${gone}`
      : undefined;
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    return isLate
      ? `did not answer in ${patience / 1000} s. Try it by hand, then find another or take it away.`
      : `does not answer. ${gone}`;
  }
}

/** Where sites send you whose page is gone. */
const isFrontPage = (url: string): boolean => new URL(url).pathname === '/';
