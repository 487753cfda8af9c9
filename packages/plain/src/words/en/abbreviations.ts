import type { Abbreviations } from '../../text/stops.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** English abbreviations written with a full stop. */
export const englishAbbreviations: Abbreviations = {
  leading: words(`
    mr mrs ms dr prof st gen sen rep hon rev art sec no nos fig figs par para ch vol ed eds pp cf vs
    e.g i.e g e approx jan feb mar apr jun jul aug sept sep oct nov dec mt ave
  `),
  trailing: words('etc inc ltd co corp jr sr dept est al m a.m p.m'),
  afterNumber: words('p ft in min hr lb oz'),
  afterLetterT: new Set(),
  starters: words(`
    i we you he she it they this that these those there here the a an in on at by for from to with
    if when while as and but or so then now after before your our his her their its all every each
    please send fill ask call what who where why how
  `),
};
