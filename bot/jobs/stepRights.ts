import { RemoteError } from '../unlock/errors.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Lack, RightsInHand } from '../unlock/plan/rights.js';
import type { ApproverRights } from '../unlock/ports/approverRights.js';
import type { Executing } from '../unlock/request/request.js';
import type { StepVerdict } from './stepVerdict.js';

/** A step, as far as its rights go. */
interface Needing {
  readonly request: Executing;
  readonly remedy: Pick<Remedy, 'withRightsOf'>;
  readonly rights?: RightsInHand;
}

/** The rights of the last approver, for a remedy that is made with them. */
export class StepRights {
  constructor(private readonly lender: ApproverRights | 'of-the-app') {}

  /**
   * @returns `undefined` for a remedy that the app makes with its own rights
   * @throws RemoteError when Entra ID does not answer
   */
  async of({ request, remedy }: Needing): Promise<RightsInHand | Lack | undefined> {
    if (!remedy.withRightsOf || this.lender === 'of-the-app') return undefined;
    const together = request.mass ? [request.mass.lockoutId] : [];
    return this.lender.of(request.approval.by.id, [request.id, ...together]);
  }

  /** The same run, with the rights where they are still there: to ask how far something is. Nothing is changed with them. */
  async ifThere<R extends Needing>(run: R): Promise<R> {
    try {
      const rights = await this.of(run);
      return rights === undefined || isLack(rights) ? run : { ...run, rights };
    } catch (error) {
      if (error instanceof RemoteError) return run;
      throw error;
    }
  }
}

/** True when something is missing. */
export function isLack(rights: RightsInHand | Lack | undefined): rights is Lack {
  return typeof rights === 'string';
}

/**
 * What a refusal says about the rights of the approver: Graph does not take the token any more (401; microsoft-apis.md
 * D2), or Entra ID lets them not reset this account (403; A6). `undefined` for every other error.
 */
export function lackBehind({ rights }: Needing, { kind, status }: RemoteError): Lack | undefined {
  if (!rights || kind !== 'forbidden') return undefined;
  return status === 401 ? 'rights-sign-in' : 'rights-role';
}

export function lacksRights(why: Lack, notMade = false): StepVerdict {
  return { kind: 'lacks-rights', why, ...(notMade && { notMade }) };
}
