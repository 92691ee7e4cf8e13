import type { Symptom } from '../../symptoms.js';
import type { WordClass } from '../symptomWords.js';
import { unclear, type Sign } from './sign.js';
import type { Understanding } from './understanding.js';

/**
 * What a text comes to whose clauses say different things alone. "My account is blocked, and my postbox is nearly full" is
 * no complaint about mail: words of two clauses made that reading, and one clause says another thing by itself. Where two
 * clauses say two things, and nothing decides, the bot asks.
 * @param sign the row of the whole text
 * @param alone the rows of its parts that are symptoms
 */
export function decided(sign: Sign, alone: readonly Sign[]): Understanding {
  if (sign.means.kind === 'not-for-this') return besideDevice(sign.means, alone);
  if (sign.means.kind !== 'symptom') return sign.means;
  const named = symptomOf(sign);
  const isSaid =
    ONE_PHRASE.some((name) => sign.has.includes(name)) || alone.some((row) => symptomOf(row) === named);
  const others = alone.filter((row) => symptomOf(row) !== named && isOtherThing(sign, row));
  const rivals = others.flatMap((row) => (isSlight(row, isSaid) ? [] : (symptomOf(row) ?? [])));
  if (isSaid)
    return ask(
      sign.means,
      rivals.filter((rival) => !isSettled(named, rival)),
    );
  if (rivals.length > 0) return ask(sign.means, rivals);
  // "I am locked out of my mail since I came back": no mail came back.
  return others.find((row) => symptomOf(row) === undefined)?.means ?? sign.means;
}

/** "I lost my phone and I must send a file": a clause of its own tells of a phone. It may be the one they approve with. */
function besideDevice(means: Understanding, alone: readonly Sign[]): Understanding {
  return alone.some(({ has }) => has.includes('DEVICE')) ? unclear('lost-sign-in-method') : means;
}

/** One phrase of these may go on behind a comma. */
const ONE_PHRASE: readonly WordClass[] = ['ATTEMPTS', 'REFUSED_BY_RULE'];

/** `undefined` for "I do not get in": that is no other thing than what keeps them out. */
function symptomOf({ means }: Sign): Symptom | undefined {
  return means.kind === 'symptom' && !means.cannotSignIn ? means.symptom : undefined;
}

function ask(means: Understanding, rivals: readonly Symptom[]): Understanding {
  if (rivals.length === 0 || means.kind !== 'symptom') return means;
  return unclear(...new Set([...(means.cannotSignIn ? [] : [means.symptom]), ...rivals]));
}

/** "Blocked" alone may be said of a number or a card, and no weak row competes with what a clause says by itself. */
function isSlight({ has, isWeak }: Sign, isSaid: boolean): boolean {
  return isWeak && (isSaid || (has.length === 1 && (has[0] === 'BLOCKED' || has[0] === 'LOCKED')));
}

/** Rows with a class in common speak of the same thing, and the one of the whole text knows more of it. */
function isOtherThing(sign: Sign, row: Sign): boolean {
  return !row.has.some((name) => sign.has.includes(name) && !ANYWHERE.includes(name));
}

/** Words that say nothing about what they stand beside. */
const ANYWHERE: readonly WordClass[] = ['NOT', 'FAILS', 'MAIL'];

/** The first is meant when the second is said too. Who has no password can send no mail, and tried often. */
const SETTLED: readonly (readonly [Symptom, Symptom])[] = [
  ['password-not-accepted', 'cannot-send-mail'],
  ['password-not-accepted', 'sign-in-blocked'],
  ['lost-sign-in-method', 'password-not-accepted'],
  ['password-not-accepted', 'lost-sign-in-method'],
];

function isSettled(named: Symptom | undefined, rival: Symptom): boolean {
  return SETTLED.some(([meant, other]) => meant === named && other === rival);
}
