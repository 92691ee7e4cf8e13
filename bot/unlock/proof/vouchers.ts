import type { Limits } from '../limits/limits.js';
import { mayDecide } from '../decide/policy.js';
import type { Intent, Outcome } from '../intents.js';
import type { Actor, Person } from '../person.js';
import type { Directory } from '../ports/directory.js';
import type { Alongside } from '../standing.js';
import type { Command, PolicyFacts } from '../request/commands.js';
import { namedIn } from '../request/namedIn.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';
import { VOUCH_ANSWERS, type VouchAnswer } from './proof.js';
import type { Proving } from './proving.js';
import type { ProofRules } from './rules.js';
import { stopAccount } from './stopAccount.js';

export interface VouchersOptions {
  readonly proving: Proving;
  readonly directory: Directory;
  readonly approverGroupId: string;
  readonly proofRules: Pick<ProofRules, 'vouchWithinMs'>;
  readonly limits: Limits;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Decides and stores, and stores more in the same transaction. */
  readonly apply: (requestId: string, command: Command, alongside?: Alongside) => Promise<Outcome>;
}

type Vouching = Extract<Intent, { kind: `vouch-${VouchAnswer}` }>;

/** True when somebody answers whether they vouch. */
export function isVouching(intent: Intent): intent is Vouching {
  return VOUCH_ANSWERS.some((answer) => intent.kind === `vouch-${answer}`);
}

/** Asks somebody to vouch, and takes their answer. Throws `RemoteError` when the directory could not be read. */
export class Vouchers {
  constructor(private readonly options: VouchersOptions) {}

  /** Looks for somebody only for an approver, so that nobody else learns who a manager is. */
  async ask(
    request: UnlockRequest,
    intent: Extract<Intent, { kind: 'ask-voucher' }>,
    { actor, facts }: { readonly actor: Actor; readonly facts: PolicyFacts },
    alongside?: Alongside,
  ): Promise<Outcome> {
    const refusal = mayDecide(request, actor, facts);
    if (refusal) return { kind: 'refused', refusal, request };
    const { proving } = this.options;
    const next = await proving.voucher(request, actor);
    const command = { ...intent, actor, facts, ...this.times(), ...next };
    return this.options.apply(request.id, command, alongside);
  }

  /** Teams does not let the bot write to whom it asked. It asks the next in line, who then is found anew. */
  async unreached(request: UnlockRequest, person: Person): Promise<Outcome> {
    const { vouching } = request;
    if (!vouching) return { kind: 'refused', refusal: { kind: 'not-now' }, request };
    const passed = [...(vouching.unreached ?? []), person];
    const next = await this.options.proving.voucher(request, vouching.by, passed);
    return this.options.apply(request.id, { kind: 'voucher-unreached', person, ...this.times(), ...next });
  }

  /** A no stops everything about the account, in the transaction that keeps it, and tells the helpdesk. */
  async answer(
    request: UnlockRequest,
    intent: Vouching,
    actor: Actor,
    alongside?: Alongside,
  ): Promise<Outcome> {
    const said = VOUCH_ANSWERS.find((answer) => intent.kind === `vouch-${answer}`)!;
    const { directory, approverGroupId, now, apply } = this.options;
    const others = [...askers(request), request.subject, ...approvalsOf(request).map(({ by }) => by)];
    const isYes = said === 'yes';
    // A no is believed without a look, so that an outage of Graph cannot hold it up.
    const read = isYes
      ? await directory.approverFacts(
          actor.id,
          approverGroupId,
          others.map(({ id }) => id),
        )
      : { enabled: true, guest: false, sameAs: [] };
    const facts = { isDisabled: !read.enabled, isGuest: read.guest, sameAs: read.sameAs };
    const command = {
      kind: 'vouch',
      said,
      actor: namedIn(request, actor),
      at: now().toISOString(),
      facts,
    } as const;
    return apply(request.id, command, async (tx, stored) => {
      if (!isYes) await stopAccount(tx, request, command.at, this.options);
      await alongside?.(tx, stored);
    });
  }

  /** From now on, and as long as somebody may answer. */
  private times() {
    const { now, proofRules } = this.options;
    const at = now();
    return { at: at.toISOString(), until: new Date(at.getTime() + proofRules.vouchWithinMs).toISOString() };
  }
}
