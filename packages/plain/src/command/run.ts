import { readArguments, usage, UsageError, type Settings } from './arguments.js';
import { UnreadableError } from './excerpt.js';
import { listFiles, readerOfPath, readSource } from './files.js';
import { inspect, type Inspection } from './inspect.js';
import { reportJson } from './json.reporter.js';
import { reportMeasures } from './measure.reporter.js';
import { placesOf } from './place.js';
import type { Outcome, Reporter, Unreadable } from './report.types.js';
import { reportSarif } from './sarif.reporter.js';
import { reportText } from './text.reporter.js';

/** 0: every text passed; 1: a text is above its threshold; 2: a call or a file cannot be read. */
export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

function inspectFile(path: string, folder: string, settings: Settings): Inspection | Unreadable {
  let source = '';
  try {
    source = readSource(path, folder);
    const reader = readerOfPath(path);
    if (!reader)
      throw new UnreadableError('only .md, .yaml, .xlf, .html, .ts, .js and .txt are read', 0);
    return inspect(path, source, reader({ ...settings, path, source }));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { path, message: error.message, ...placesOf(source)(error.offset) };
  }
}

function inspectAll(settings: Settings, folder: string): Outcome {
  const results = settings.paths
    .flatMap((path) => listFiles(path, folder))
    .map((path) => inspectFile(path, folder, settings));
  const isRead = (result: Inspection | Unreadable): result is Inspection => 'findings' in result;
  return {
    inspections: results.filter(isRead),
    unreadable: results.filter((result): result is Unreadable => !isRead(result)),
  };
}

function reporterOf({ command, format }: Settings): Reporter {
  if (format === 'json') return reportJson;
  if (format === 'sarif') return reportSarif;
  return command === 'measure' ? reportMeasures : reportText;
}

function judge({ command }: Settings, { inspections, unreadable }: Outcome): ExitCode {
  if (unreadable.length > 0) return 2;
  const findings = inspections.flatMap((inspection) => inspection.findings);
  return command === 'check' && findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The whole command: reads the call, prints the report, returns the exit code. */
export function run(args: readonly string[], surroundings: Surroundings): ExitCode {
  try {
    const settings = readArguments(args);
    const outcome = inspectAll(settings, surroundings.folder);
    surroundings.print(reporterOf(settings)(outcome, settings.reasons));
    return judge(settings, outcome);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.complain(`${error.message}\n\n${usage}`);
    return 2;
  }
}
