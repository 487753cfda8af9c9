export { colourNames, measures, readTheme, type AgencyTheme } from './agency-theme.js';
export { contrastOf, judge, pairs, type Colours, type Pair, type Verdict } from './contrast.js';
export { deriveTheme, type DerivedTheme, type Moved, type Scheme } from './derive.js';
export { figmaTokens } from './figma.js';
export { themeCss } from './theme-css.js';
