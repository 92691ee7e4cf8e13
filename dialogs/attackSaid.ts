import { WHOSE_WORDS } from '../bot/texts/whoseWords.js';
import { readAgreement, readOtherAccount } from './agreement.js';
import { understand } from './firstWords.js';
import { normalise } from './normalise.js';
import { matchOption } from './matchOption.js';
import type { OpenQuestion } from './questionPrompt.js';

/** How sure the bot is that somebody tells of a break-in. */
export type AttackSaid = 'sure' | 'half';

const MY = new Set(WHOSE_WORDS.my);
const PARTICLES = new Set(WHOSE_WORDS.particles);
/** In words. Half a sign in fewer is most likely a name with words around it: "not me, pieter". */
const SHORTEST_DOUBT = 5;
const LATER_CAPITAL = /\s\p{Lu}\p{L}*\p{Ll}/u;

/**
 * Reads whether an answer tells of a break-in, whatever was asked. The text of a button is none, and where a name is
 * asked for, neither is what may be one. Questions about what is wrong read it themselves.
 */
export function attackSaid(words: string, question: OpenQuestion): AttackSaid | undefined {
  const { accepts, options } = question;
  const kinds = [accepts].flat();
  if (kinds.includes('trouble') || kinds.includes('anything') || matchOption(words, options))
    return undefined;
  const isName = kinds.includes('name');
  const isOther =
    (kinds.includes('other-account') && readAgreement(words)?.kind === 'other-account') ||
    (kinds.includes('pointed-account') && readOtherAccount(words) !== undefined);
  if (isName && mayBeName(words)) return undefined;
  const read = attackIn(words);
  if (read === 'sure') return kinds.includes('symptom') ? undefined : read;
  // "No, not me, it is for Anna" denies an account, and not what was done there.
  return isOther || (isName && mayHoldName(words)) ? undefined : read;
}

/** Reads whether a text tells of a break-in. */
export function attackIn(text: string): AttackSaid | undefined {
  const read = understand(text);
  if (read?.kind === 'read') return read.reading.symptom === 'compromised' ? 'sure' : undefined;
  // Where another symptom comes first, a break-in is only not ruled out: "the password, I think".
  return read?.kind === 'unclear' && read.candidates[0] === 'compromised' ? 'half' : undefined;
}

/** `Thomas Hacker`, `Hacker, Thomas`, `hacker@contoso.example`: people are called so. */
function mayBeName(words: string): boolean {
  const each = words.trim().split(/\s+/u);
  if (each.length === 1) return /^hack(?:er)?s?$|@/iu.test(words.trim());
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) || PARTICLES.has(normalise(word));
  return each.every((word) => isName(word) && !MY.has(normalise(word)));
}

function mayHoldName(words: string): boolean {
  return LATER_CAPITAL.test(words) || normalise(words).split(' ').length < SHORTEST_DOUBT;
}
