import type { SecretKind, Remedies } from '../../bot/unlock/plan/remedy.js';
import type { Instant } from '../../bot/unlock/values.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';

/**
 * Lifetime that a pass is asked for with, in minutes; within what a tenant's policy allows by default
 * (microsoft-apis.md A7).
 */
const PASS_MINUTES = 60;

/** What an approver hands over for this request. */
export function credentialKind(request: UnlockRequest, view: { readonly remedies: Remedies }): SecretKind {
  return issuing(request, view)?.credential ?? 'password';
}

/** How long a pass works. It counts from when Microsoft issued it, which is before anybody sees it. */
export function passWindow(
  request: UnlockRequest,
  view: { readonly remedies: Remedies },
): { readonly minutes: number; readonly until?: Instant } {
  const id = issuing(request, view)?.id;
  const step = request.steps.find(({ remedy }) => remedy === id);
  if (!step || !('startedAt' in step)) return { minutes: PASS_MINUTES };
  const until = new Date(Date.parse(step.startedAt) + PASS_MINUTES * 60_000).toISOString();
  return { minutes: PASS_MINUTES, until };
}

function issuing(request: UnlockRequest, view: { readonly remedies: Remedies }) {
  return view.remedies.all.find(
    ({ id, credential }) => credential !== undefined && request.steps.some(({ remedy }) => remedy === id),
  );
}
