// What is drawn: key moments of every touchpoint, at most 150 pictures in all.

/** A size and a theme in which a state is drawn. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly theme: string;
}

const phone = { name: 'phone', width: 390, theme: 'light' };
const desktop = { name: 'desktop', width: 1280, theme: 'light' };
const dark = { name: 'phone-dark', width: 390, theme: 'dark' };
const contrast = { name: 'phone-white-on-black', width: 390, theme: 'white-on-black' };

/** For most moments: where the columns and the lines break. */
const sizes = [phone, desktop];
/** For the moments in which every colour of a touchpoint is seen. */
const sizesAndThemes = [phone, desktop, dark, contrast];

interface Moments {
  /** States drawn in both sizes and in the dark and the high-contrast theme. */
  readonly inAllThemes: readonly string[];
  /** States drawn in both sizes. */
  readonly inBothSizes: readonly string[];
}

/** States by tag. */
const moments: Readonly<Record<string, Moments>> = {
  'zabota-complaint': {
    inAllThemes: ['details', 'receipt', 'to-mend-after-sending'],
    inBothSizes: ['check', 'organisation', 'principles', 'waiting-on-device', 'you-to-mend'],
  },
  'zabota-consent': {
    inAllThemes: ['asks'],
    inBothSizes: ['ended', 'receipt-open', 'representative-open', 'withdrawn'],
  },
  'zabota-explainer': {
    inAllThemes: ['card'],
    inBothSizes: ['list', 'news', 'nothing-found'],
  },
  'zabota-feedback': {
    inAllThemes: ['asking', 'survey-to-mend'],
    inBothSizes: ['first-question', 'problem', 'receipt'],
  },
  'zabota-initiatives': {
    inAllThemes: ['list'],
    inBothSizes: ['nothing-found', 'proposing'],
  },
  'zabota-offers': {
    inAllThemes: ['waits-for-an-answer'],
    inBothSizes: ['confirmed', 'none'],
  },
  'zabota-permissions': {
    inAllThemes: ['everything'],
    inBothSizes: [],
  },
  'zabota-satisfaction': {
    inAllThemes: ['table'],
    inBothSizes: ['no-figures-yet'],
  },
  'zabota-selfcheck': {
    inAllThemes: ['advice'],
    inBothSizes: ['questions'],
  },
  'zabota-tracker': {
    inAllThemes: ['late', 'needs-answer', 'suspended'],
    inBothSizes: [
      'asks-for-number',
      'complaint-partly-satisfied',
      'granted',
      'in-progress',
      'refused',
      'service-down',
    ],
  },
};

/** States of a touchpoint that are drawn, with their looks. */
export const chosenOf = (tag: string): readonly (readonly [string, readonly Look[]])[] => [
  ...(moments[tag]?.inAllThemes ?? []).map((state) => [state, sizesAndThemes] as const),
  ...(moments[tag]?.inBothSizes ?? []).map((state) => [state, sizes] as const),
];
