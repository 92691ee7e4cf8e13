import type { SecretKind, Remedies } from '../../bot/unlock/plan/remedy.js';
import type { Instant } from '../../bot/unlock/values.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';

/**
 * Lifetime of a pass in minutes, as the bot asks for it. A tenant's default policy allows it (microsoft-apis.md A7).
 */
const PASS_MINUTES = 60;

/** The kind of credential that an approver hands over for this request. */
export function credentialKind(request: UnlockRequest, view: { readonly remedies: Remedies }): SecretKind {
  return issuing(request, view)?.credential ?? 'password';
}

/** How long a pass works. The time starts when Microsoft issues it, before anybody sees it. */
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

/** True when the new password was set in Active Directory, where Microsoft 365 mostly learns of the next one only. */
export function isSetThere(request: UnlockRequest, view: { readonly remedies: Remedies }): boolean {
  return issuing(request, view)?.delegated !== undefined;
}

function issuing(request: UnlockRequest, view: { readonly remedies: Remedies }) {
  return view.remedies.all.find(
    ({ id, credential }) => credential !== undefined && request.steps.some(({ remedy }) => remedy === id),
  );
}
