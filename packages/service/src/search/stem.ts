import type { Language } from '../messages/messages.js';

/**
 * The stem of a word: what its forms have in common.
 *
 * Russian is the Snowball algorithm, the one of PostgreSQL; a test holds both
 * against each other on every word of the demo. English takes off the endings
 * that matter for a search.
 */
export const stem = (word: string, lang: Language): string =>
  lang === 'ru' && /[а-я]/.test(word) ? stemRussian(word) : stemEnglish(word);

/** Lower case, and е for ё: people type both. */
export const normalise = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

const perfectiveGerund = /(?:(?<=[ая])(?:вшись|вши|в)|ывшись|ившись|ывши|ивши|ыв|ив)$/;
const adjective =
  /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/;
const reflexive = /(?:ся|сь)$/;
const verb =
  /(?:(?<=[ая])(?:ешь|нно|ете|йте|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$/;
const noun =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/;
const superlative = /(?:ейше|ейш)$/;
const derivational = /ость?$/;

function stemRussian(word: string): string {
  const start = /[аеиоуыэюя]/.exec(word);
  if (!start) return word;
  const at = start.index + 1;
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  const second = secondRegion(word) - at;
  let rest = tail;
  const gerund = cut(rest, perfectiveGerund);
  if (gerund !== undefined) rest = gerund;
  else {
    rest = cut(rest, reflexive) ?? rest;
    const bare = cut(rest, adjective);
    if (bare !== undefined) rest = cut(bare, participle) ?? bare;
    else rest = cut(rest, verb) ?? cut(rest, noun) ?? rest;
  }
  rest = rest.replace(/и$/, '');
  const derived = derivational.exec(rest);
  if (derived && derived.index >= second) rest = rest.slice(0, derived.index);
  const better = cut(rest, superlative);
  if (better !== undefined) rest = better;
  if (rest.endsWith('нн')) rest = rest.slice(0, -1);
  else if (better === undefined) rest = rest.replace(/ь$/, '');
  return head + rest;
}

const cut = (text: string, ending: RegExp): string | undefined => {
  const found = ending.exec(text);
  return found ? text.slice(0, found.index) : undefined;
};

/** R2 of Snowball: after the second consonant that follows a vowel. */
function secondRegion(word: string): number {
  const pattern = /[аеиоуыэюя][^аеиоуыэюя]/g;
  const first = pattern.exec(word);
  if (!first) return word.length;
  pattern.lastIndex = first.index + 2;
  const second = pattern.exec(word);
  return second ? second.index + 2 : word.length;
}

function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^s])s$/, '');
  const root = bare.replace(/(?<=[aeiouy][a-z]*)(?:ing|edly|ed|ly|ment|ness)$/, '');
  return root.length < 3 ? bare : root.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/e$/, '');
}
