import type { Translate } from '../../bot/texts/texts.js';

const SIGNS = { '-': 'hyphen', '.': 'dot', _: 'underscore', ' ': 'space' } as const;
const A = 'a'.charCodeAt(0);

/** The parts of a credential between its signs, and the signs: `Kast-41` is `Kast`, `-`, `41`. */
export function partsOfSecret(secret: string): readonly string[] {
  return secret.split(/([-._ ])/).filter((part) => part !== '');
}

/** The name of a sign. `undefined` for anything else. */
export function signName(part: string, t: Translate): string | undefined {
  return isSign(part) ? t(`cards:spelling.${SIGNS[part]}`) : undefined;
}

/**
 * A part letter by letter, for a bad line: "capital Kilo, Alfa, Sierra, Tango". English has the alphabet of NATO, and
 * Dutch the one that people use on the telephone there. Digits and other characters stay as they are.
 */
export function spelledOut(part: string, t: Translate): string {
  const words = t('cards:spelling.letters').split(' ');
  return (
    signName(part, t) ??
    [...part]
      .map((character) => {
        const word = words[character.toLowerCase().charCodeAt(0) - A];
        if (word === undefined || !/^[a-z]$/i.test(character)) return character;
        return character === character.toLowerCase() ? word : t('cards:spelling.capital', { word });
      })
      .join(', ')
  );
}

function isSign(part: string): part is keyof typeof SIGNS {
  return Object.hasOwn(SIGNS, part);
}
