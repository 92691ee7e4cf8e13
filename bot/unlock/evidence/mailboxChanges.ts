import type { Subject } from '../person.js';
import { type Whose, whoseMailbox } from './anotherMailbox.js';
import type { InboxRule } from './evidence.js';
import type { RuleChange } from './ruleChange.js';

/** Something that was done to a mailbox in the last days, as the log has it. Names are data. */
export interface MailboxNews {
  /** The newest line about it comes first. */
  readonly changes: readonly RuleChange[];
  /** Name of the rule, or who was let in. Absent where the log does not say. */
  readonly name?: string;
}

/** The same where it was done in another mailbox, or where the log's name of the mailbox may be another's. */
export interface ElsewhereNews extends MailboxNews {
  /** As the log has it: data. */
  readonly mailbox: string;
  readonly whose: Exclude<Whose, 'own'>;
  readonly about: ChangedThing;
}

/** What of a mailbox a line of the log is about. */
export type ChangedThing = 'rules' | 'settings' | 'forwarding' | 'delegates';

/** The log's lines about a mailbox, by what they are about. */
export interface JudgedChanges {
  /** Rules that are not there any more, and changes of rules that the log does not name. */
  readonly goneRules: readonly MailboxNews[];
  /** Rules that were switched off or removed, while one of that name is there. Nothing else shows that. */
  readonly stoppedRules: readonly MailboxNews[];
  readonly delegates: readonly MailboxNews[];
  readonly forwarding: readonly MailboxNews[];
  /** Other settings of the mailbox, by the raw name of what was set. */
  readonly settings: readonly MailboxNews[];
  /** Of any kind, and in none of the other lists. */
  readonly elsewhere: readonly ElsewhereNews[];
  /** The log has more than was read: how many lines, 0 when it does not say. */
  readonly more?: number;
}

/** True when the line says that a rule began, or began to do something else. */
export function beganToWork({ what }: RuleChange): boolean {
  return what === undefined || ['rule-made', 'rule-changed', 'rule-on', 'rules-changed'].includes(what);
}

/** Returns the names of rules that somebody made, changed or switched on, in lower case. */
export function recentNames(changes: readonly RuleChange[]): ReadonlySet<string> {
  return new Set(changes.filter(beganToWork).flatMap(({ name }) => (name === undefined ? [] : [same(name)])));
}

/**
 * Sorts the lines. A rule that is still there is left out: its own line says that it is new (judgeRule.ts).
 * @param more lines that the log has besides, 0 where it does not say
 */
export function judgeChanges(
  all: readonly RuleChange[],
  rules: readonly Pick<InboxRule, 'name'>[],
  subject: Subject,
  more = all.find((change) => change.more !== undefined)?.more,
): JudgedChanges {
  const changes = all.filter((change) => whoseMailbox(change, subject) === 'own');
  const there = new Set(rules.map(({ name }) => same(name)));
  const ofRules = changes.filter((change) => thingIn(change) === 'rules');
  const of = (...kinds: readonly RuleChange['what'][]): readonly MailboxNews[] =>
    byName(changes.filter(({ what }) => kinds.includes(what)));
  return {
    goneRules: byName(ofRules).filter(({ name }) => name === undefined || !there.has(same(name))),
    stoppedRules: of('rule-off', 'rule-removed').filter(
      ({ name }) => name !== undefined && there.has(same(name)),
    ),
    delegates: of('delegate-added', 'folder-shared'),
    forwarding: of('forwarding-set'),
    settings: of('setting-changed'),
    elsewhere: elsewhereIn(all, subject),
    ...(more !== undefined && { more }),
  };
}

function elsewhereIn(changes: readonly RuleChange[], subject: Subject): readonly ElsewhereNews[] {
  const mailboxes = new Set(changes.flatMap(({ mailbox }) => mailbox ?? []));
  return [...mailboxes].flatMap((mailbox) => {
    const whose = whoseMailbox({ at: '', mailbox }, subject);
    if (whose === 'own') return [];
    const there = changes.filter((change) => change.mailbox === mailbox);
    return THINGS.flatMap((about) =>
      byName(there.filter((change) => thingIn(change) === about)).map((news) => ({
        ...news,
        mailbox,
        whose,
        about,
      })),
    );
  });
}

const THINGS: readonly ChangedThing[] = ['rules', 'settings', 'forwarding', 'delegates'];

function thingIn({ what }: RuleChange): ChangedThing {
  if (what === 'setting-changed') return 'settings';
  if (what === 'forwarding-set') return 'forwarding';
  return what === 'delegate-added' || what === 'folder-shared' ? 'delegates' : 'rules';
}

function byName(changes: readonly RuleChange[]): readonly MailboxNews[] {
  const groups = new Map<string, RuleChange[]>();
  for (const change of changes) {
    const key = same(change.name ?? '');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((list) => {
    const name = list[0]?.name;
    return { changes: list.toSorted((a, b) => (a.at > b.at ? -1 : 1)), ...(name !== undefined && { name }) };
  });
}

function same(name: string): string {
  return name.trim().toLowerCase();
}
