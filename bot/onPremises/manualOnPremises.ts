import { RemoteError } from '../unlock/errors.js';
import type { OnPremises } from '../unlock/ports/onPremises.js';

/** The bot has no access to Active Directory. An admin makes the change there, and nothing is read. */
export class ManualOnPremises implements OnPremises {
  readonly hand = 'manual';

  readonly account = byHand('read the account in Active Directory');
  readonly unlock = byHand('unlock the account in Active Directory');
  readonly resetPassword = byHand('reset the password in Active Directory');
  readonly enable = byHand('enable the account in Active Directory');
  readonly disable = byHand('disable the account in Active Directory');
}

/** No code asks where the hand is `manual`. If some code did, "nothing is locked" would be a lie. */
function byHand(operation: string): () => Promise<never> {
  return async () => {
    throw new RemoteError(operation, { kind: 'rejected', code: 'ByHandOnly' });
  };
}
