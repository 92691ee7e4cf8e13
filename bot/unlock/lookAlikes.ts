/**
 * Characters that look like a Latin letter: Cyrillic, Greek, Armenian, Latin letters that do not decompose, and signs.
 * Capitals are listed apart, because the small letter may look like another one (Greek Ν and ν). Chosen from
 * unicode.org/Public/security/latest/confusables.txt: what a keyboard or a font has.
 */
const GROUPS: Readonly<Record<string, string>> = {
  a: 'АΑᎪ аαɑⲁ @',
  ae: 'ӔÆ ӕæ',
  b: 'ВΒᏴ вƅьƀɓ',
  c: 'СϹᏟⅭ сϲᴄƈ',
  d: 'ᎠĐÐ ԁɗđðᏧ',
  e: 'ЕΕᎬƐ еεєҽɛəᴇ',
  f: 'ҒϜ ғƒք',
  g: 'Ԍᏻ ɡցǥɢ',
  h: 'НΗᎻҺ нһհħʜ',
  i: 'ІΙӀᏆƖ іιӏıɩɪ | ǀ',
  j: 'ЈᎫͿ јϳȷ',
  k: 'КΚᏦҚ кκҝƙĸᴋ',
  l: 'ᏞŁⳐ łƚɭʟ',
  m: 'МΜᎷ мᴍɱ',
  n: 'ΝͶ ոռпηɲɴи',
  o: 'ОΟՕØƟ оοօøөɵσᴏ',
  oe: 'Œ œ',
  p: 'РΡᏢ рρƿᴘ',
  q: 'Ԛ ԛզգ',
  r: 'ᎡƦ гᴦʀɼ',
  s: 'ЅՏᏚ ѕʂꜱ $',
  ss: 'ẞ ß',
  t: 'ТΤᎢŦ тτŧᴛ',
  th: 'Þ þ',
  u: 'ՍU υսцʋᴜ',
  v: 'ѴᏙ ѵνᴠ',
  w: 'ԜᎳ ԝωաɯᴡш',
  x: 'ХΧ хχ ×',
  y: 'УΥҮ уγүყʏ',
  z: 'ΖᏃ ʐƶᴢ',
};

/** What a character looks like, as small Latin letters. A character that is not there stands for itself. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([letters, alikes]) =>
    [...alikes.replaceAll(' ', '')].map((alike) => [alike, letters] as const),
  ),
);

/** Small letters, pairs and digits that a reader takes for one another. They come last, after case and accents. */
export const SAME_TO_THE_EYE: readonly (readonly [alike: RegExp, letter: string])[] = [
  [/[i1]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];
