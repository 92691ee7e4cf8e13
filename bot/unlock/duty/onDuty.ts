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
   * @param without ids of people who are called in another way
   */
  async approvers(
    request: UnlockRequest,
    round: number,
    without: readonly string[] = [],
  ): Promise<readonly Person[]> {
    const { upTo } = this.options;
    if (upTo === 0) return [];
    const groupId = this.groupFor(request);
    const duty = (await this.able(request, groupId, 'rota')).filter((id) => !isIn(without, id));
    const asked = turned(duty, round * upTo).slice(0, MOST_ASKED);
    return (await this.judged(asked, request, groupId)).slice(0, upTo);
  }

  /** Returns members of the second group. Throws `RemoteError`. */
  async group(request: UnlockRequest, groupId: string): Promise<readonly Person[]> {
    const { upTo } = this.options;
    if (upTo === 0) return [];
    const asked = (await this.able(request, groupId, 'all')).slice(0, MOST_ASKED);
    return (await this.judged(asked, request, groupId)).slice(0, upTo);
  }

  /**
   * Returns those of these people who are approvers now, may decide on the request, and are meant by the call. Throws
   * `RemoteError`.
   * @param called `duty`: those on duty. `groupId`: those of the second group
   */
  async among(
    request: UnlockRequest,
    ids: readonly string[],
    called: 'duty' | { readonly groupId: string },
  ): Promise<readonly Person[]> {
    const groupId = this.groupFor(request);
    const able = await this.able(request, groupId, called === 'duty' ? 'rota' : 'all');
    const second = called === 'duty' ? able : await this.able(request, called.groupId, 'all');
    const asked = able.filter((id) => isIn(ids, id) && isIn(second, id));
    const found: Person[] = [];
    for (let from = 0; from < asked.length; from += MOST_ASKED)
      found.push(...(await this.judged(asked.slice(from, from + MOST_ASKED), request, groupId)));
    return found;
  }

  private groupFor(request: UnlockRequest): string {
    const { approverGroupId, privilegedApprovers } = this.options;
    const own = privilegedApprovers !== 'all-approvers' && concernsPrivileged(request);
    return own ? privilegedApprovers.groupId : approverGroupId;
  }

  /** Ids of a group's members, without those who have a part in the request. */
  private async able(
    request: UnlockRequest,
    groupId: string,
    whom: 'rota' | 'all',
  ): Promise<readonly string[]> {
    const { directory, rota, now } = this.options;
    const others = othersOf(request);
    const able = (await directory.members(groupId))
      .filter(({ id, enabled, guest }) => enabled && !guest && !isIn(others, id))
      .map(({ id }) => id);
    return whom === 'rota' ? dutyAmong(able, rota, now().toISOString()) : able;
  }

  /** Those of them who may decide now. At most `MOST_ASKED` can be asked about. */
  private async judged(
    asked: readonly string[],
    request: UnlockRequest,
    groupId: string,
  ): Promise<readonly Person[]> {
    const ids = await this.unfrozen(asked);
    if (ids.length === 0) return [];
    const facts = await this.options.directory.standings(ids, groupId, othersOf(request));
    const may = await Promise.all(facts.map((one) => this.mayDecide(one, request)));
    return facts.flatMap(({ person }, place) => (person && may[place] ? [named(person)] : []));
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
  const there = able.filter((id) => isIn(duty, id));
  return there.length > 0 ? there : able;
}

function turned(ids: readonly string[], by: number): readonly string[] {
  const from = ids.length > 0 ? by % ids.length : 0;
  return [...ids.slice(from), ...ids.slice(0, from)];
}

function isIn(ids: readonly string[], id: string): boolean {
  return ids.some((one) => sameId(one, id));
}

function named({ id, name }: Person): Person {
  return { id, name };
}
