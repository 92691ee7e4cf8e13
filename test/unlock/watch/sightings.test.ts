import { describe, expect, it } from 'vitest';
import type { InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import type { RuleChange } from '../../../bot/unlock/evidence/ruleChange.js';
import { known } from '../../../bot/unlock/findings.js';
import type { Sighting, WatchedFound } from '../../../bot/unlock/request/watch.js';
import { whatIsNew, whatIsThere } from '../../../bot/unlock/watch/whatIsNew.js';
import { consentOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { ENDED } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';

// What the looks tell, one after the other. Each thing is told once, until it is changed; and no name hides another thing.

const after = (seconds: number) => new Date(Date.parse(ENDED) + seconds * 1000).toISOString();

/** Looks once for each, and returns what each look told. */
function looks(...founds: Partial<WatchedFound>[]): readonly (readonly Sighting[])[] {
  const before = whatIsThere(quiet(), ENDED);
  return founds.reduce<{ watch: ReturnType<typeof watchOf>; told: (readonly Sighting[])[] }>(
    ({ watch, told }, found, place) => {
      const { seen, noted } = whatIsNew(watch, quiet(found));
      const made = watch.looks.with(place, { ...watch.looks[place]!, at: ENDED, seen, noted });
      return { watch: { ...watch, looks: made }, told: [...told, seen] };
    },
    { watch: watchOf({ before }), told: [] },
  ).told;
}

const rule = (changes: Partial<InboxRule> = {}) => ruleOf({ id: 'r1', name: '.', ...changes });
const rules = (...all: InboxRule[]) => ({ rules: known(all) });
const logged = (...all: RuleChange[]) => ({ ruleChanges: known(all) });
const made = { at: after(60), name: '.', what: 'rule-made' } as const;
const isNew = { kind: 'rule', name: '.' } as const;
const isChanged = { kind: 'rule', name: '.', changed: true } as const;

describe('A thing of one source is not taken for one of another', () => {
  it('though both have the same id', () => {
    const hidden = ruleOf({ id: 'r1', name: '..', via: 'exchange' });
    expect(looks(rules(rule()), { mailboxRules: known([hidden]) })).toEqual([
      [isNew],
      [{ kind: 'rule', name: '..' }],
    ]);
  });

  it('nor one kind of thing for another of the same moment and name', () => {
    const line = (what: string) =>
      ({ changes: known([{ at: after(60), what, bySubject: true, succeeded: true, target: 'X' }]) }) as const;
    expect(looks(line('Register device'), line('Add service principal credentials'))).toEqual([
      [{ kind: 'device', name: 'X' }],
      [{ kind: 'app-key', name: 'X' }],
    ]);
  });
});

describe('A rule that the log shows', () => {
  it('made twice is two', () => {
    expect(looks(logged(made, { ...made, at: after(90) }))).toEqual([[isNew, isNew]]);
  });
});

describe('A thing is told', () => {
  it('once', () => {
    expect(looks(rules(rule()), rules(rule()))).toEqual([[isNew], []]);
  });

  it('again when it was changed since, each time', () => {
    const forwards = (...to: string[]) =>
      rules(rule({ forwardsTo: to.map((name) => ({ address: name, name })) }));
    expect(looks(forwards(), forwards('a@x.example'), forwards('b@x.example'), forwards())).toEqual([
      [isNew],
      [isChanged],
      [isChanged],
      [],
    ]);
  });

  it('again when another one has its name, in the same look or later', () => {
    const two = rules(rule(), rule({ id: 'r2' }));
    expect(looks(two, two)).toEqual([[isNew, isNew], []]);
    expect(looks(rules(rule()), rules(rule({ id: 'r2' })))).toEqual([[isNew], [isNew]]);
  });

  it('once when a second source shows it, at once or later', () => {
    const both = { ...rules(rule()), mailboxRules: known([rule({ id: '77', via: 'exchange' })]) };
    expect(looks(both, { ...both, ...logged(made) })).toEqual([[isNew], []]);
    expect(looks(logged(made), { ...both, ...logged(made) })).toEqual([[isNew], []]);
  });

  it('once when the log tells of its making and of a change after it', () => {
    const lines = logged(made, { ...made, at: after(90), what: 'rule-changed' });
    expect(looks({ ...rules(rule()), ...lines })).toEqual([[isNew]]);
  });

  it('twice when the log says that it was made twice', () => {
    expect(looks(logged(made), logged(made, { ...made, at: after(900) }))).toEqual([[isNew], [isNew]]);
  });
});

describe('A line of the log', () => {
  it.each(['rule-changed', 'rule-on'] as const)('“%s” tells of a changed rule', (what) => {
    expect(looks(logged({ ...made, what }))).toEqual([[isChanged]]);
  });

  it('that does not say whether the rule is new is not told as a change', () => {
    expect(looks(logged({ ...made, what: 'rules-changed' }))).toEqual([[isNew]]);
  });

  const consented = (more: object = {}) => ({
    ...{ at: after(60), what: 'Consent to application', bySubject: true, succeeded: true },
    ...{ target: 'Mail Upgrade', targetId: 'sp1', ...more },
  });
  const app = { kind: 'consent', name: 'Mail Upgrade' } as const;

  it('about an app that may do more does not make it a new one', () => {
    const scopes = (...all: string[]) => ({
      consents: known([consentOf({ grantId: 'g1', appName: app.name, scopes: all })]),
    });
    const before = whatIsThere(quiet(scopes('Mail.Read')), ENDED);
    const now = quiet({ ...scopes('Mail.Read', 'Mail.Send'), changes: known([consented()]) });
    expect(whatIsNew(watchOf({ before }), now).seen).toEqual([{ ...app, changed: true }]);
  });

  it('about a consent for everybody is told, also after one for this person', () => {
    const first = consented({ forAll: false });
    const all = consented({ at: after(900), forAll: true });
    expect(looks({ changes: known([first]) }, { changes: known([first, all]) })).toEqual([[app], [app]]);
    expect(looks({ changes: known([first]) }, { changes: known([first]) })).toEqual([[app], []]);
  });
});

it('What an earlier version told is not told again by the same name', () => {
  const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
  const told = [{ ...watch.looks[0]!, at: ENDED, seen: [isNew] }, ...watch.looks.slice(1)];
  expect(whatIsNew({ ...watch, looks: told }, quiet(rules(rule()))).seen).toEqual([]);
});
