/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

/** Written by tools/stories before Storybook starts. */
const manifests = import.meta.glob<object>('../stories/generated/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Zabota', 'Tokens', 'Touchpoints'] } },
  },
  initialGlobals: { language: 'ru', theme: '' },
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'ru', title: 'Русский' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        items: [
          { value: '', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'black-on-white', title: 'Black on white' },
          { value: 'white-on-black', title: 'White on black' },
          { value: 'dark-blue-on-light-blue', title: 'Dark blue on light blue' },
          { value: 'larger wider', title: 'Larger and wider' },
        ],
        dynamicTitle: true,
      },
    },
  },
};

export default preview;
