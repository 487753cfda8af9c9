// npm run i18n:check: fails when a text lacks Russian, a catalogue is stale or nothing is found.
import { contradictions, findings } from './findings.mjs';
import { openProject, targetLocales } from './project.mjs';

let found = 0;
const { packages } = openProject();
const problems = packages.flatMap((localizer) => {
  found += localizer.messages.length;
  const wrong = targetLocales.flatMap((locale) =>
    findings(localizer.messages, localizer.translations(locale)),
  );
  return [...wrong, ...localizer.validateTranslations().errors].map(
    (problem) => `${localizer.name}: ${problem}`,
  );
});
for (const locale of targetLocales) {
  const all = packages.flatMap((localizer) =>
    localizer.translations(locale).map((one) => ({ ...one, package: localizer.name })),
  );
  problems.push(...contradictions(all));
}
// A wrong tsconfig makes lit-localize find nothing without a word.
if (found === 0) problems.push('no text was found in the sources: look at tsconfig.i18n.json');

for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? `${found} texts, all in Russian.` : 'Run npm run i18n:extract.',
);
process.exitCode = problems.length === 0 ? 0 : 1;
