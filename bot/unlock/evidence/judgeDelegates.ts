import type { Instant } from '../values.js';
import type { Delegate } from './evidence.js';
import type { RuleChange } from './ruleChange.js';
import type { Outside } from './outside.js';

export interface JudgedDelegate extends Delegate {
  /** The log of the mailbox says that they were let in within the days that the bot looks at. */
  readonly recent: boolean;
  /** When, by that log. */
  readonly since?: Instant;
  /** A guest, or somebody with an address of another organisation. */
  readonly outside: boolean;
}

/** Those who were let in lately come first, then those from outside. Who has no line in the log is not called old. */
export function judgeDelegates(
  delegates: readonly Delegate[],
  changes: readonly RuleChange[],
  outside: Outside,
): readonly JudgedDelegate[] {
  const added = changes.filter(({ what }) => what === 'delegate-added');
  return delegates
    .map((delegate): JudgedDelegate => {
      const line = added.find(({ name }) => name !== undefined && isSame(name, delegate.who));
      return {
        ...delegate,
        recent: line !== undefined,
        ...(line && { since: line.at }),
        outside: isOutsider(delegate.who, outside),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

function rank({ recent, outside }: JudgedDelegate): number {
  return (recent ? 0 : 2) + (outside ? 0 : 1);
}

/** A guest's user principal name ends in a domain of the organisation (microsoft-apis.md A24). */
export function isOutsider(who: string, outside: Outside): boolean {
  return /#EXT#/i.test(who) || outside(who);
}

/** The log has an address where Exchange shows an alias, and the other way round, also with the domain before it. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  if (a.includes('@') === b.includes('@')) return a === b;
  return a.split('@')[0] === b.split('@')[0];
}

function bareName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).trim().toLowerCase();
}
