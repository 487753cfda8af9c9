// npm run i18n:extract: brings the catalogues up to date with the sources. Translations stay.
import { openProject, targetLocales } from './project.mjs';

for (const localizer of openProject().packages) {
  const { messages } = localizer;
  await localizer.writeInterchangeFiles();
  await localizer.writeRuntimeCatalogue();
  console.log(`${localizer.name}: ${messages.length} texts`);
  for (const locale of targetLocales) {
    const lacking = messages.length - localizer.translations(locale).length;
    if (lacking > 0)
      console.log(
        `  ${lacking} without a translation: write a <target> under each <source> that has none` +
          ` in packages/${localizer.name}/locales/${locale}.xlf`,
      );
  }
}
