import type { Symptom } from '../../symptoms.js';
import type { WordClass } from '../symptomWords.js';
import type { Topic, Understanding } from './understanding.js';

/** In words. What is further apart in a text belongs to different things. */
const WITHIN = 14;

/** A row of the table: these classes, near each other, mean that. */
export interface Sign {
  readonly has: readonly WordClass[];
  /** True when they have to come in this order. */
  readonly ordered: boolean;
  /** The sign does not count when the text has one of these, anywhere. */
  readonly unless: readonly WordClass[];
  readonly window: number;
  /** The row is not believed beside half a sign of a break-in. */
  readonly isWeak: boolean;
  /** Classes that are no hint of a break-in in what this row is about: "spam" beside a spam folder. */
  readonly aside: readonly WordClass[];
  readonly means: Understanding;
}

/** A row before it is said what it means. */
interface Draft extends Omit<Sign, 'means'> {
  without(...classes: readonly WordClass[]): Draft;
  within(words: number): Draft;
  weak(): Draft;
  beside(...classes: readonly WordClass[]): Draft;
  reads(means: Understanding): Sign;
}

/** These classes in any order. */
export function together(...has: readonly WordClass[]): Draft {
  return draft({ has, ordered: false, unless: [], window: WITHIN, isWeak: false, aside: [] });
}

/** These classes in this order. */
export function inOrder(...has: readonly WordClass[]): Draft {
  return draft({ has, ordered: true, unless: [], window: WITHIN, isWeak: false, aside: [] });
}

export function symptom(name: Symptom): Understanding {
  return { kind: 'symptom', symptom: name };
}

/** They do not get in, and said no more. */
export const cannotSignIn: Understanding = { kind: 'symptom', symptom: 'not-sure', cannotSignIn: true };

export function unclear(...candidates: readonly Symptom[]): Understanding {
  return { kind: 'unclear', candidates };
}

export function notFor(topic: Topic): Understanding {
  return { kind: 'not-for-this', topic };
}

function draft(sign: Omit<Sign, 'means'>): Draft {
  return {
    ...sign,
    without: (...classes) => draft({ ...sign, unless: [...sign.unless, ...classes] }),
    within: (window) => draft({ ...sign, window }),
    beside: (...aside) => draft({ ...sign, aside }),
    weak: () => draft({ ...sign, isWeak: true }),
    reads: (means) => ({ ...sign, means }),
  };
}
