const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/æ/gu, 'ae'],
  [/œ/gu, 'oe'],
  [/ø/gu, 'o'],
  [/ł/gu, 'l'],
  [/đ|ð/gu, 'd'],
  [/þ/gu, 'th'],
  [/ı/gu, 'i'],
];

/** Lower case, without accents: `Zoë` and `zoe`. An umlaut loses its dots. */
export function withoutAccents(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return SPELLINGS.reduce((text, [letter, plain]) => text.replace(letter, plain), bare);
}

/** The same for `Müller`, `Mueller` and `Muller`. For comparing words of names only. */
export function nameKey(word: string): string {
  return withoutAccents(word)
    .replace(/aa/gu, 'a')
    .replace(/([aou])e/gu, '$1');
}

/** The words of a name: letters and digits. `Anne-Marie O'Brien` has four. */
export function wordsOfName(name: string): string[] {
  return name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
