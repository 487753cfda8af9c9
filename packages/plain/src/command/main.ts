import process from 'node:process';
import { run } from './run.js';

process.exitCode = run(process.argv.slice(2), {
  folder: process.cwd(),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
