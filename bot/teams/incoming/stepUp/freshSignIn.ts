import type { Verb } from '../../../../cards/actions.js';

/** Whether a verb needs a fresh sign-in. Where it does not, the reason stands beside it. */
export type SignInRule = 'needed' | { readonly notNeeded: string };

/**
 * The one table: every button, and every command that an approver types (the bot answers such a command with a button).
 * What an approver does needs a fresh sign-in: whoever holds their open Teams must not decide, look at people or get a
 * password. A new verb does not compile without its row.
 */
export const FRESH_SIGN_IN: Readonly<Record<Verb, SignInRule>> = {
  approve: 'needed',
  'secure-first': 'needed',
  deny: 'needed',
  take: 'needed',
  close: 'needed',
  'confirm-by-hand': 'needed',
  'first-aid': 'needed',
  'false-alarm': 'needed',
  'give-back': 'needed',
  restore: 'needed',
  suspect: 'needed',
  retry: 'needed',
  check: 'needed',
  'ask-voucher': 'needed',
  'ask-sign-in': 'needed',
  'vouch-yes': 'needed',
  'move-channel': 'needed',
  'keep-channel': 'needed',
  lift: 'needed',
  reveal: 'needed',
  'read-out': 'needed',
  'issue-anew': 'needed',
  details: 'needed',
  support: 'needed',
  evidence: 'needed',
  'evidence-file': 'needed',
  'mass-declare': 'needed',
  'mass-all': 'needed',
  'mass-chosen': 'needed',
  'mass-none': 'needed',
  'mass-some': 'needed',
  hold: 'needed',
  'let-go': 'needed',
  'hand-form': 'needed',
  'hand-to': 'needed',
  history: 'needed',
  'choose-channel': 'needed',
  withdraw: { notNeeded: 'it is for the person who asked, and gives nobody anything' },
  'ask-anew': { notNeeded: 'whoever asks for something types it without one, and it gives nobody anything' },
  'still-not-working': {
    notNeeded: 'whoever asks for something types it without one, and it gives nobody anything',
  },
  'helped-yes': { notNeeded: 'it is said by whom it is for, and gives nobody anything' },
  'vouch-no': { notNeeded: 'it stops things, and nothing may hold that up' },
  'vouch-not-them': { notNeeded: 'it stops things, and nothing may hold that up' },
  'false-call': { notNeeded: 'anybody may say that somebody calls them, and it gives nobody anything' },
  queue: { notNeeded: 'it shows no more than the cards in the approvals channel' },
  view: { notNeeded: 'Teams asks for it by itself, and nobody sees more than the channel does' },
  'mass-card': { notNeeded: 'it draws the card that everybody in the channel sees' },
  back: { notNeeded: 'it draws the card that everybody in the channel sees' },
};
