/** The sample in plainrussian's README: its counts and the five indexes published for them. */
export const golden = {
  counts: {
    sentences: 14,
    words: 644,
    letters: 5170,
    syllables: 2232,
    wordsOver2Syllables: 0,
    wordsOver3Syllables: 0,
    wordsOver4Syllables: 207,
    wordsOver6Letters: 0,
  },
  /** @type {Record<string, number>} */
  scores: {
    'plainrussian-flesch-kincaid': 33.342906832298134,
    'plainrussian-coleman-liau': 23.062857142857148,
    'plainrussian-dale-chall': 30.300857142857147,
    'plainrussian-smog': 34.046178356649776,
    'plainrussian-ari': 32.11796894409938,
  },
};
