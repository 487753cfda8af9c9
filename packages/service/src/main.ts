import { readConfig, type Config } from './config/config.js';
import { ConfigurationError } from './config/setting.js';
import { readContent } from './content/read-content.js';
import { siteOrigin } from './demo/demo.js';
import { start, type RunningService } from './start.js';

/** Longest time an orderly stop may take. */
const patience = 9000;

try {
  const config = readConfig(process.env);
  const service = await start(config, await readContent(config));
  endInOrder(service);
  printWelcome(service, config);
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}

function printWelcome({ notes, dataFolders }: RunningService, config: Config): void {
  const lines = [
    '',
    'Zabota is ready.',
    `  Start page   ${config.publicUrl}/`,
    `  API          ${config.publicUrl}/docs/api`,
    ...(config.mode === 'demo' ? [`  Agency site  ${siteOrigin(config)}/`] : []),
    'Stop it with Ctrl-C.',
    ...notes,
    `The data lie in ${dataFolders.join(' and ')}: to remove them, stop the service and delete that.`,
  ];
  console.log(lines.join('\n'));
}

/** On a signal, or when it cannot go on: then with a code that makes whoever looks after it start it again. */
function endInOrder({ stop, waitsFor, lost }: RunningService): void {
  let isStopping = false;
  const end = (code: number): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      console.error(
        `The service has not come to its end within ${patience / 1000} seconds: it still waits for ${waitsFor()}. It ends now; what was acknowledged is kept.`,
      );
      process.exit(1);
    }, patience).unref();
    stop().then(
      (unfinished) => {
        if (unfinished.length > 0) console.error(`Not waited for: ${unfinished.join(', ')}.`);
        process.exit(code);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  void lost.then((why) => {
    // As the last line, where a person looks.
    process.once('exit', () => console.error(why));
    end(1);
  });
}
