import type { Symptom } from '../../symptoms.js';

/** What people ask, and the bot is not for. Each has its sentence in the texts. */
export const TOPICS = [
  ...([
    'phishing-mail',
    'spam-folder',
    'receiving-mail',
    'set-up',
    'change-password',
    'other-thing',
  ] as const),
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a person's words come to. */
export type Understanding =
  /** Sure of the symptom. `cannotSignIn`: nothing but that they do not get in; the look at the account decides. */
  | { readonly kind: 'symptom'; readonly symptom: Symptom; readonly cannotSignIn?: true }
  /** Half sure. The bot asks which of these it is. */
  | { readonly kind: 'unclear'; readonly candidates: readonly Symptom[] }
  /** Something else than getting back into an account. */
  | { readonly kind: 'not-for-this'; readonly topic: Topic };
