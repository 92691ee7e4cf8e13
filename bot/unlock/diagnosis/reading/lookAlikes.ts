/**
 * Letters that look like Latin ones, and these, after Unicode's confusables.txt (UTS #39): Cyrillic, Greek, Armenian, and
 * small capitals. A capital that only looks alike as one (`В`, `Н`) counts in both cases, because people write either.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀ',
  b: 'ВвβΒʙ',
  c: 'сСϲᴄ',
  d: 'ԁԀᴅ',
  e: 'еЕεΕҽᴇ',
  f: 'ꜰ',
  g: 'ɡցɢ',
  h: 'һҺНнΗհʜ',
  i: 'іІιΙıɩɪ',
  j: 'јЈϳᴊ',
  k: 'кКκΚᴋ',
  l: 'ӏӀʟ',
  m: 'мМΜᴍ',
  n: 'ηΝոɴ',
  o: 'оОοΟσօᴏø',
  p: 'рРρΡᴘ',
  q: 'ԛԚզ',
  r: 'гᴦʀ',
  s: 'ѕЅꜱ',
  t: 'тТτΤᴛ',
  u: 'υսᴜμ',
  v: 'νѵѴᴠ',
  w: 'ԝԜωѡᴡ',
  x: 'хХχΧ',
  y: 'уУγΥүʏ',
  z: 'ΖᴢⲌ',
};

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);
const LATIN_LETTER = /\p{Script=Latin}/u;
/** Of no alphabet that people have names in. */
const RARE = /[ѕЅԝԜԁԀӏԛԚѵѴѡ]/u;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Characters that nobody sees. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
// eslint-disable-next-line no-control-regex -- most texts are plain, and these are as they are
const PLAIN = /^[\u0000-\u007f]*$/u;

/**
 * The one place where look-alikes of Latin letters become these: `pаssword` with a Cyrillic `а`, `ｐａｓｓｗｏｒｄ`, and a
 * word with a sign inside that nobody sees. A word without a Latin letter stays as it is, because people have such
 * names. For reading and comparing: what is shown or searched for keeps the letters that it has.
 * @returns the text in the form NFKD
 */
export function latinLetters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKD').replace(INVISIBLE, '').replace(RUN, latinWord);
}

function latinWord(word: string): string {
  if (!LATIN_LETTER.test(word) && !RARE.test(word)) return word;
  return [...word].map((letter) => LATIN.get(letter) ?? letter).join('');
}
