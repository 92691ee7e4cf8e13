import type { Judgement } from './judgement.js';
import type { Protocols } from './otherWays.js';

/** `organisation-unread`: the mailbox lets programs in, and whether the organisation does is not known. */
export type EwsState = 'on' | 'off' | 'not-told' | 'organisation-unread';

/**
 * Whether programs may reach the mailbox by Exchange Web Services: where neither the mailbox nor the organisation says
 * no (microsoft-apis.md B9).
 */
export function ewsIn(protocols: Protocols | undefined): EwsState {
  const { ews, ewsForAll } = protocols ?? {};
  if (ews === false || ewsForAll === false) return 'off';
  if (ews === undefined) return 'not-told';
  return ewsForAll === undefined ? 'organisation-unread' : 'on';
}

/** Microsoft's name of it in the sign-in log (learn.microsoft.com, "Sign-in logs", client app). */
const CLIENT = /exchange web services/i;
/** Permissions to use it, in Microsoft's names (permissions reference). */
const SCOPE = /^(EWS\.|full_access_as_user)/i;

/** A strange sign-in came that way, or an app that was judged bad may. */
export function isReachedByEws({ visits, consents }: Pick<Judgement, 'visits' | 'consents'>): boolean {
  return (
    visits.some(({ verdict, visit }) => verdict !== 'fine' && CLIENT.test(visit.client ?? '')) ||
    consents.some(
      ({ verdict, consent }) => verdict === 'bad' && consent.scopes.some((scope) => SCOPE.test(scope)),
    )
  );
}
