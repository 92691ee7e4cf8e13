import type { Language, Actor } from '../../unlock/person.js';
import type { Checks } from '../../unlock/proof/checks.js';
import { MISSING_PROOFS } from '../../unlock/proof/judgeProof.js';
import type { Refusal } from '../../unlock/decide/refusal.js';
import type { Log } from '../../log.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';

/** True when the approver should see the form instead of a sentence. */
export function asksForForm({ kind }: Refusal): boolean {
  return MISSING_PROOFS.some((missing) => missing === kind);
}

interface CheckFormOptions {
  readonly checks: Checks;
  readonly renderer: CardRenderer;
  readonly log: Log;
}

/** Who wants the form, and how their client draws it. */
interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly submitted: boolean;
}

/**
 * Answers with the form in which one approver says how they made sure. Throws `RemoteError` when the bot could not read
 * their rights.
 * @param problem why the approval that they just tried did not count
 */
export async function checkForm(
  { checks, renderer, log }: CheckFormOptions,
  { requestId, cardVersion }: { readonly requestId: string; readonly cardVersion: number },
  { actor, language, submitted }: Reader,
  problem?: Refusal,
): Promise<{ readonly card: object; readonly forThemAlone: true } | { readonly sentence: string }> {
  const opened = await checks.open(requestId, actor, cardVersion);
  log.info({ requestId, verb: 'check', by: actor.id, outcome: opened.kind }, 'A click was handled');
  if (opened.kind === 'unknown-request') return { sentence: renderer.sentence(opened, language) };
  if (opened.kind === 'refused') return { sentence: renderer.sentence(opened.refusal, language) };
  const sentence = problem && { problem: renderer.sentence(problem, language) };
  const card = renderer.check(opened.request, opened.check, language, { inPlace: !submitted, ...sentence });
  return { card, forThemAlone: true };
}
