import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import type { Decision } from './decision.js';
import { prove, signInNotThem } from './signInProof.js';
import { noteUnreached } from './unreached.js';
import { vouch, voucherUnreached } from './vouching.js';

/** What others say about who it is, and who of them cannot be reached. */
export function decideProof(
  request: UnlockRequest,
  command: Extract<
    Command,
    { kind: 'vouch' | 'voucher-unreached' | 'unreached' | 'prove' | 'sign-in-not-them' }
  >,
): Decision {
  switch (command.kind) {
    case 'vouch':
      return vouch(request, command);
    case 'voucher-unreached':
      return voucherUnreached(request, command);
    case 'unreached':
      return noteUnreached(request, command);
    case 'prove':
      return prove(request, command);
    case 'sign-in-not-them':
      return signInNotThem(request, command);
  }
}
