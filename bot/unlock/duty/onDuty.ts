import { concernsPrivileged, othersOf } from '../decide/policy.js';
import { binds } from '../limits/freezeTable.js';
import { type Person, sameId } from '../person.js';
import type { ApproverFacts, Directory } from '../ports/directory.js';
import type { RequestStore } from '../ports/requestStore.js';
import type { UnlockRequest } from '../request/request.js';
import { isTrusted } from '../standing.js';
import { onDuty, type Rota } from './rota.js';

export interface OnDutyOptions {
  readonly directory: Pick<Directory, 'members' | 'standings' | 'isMember'>;
  readonly store: RequestStore;
  readonly approverGroupId: string;
  readonly privilegedApprovers: { readonly groupId: string } | 'all-approvers';
  readonly helpdesk: { readonly groupId: string } | 'none';
  readonly rota: Rota;
  /** How many people are called at once. */
  readonly upTo: number;
  readonly now: () => Date;
}

/** Graph takes 20 questions in one batch (microsoft-apis.md A18). */
const MOST_ASKED = 20;

/** Finds whom to call: only those who may decide on the request now. */
export class OnDuty {
  constructor(private readonly options: OnDutyOptions) {}

  /**
   * Returns approvers on duty, a few at once. Throws `RemoteError`.
   * @param round counts the calls: each begins with others of them
   */
  approvers(request: UnlockRequest, round: number): Promise<readonly Person[]> {
    const { approverGroupId, privilegedApprovers } = this.options;
    const own = privilegedApprovers !== 'all-approvers' && concernsPrivileged(request);
    return this.among(request, own ? privilegedApprovers.groupId : approverGroupId, { round, isRota: true });
  }

  /** Returns members of the second group. Throws `RemoteError`. */
  group(request: UnlockRequest, groupId: string): Promise<readonly Person[]> {
    return this.among(request, groupId, { round: 0, isRota: false });
  }

  private async among(
    request: UnlockRequest,
    groupId: string,
    { round, isRota }: { readonly round: number; readonly isRota: boolean },
  ): Promise<readonly Person[]> {
    const { directory, rota, upTo, now } = this.options;
    if (upTo === 0) return [];
    const members = await directory.members(groupId);
    const others = othersOf(request);
    const able = members
      .filter(({ id, enabled, guest }) => enabled && !guest && !others.some((other) => sameId(other, id)))
      .map(({ id }) => id);
    const asked = turned(isRota ? dutyAmong(able, rota, now().toISOString()) : able, round * upTo);
    const ids = await this.unfrozen(asked.slice(0, MOST_ASKED));
    if (ids.length === 0) return [];
    const facts = await directory.standings(ids, groupId, others);
    const may = await Promise.all(facts.map((one) => this.mayDecide(one, request)));
    return facts.flatMap(({ person }, place) => (person && may[place] ? [named(person)] : [])).slice(0, upTo);
  }

  private async mayDecide(facts: ApproverFacts, request: UnlockRequest): Promise<boolean> {
    const { directory, helpdesk } = this.options;
    if (!isTrusted(facts) || facts.sameAs.length > 0 || !facts.person) return false;
    // The helpdesk approves nothing that the helpdesk asked for.
    if (!request.caller || helpdesk === 'none') return true;
    return !(await directory.isMember(facts.person.id, helpdesk.groupId));
  }

  private async unfrozen(ids: readonly string[]): Promise<readonly string[]> {
    const { store, now } = this.options;
    const freezes = await store.change((tx) => tx.freezesOf(ids, now().toISOString()));
    const isBound = (id: string) =>
      freezes.some(({ kind, person }) => sameId(person.id, id) && binds(kind, 'approve'));
    return ids.filter((id) => !isBound(id));
  }
}

/** Those of the rota who are in the group. Everybody in it, where the rota names none of them. */
function dutyAmong(able: readonly string[], rota: Rota, at: string): readonly string[] {
  const duty = onDuty(rota, at);
  if (duty === 'everybody') return able;
  const there = able.filter((id) => duty.some((one) => sameId(one, id)));
  return there.length > 0 ? there : able;
}

function turned(ids: readonly string[], by: number): readonly string[] {
  const from = ids.length > 0 ? by % ids.length : 0;
  return [...ids.slice(from), ...ids.slice(0, from)];
}

function named({ id, name }: Person): Person {
  return { id, name };
}
