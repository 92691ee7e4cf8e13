import { peopleIn } from './limits/frozenAmong.js';
import { stoppedNow } from './limits/heldBy.js';
import type { ApproverFacts, Directory } from './ports/directory.js';
import type { Transaction } from './ports/requestStore.js';
import type { Command, PolicyFacts, Sending, Standing } from './request/commands.js';
import { vouchersOf } from './proof/stillProved.js';
import { approvalsOf, type UnlockRequest } from './request/request.js';

/** Stores more in the same transaction. It gets the request as it will be stored. */
export type Alongside = (tx: Transaction, stored: UnlockRequest) => Promise<void>;

/** A command after which a change is sent, before the service has read who still stands behind it. */
export type BeforeSending = Unread<Sending>;
type Unread<S> = S extends Sending ? Omit<S, 'standing' | 'waitsUntil'> : never;

/** What reading a standing needs. */
export interface ReadingStanding {
  readonly directory: Pick<Directory, 'standings'>;
  /** The group whose members decide on this request. */
  readonly groupId: string;
  readonly factsOf: (facts: ApproverFacts) => PolicyFacts;
  /** The helpdesk's group, where it asked for a caller: its members approve nothing of that. */
  readonly helpdeskGroupId?: string;
}

/**
 * Reads what the directory says now about everybody who allowed a request, and about more people who are to be judged
 * with them; also about who vouched, who may have become one of those who ask. Throws `RemoteError` when it cannot say.
 * Then nobody may conclude that the request is allowed.
 */
export async function readApproving(
  request: UnlockRequest,
  { directory, groupId, factsOf, helpdeskGroupId }: ReadingStanding,
  also: readonly string[] = [],
): Promise<Standing['approvers']> {
  const ids = [
    ...new Set([
      ...also,
      ...[...approvalsOf(request).map(({ by }) => by), ...vouchersOf(request)].map(({ id }) => id),
    ]),
  ];
  if (ids.length === 0) return [];
  const others = [...new Set([...peopleIn(request).map(({ id }) => id), ...ids])];
  const [facts, agents] = await Promise.all([
    directory.standings(ids, groupId, others),
    helpdeskGroupId ? directory.standings(ids, helpdeskGroupId, []) : [],
  ]);
  return ids.flatMap((id, place) => {
    const said = facts[place];
    if (!said) return [];
    return [{ id, facts: { ...factsOf(said), ...(isTrusted(agents[place]) && { isHelpdesk: true }) } }];
  });
}

/** True for an enabled member of the group who belongs to this organisation. */
export function isTrusted(facts: ApproverFacts | undefined): boolean {
  return facts !== undefined && facts.isMember && facts.enabled && !facts.guest;
}

/** Adds what is stopped when the command is stored, read in the same transaction. */
export async function withStopped(
  tx: Transaction,
  request: UnlockRequest,
  command: Command,
): Promise<Command> {
  if (command.kind === 'claim') {
    const stop = await tx.runningStop();
    return { ...command, ...(stop && { stop }) };
  }
  if (!('standing' in command)) return command;
  return { ...command, standing: { ...command.standing, ...(await stoppedNow(tx, request, command.at)) } };
}
