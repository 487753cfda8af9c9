// npm run i18n:extract: brings the catalogues up to date with the sources. Translations stay.
import { openProject } from './project.mjs';

for (const localizer of openProject().packages) {
  const { length } = localizer.messages;
  await localizer.writeInterchangeFiles();
  await localizer.writeRuntimeCatalogue();
  console.log(`${localizer.name}: ${length} texts`);
}
