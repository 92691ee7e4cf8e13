import { peopleIn } from './limits/frozenAmong.js';
import type { ApproverFacts, Directory } from './ports/directory.js';
import type { Transaction } from './ports/requestStore.js';
import type { Command, PolicyFacts, Sending, Standing } from './request/commands.js';
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
}

/**
 * Reads what the directory says now about everybody who allowed a request, and about more people who are to be judged
 * with them. Throws `RemoteError` when it cannot say. Then nobody may conclude that the request is allowed.
 */
export async function readApproving(
  request: UnlockRequest,
  { directory, groupId, factsOf }: ReadingStanding,
  also: readonly string[] = [],
): Promise<Standing['approvers']> {
  const ids = [...new Set([...also, ...approvalsOf(request).map(({ by }) => by.id)])];
  if (ids.length === 0) return [];
  const others = [...new Set([...peopleIn(request).map(({ id }) => id), ...ids])];
  const facts = await directory.standings(ids, groupId, others);
  return ids.flatMap((id, place) => (facts[place] ? [{ id, facts: factsOf(facts[place]) }] : []));
}

/** Adds the freezes that are in force when the command is stored, in the same transaction. */
export async function withFreezes(
  tx: Transaction,
  request: UnlockRequest,
  command: Command,
): Promise<Command> {
  if (!('standing' in command)) return command;
  const people = peopleIn(request).map(({ id }) => id);
  const freezes = await tx.freezesOf(people, command.at);
  return { ...command, standing: { ...command.standing, freezes } };
}
