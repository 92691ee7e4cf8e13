import { type Person, sameId } from '../person.js';
import type { Channels } from '../ports/jobs.js';
import type { Directory } from '../ports/directory.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import type { ProofFacts } from './judgeProof.js';
import { endOf, type SaidProof } from './phone.js';
import type { Proof, Vouching } from './proof.js';
import type { ProofRules } from './rules.js';
import { isOutside } from '../duty/workingHours.js';

export interface ProvingOptions {
  readonly directory: Directory;
  readonly channels: Channels;
  readonly rules: ProofRules;
  readonly approverGroupId: string;
}

/** Who is to be asked to vouch. Without `asked` there is nobody whom the bot may ask and can reach. */
export interface NextVoucher {
  readonly asked?: NonNullable<Vouching['asked']>;
  readonly unreached: readonly Person[];
}

/** Reads what the rules about proofs need to know. Every method throws only `RemoteError`. */
export class Proving {
  constructor(private readonly options: ProvingOptions) {}

  /** Reads it at the click. What was handed over lately is read in the transaction. */
  async facts(request: UnlockRequest, at: Instant): Promise<ProofFacts> {
    const { rules } = this.options;
    const [isVip, sameAsVoucher] = await Promise.all([
      this.isVip(request.subject),
      this.sameAsVoucher(request),
    ]);
    const isOutsideHours = isOutside(rules.hours, at);
    return { rules, isVip, isOutsideHours, wasGivenLately: false, sameAsVoucher };
  }

  /** Returns what the approver said, as the directory has it now. `undefined`: it has no such number any more. */
  async made(
    { subject }: UnlockRequest,
    said: SaidProof | undefined,
  ): Promise<Pick<Proof, 'kind' | 'detail'> | undefined> {
    if (said?.kind !== 'called-back') return said && { kind: said.kind, detail: {} };
    const phones = await this.options.directory.phones(subject.id);
    const { phone, ends } = said;
    const found = (phones.known ? phones.value.numbers : []).find(
      ({ kind, number }) => kind === phone && endOf(number) === ends,
    );
    if (!found) return undefined;
    const changed = found.changedAt && { changedAt: found.changedAt };
    return { kind: 'called-back', detail: { phone, ends, ...changed } };
  }

  /**
   * Finds who may vouch: the manager, or else somebody whom the operator named. Never somebody who asks, whose account
   * it is, who allows it or wants to, also under another account. They have to be reachable in Teams.
   * @param without who was asked already, and cannot be reached
   * @returns also who comes before them in line, and cannot be reached
   */
  async voucher(
    request: UnlockRequest,
    actor: Person,
    without: readonly Person[] = [],
  ): Promise<NextVoucher> {
    const barred = [...askers(request), request.subject, ...approvalsOf(request).map(({ by }) => by), actor];
    const isAmong = (people: readonly Person[], id: string) => people.some((one) => sameId(one.id, id));
    const unreached: Person[] = [];
    for (const candidate of await this.candidates(request)) {
      if (isAmong(barred, candidate.id)) continue;
      if (isAmong([...without, ...unreached], candidate.id)) continue;
      if (!(await this.mayVouch(candidate, barred))) continue;
      if (await this.options.channels.reaches(candidate)) return { asked: candidate, unreached };
      unreached.push({ id: candidate.id, name: candidate.name });
    }
    return { unreached };
  }

  private async candidates(request: UnlockRequest): Promise<readonly NonNullable<Vouching['asked']>[]> {
    const { directory, rules } = this.options;
    const manager = await directory.manager(request.subject.id);
    const named = await Promise.all(rules.vouchers.map((id) => directory.subject(id)));
    return [
      ...(manager ? [{ ...manager, relation: 'manager' as const }] : []),
      ...named.flatMap((one) => (one ? [{ id: one.id, name: one.name, relation: 'named' as const }] : [])),
    ];
  }

  private async mayVouch(candidate: Person, barred: readonly Person[]): Promise<boolean> {
    const { directory, approverGroupId } = this.options;
    const others = barred.map(({ id }) => id);
    const { enabled, guest, sameAs } = await directory.approverFacts(candidate.id, approverGroupId, others);
    return enabled && !guest && sameAs.length === 0;
  }

  private async isVip({ id }: Person): Promise<boolean> {
    const { directory, rules } = this.options;
    return rules.vips !== 'nobody' && directory.isMember(id, rules.vips.groupId);
  }

  /** Somebody may have joined in asking after they vouched, under another account. */
  private async sameAsVoucher(request: UnlockRequest): Promise<readonly string[]> {
    const voucher = request.proofs?.find(({ kind }) => kind === 'vouched-for')?.by;
    if (!voucher) return [];
    const { directory, approverGroupId } = this.options;
    const others = askers(request).map(({ id }) => id);
    return (await directory.approverFacts(voucher.id, approverGroupId, others)).sameAs;
  }
}
