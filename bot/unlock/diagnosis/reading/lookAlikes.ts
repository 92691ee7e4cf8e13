/**
 * Letters that look like Latin ones, and these: the Cyrillic, Greek, Armenian, Cherokee, Coptic, Lisu, Deseret and Georgian
 * letters of Unicode's confusables (UTS #39, as ICU 72 has them), and small capitals. A capital that only looks alike as one
 * (`В`, `Н`) counts in both cases, because people write either.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀᎪꓮ',
  b: 'ВвβΒʙЬᏏᏴꓐ',
  c: 'сСϲᴄᏟⲤⲥꓚꮯ𐐕𐐽',
  d: 'ԁԀᴅᎠᏧꓒꓓ',
  e: 'еЕεΕҽᴇᎬꓰ',
  f: 'ꜰϜքꓝ',
  g: 'ɡցɢԌᏀᏳꓖ',
  h: 'һҺНнΗհʜᎻᏂⲎꓧ',
  i: 'іІιΙıɩɪᎥꙇꭵ',
  j: 'јЈϳᴊͿᎫꓙ',
  k: 'кКκΚᴋᏦⲔꓗ',
  l: 'ӏӀʟᏞⲒⳐꓡꓲ𐐛',
  m: 'мМΜᴍϺᎷⲘꓟ',
  n: 'ηΝոɴռⲚꓠ',
  o: 'оОοΟσօᴏøՕჿⲞⲟꓳ𐐄𐐬',
  p: 'рРρΡᴘᏢⲢⲣꓑ',
  q: 'ԛԚզգ',
  r: 'гᴦʀᎡᏒⲅꓣꮁ',
  s: 'ѕЅꜱՏᏕᏚꓢꮪ𐐠𐑈',
  t: 'тТτΤᴛᎢⲦꓔ',
  u: 'υսᴜμՍꓴ',
  v: 'νѵѴᴠᏙꓦꮩ',
  w: 'ԝԜωѡᴡաᎳᏔꓪꮃ',
  x: 'хХχΧⲬꓫ',
  y: 'уУγΥүʏҮყᎩᎽⲨꓬ',
  z: 'ΖᴢⲌᏃꓜꮓ',
};

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);
const LATIN_LETTER = /\p{Script=Latin}/u;
/** Of alphabets and letters in which hardly anybody's name is written. */
const RARE = /[ѕЅԝԜԁԀӏԛԚѵѴѡ\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** White letters on black, in circles and squares. NFKD knows the other ones. */
const WHITE = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;
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
  return text.normalize('NFKD').replace(INVISIBLE, '').replace(WHITE, plainLetter).replace(RUN, latinWord);
}

function plainLetter(sign: string): string {
  return String.fromCharCode(97 + (((sign.codePointAt(0) ?? 0) - 0x1f150) % 32));
}

function latinWord(word: string): string {
  if (!LATIN_LETTER.test(word) && !RARE.test(word)) return word;
  return [...word].map((letter) => LATIN.get(letter) ?? letter).join('');
}
