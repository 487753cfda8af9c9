// Writes the runtime catalogues, which npm consumers load and tests read.
import { openProject } from './project.mjs';

for (const localizer of openProject().packages) await localizer.writeRuntimeCatalogue();
