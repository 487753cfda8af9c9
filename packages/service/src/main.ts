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
  stopOnSignal(service);
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

function stopOnSignal({ stop }: RunningService): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
