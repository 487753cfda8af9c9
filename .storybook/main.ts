import type { StorybookConfig } from '@storybook/web-components-vite';

/** Stories are written from the states of the touchpoints by tools/stories, so no example stands twice. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['@zabota/source', 'module', 'browser', 'development|production'],
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
  }),
};

export default config;
