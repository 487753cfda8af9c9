// npm run i18n:check: fails when a text lacks Russian, a catalogue is stale or nothing is found.
import { contradictions, findings } from './findings.mjs';
import { openProject, targetLocales } from './project.mjs';

let found = 0;
const { packages } = openProject();
const problems = packages.flatMap((localizer) => {
  // A package that tsconfig.i18n.json does not name has no texts, and lit-localize says nothing.
  if (localizer.files.length === 0) return [`${localizer.name}: not in tsconfig.i18n.json`];
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
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? `${found} texts, all in Russian.`
    : 'npm run i18n:extract enters new texts and takes away those no longer used;' +
        ' the Russian is yours to write, as <target> in locales/ru.xlf of the package.',
);
process.exitCode = problems.length === 0 ? 0 : 1;
