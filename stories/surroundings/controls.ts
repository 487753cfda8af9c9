import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** Tokens can be changed beside every state: colours by a picker, the rest by their text. */
export const tokenControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      if (!name.startsWith('--')) return [name, argType];
      const control = name.startsWith('--zabota-color-') ? 'color' : 'text';
      return [name, { ...argType, type: { name: 'string' }, control: { type: control } }];
    }),
  );
