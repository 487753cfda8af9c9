/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import '../stories/surroundings/docs.css';
import { tokenControls } from '../stories/surroundings/controls.js';
import {
  arrange,
  globalTypes,
  readToolbar,
  untouched,
  widths,
} from '../stories/surroundings/toolbar.js';

/** Written by tools/stories before Storybook starts. */
const manifests = import.meta.glob<object>('../stories/generated/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  argTypesEnhancers: [tokenControls],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Read me first'],
          'Руководство',
          ['Сначала прочтите'],
          'Journeys',
          'Touchpoints',
          'Theme builder',
          'Tokens',
          'Icons and pictures',
        ],
      },
    },
    viewport: { options: widths },
  },
  decorators: [
    withActions,
    (story, { globals }) => {
      arrange(readToolbar(globals));
      return story();
    },
  ],
  initialGlobals: { ...untouched },
  globalTypes,
};

export default preview;
