import { describe, expect, it } from 'vitest';
import type { EvidenceFound, InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import { contained, done, left, NEW, SECURING } from '../../helpers/byHand.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import { unsecuredAfter } from '../../helpers/withCatalogue.js';

// What is odd and new, and what the evidence advises nothing about: a thief's next account may be a colleague's.

const TO_A_COLLEAGUE: InboxRule = ruleOf({
  ...{ id: 'r1', name: 'Team', conditions: ['quarter'] },
  forwardsTo: [{ name: 'Bo', address: 'bo@contoso.example' }],
});
const MADE = known([{ at: NEW, what: 'rule-made', name: 'Team' } as const]);
const BY_HAND = { left: 'by-hand', what: 'rule', id: 'r1', name: 'Team' } as const;
const rules = (rule: InboxRule = TO_A_COLLEAGUE): Partial<EvidenceFound> => ({
  rules: known([rule]),
  mailboxRules: known([{ ...rule, id: 'kim\\1', via: 'exchange' }]),
  ruleChanges: MADE,
});

describe('a new rule that nothing is advised about', () => {
  it('is left for a human', () => {
    expect(left(rules())).toEqual([BY_HAND]);
  });

  it('is not left when it is old, off, or an approver chose a step for it', () => {
    expect(left({ ...rules(), ruleChanges: known([]) })).toEqual([]);
    expect(left(rules({ ...TO_A_COLLEAGUE, enabled: false }))).toEqual([]);
    expect(left(rules(), [...SECURING, done('disable-inbox-rule', 'r1')])).toEqual([]);
  });

  it('is left while it is hidden, however old', () => {
    const hidden = { ...TO_A_COLLEAGUE, id: 'kim\\6', via: 'exchange' as const };
    expect(left({ rules: known([]), mailboxRules: known([hidden]) })).toEqual([{ ...BY_HAND, id: 'kim\\6' }]);
  });

  it('is left until a later containment read both lists to their end without it', () => {
    const gone = { rules: known([]), mailboxRules: known([]) };
    expect(unsecuredAfter(contained(rules()), contained(gone))).toEqual([]);
    const cut = { ...gone, rules: knownPart([], true) };
    expect(unsecuredAfter(contained(rules()), contained(cut))).toEqual([BY_HAND]);
    const cutInExchange = { ...gone, mailboxRules: knownPart([], true) };
    expect(unsecuredAfter(contained(rules()), contained(cutInExchange))).toContainEqual(BY_HAND);
  });

  it('is not left when it was off all the time, also where a list was cut', () => {
    const off = { ...TO_A_COLLEAGUE, enabled: false };
    const found = { ...rules(off), rules: knownPart([off], true) };
    expect(left(found)).not.toContainEqual(BY_HAND);
  });
});

describe('forwarding of the whole mailbox to somebody inside', () => {
  const inside = known({ address: null, smtpAddress: 'smtp:bo@contoso.example', keepsCopy: true });
  const ONWARD = {
    left: 'by-hand',
    what: 'forwarding',
    id: 'bo@contoso.example',
    name: 'bo@contoso.example',
  };
  const set = known([{ at: NEW, what: 'forwarding-set', name: 'smtp:bo@contoso.example' } as const]);

  it('is left where it was set lately, or where the log that would say so was not read', () => {
    expect(left({ forwarding: inside, ruleChanges: set })).toEqual([ONWARD]);
    const unread = { forwarding: inside, ruleChanges: unknown('unavailable') };
    expect(left(unread)).toEqual([ONWARD, 'mailbox-log-not-read']);
    expect(left({ forwarding: inside })).toEqual([]);
  });

  it('is not left where it leads outside as well: a step takes off both', () => {
    const both = { address: 'bo@contoso.example', smtpAddress: 'smtp:x@evil.example', keepsCopy: true };
    const all = left({ forwarding: known(both), ruleChanges: set });
    expect(all.filter((one) => typeof one !== 'string' && one.left === 'by-hand')).toEqual([]);
    expect(all).toContainEqual(expect.objectContaining({ left: 'not-chosen', remedy: 'clear-forwarding' }));
  });

  it('is not left once it was cleared, by a step or by somebody', () => {
    const before = { address: null, smtpAddress: 'smtp:bo@contoso.example', keepsCopy: true };
    const cleared = { ...done('clear-forwarding'), before } as Step;
    expect(left({ forwarding: inside, ruleChanges: set }, [...SECURING, cleared])).toEqual([]);
    const first = contained({ forwarding: inside, ruleChanges: set });
    expect(unsecuredAfter(first, contained({}))).toEqual([]);
    expect(unsecuredAfter(first, contained({ forwarding: unknown('unavailable') }))).toContainEqual(ONWARD);
  });
});

describe('a folder that was shared lately', () => {
  const shared = (folder?: string) =>
    known([
      { at: NEW, what: 'folder-shared', name: 'mallory@evil.example', ...(folder && { folder }) } as const,
    ]);
  const folders = known([
    { folder: 'calendar', path: 'Agenda', who: 'Default', rights: ['AvailabilityOnly'] } as const,
    { folder: 'inbox', path: 'Postvak IN', who: 'Default', rights: ['None'] } as const,
  ]);

  it('is left where it is none of those that are read', () => {
    expect(left({ folders, ruleChanges: shared('Verzonden items') })).toEqual([
      {
        ...{ left: 'by-hand', what: 'share', id: `${NEW} Verzonden items` },
        name: 'Verzonden items: mallory@evil.example',
      },
    ]);
  });

  it('is not left where its permissions were read, or the log does not name it', () => {
    expect(left({ folders, ruleChanges: shared('AGENDA') })).toEqual([]);
    expect(left({ folders, ruleChanges: shared() })).toEqual([]);
  });
});

describe('what this account did to the directory', () => {
  const did = (what: string, changes: object = {}) =>
    known([{ at: NEW, what, bySubject: true, succeeded: true, target: 'Payroll', ...changes }]);

  it.each([
    'Update application – Certificates and secrets management ',
    'Add service principal credentials',
    'Add owner to application',
    'Invite external user',
  ])('is left where somebody comes in by it elsewhere: %s', (what) => {
    expect(left({ changes: did(what) })).toEqual([
      { left: 'by-hand', what: 'elsewhere', id: `${NEW} ${what} Payroll`, name: `${what.trim()}: Payroll` },
    ]);
  });

  it('is not left where somebody else did it, it failed, or it lets nobody in', () => {
    expect(left({ changes: did('Invite external user', { bySubject: false }) })).toEqual([]);
    expect(left({ changes: did('Invite external user', { succeeded: false }) })).toEqual([]);
    expect(left({ changes: did('Update group') })).toEqual([]);
  });

  it('is not left where it is a consent: that is read by itself', () => {
    for (const what of ['Consent to application', 'Add delegated permission grant', 'Add service principal.'])
      expect(left({ changes: did(what) })).toEqual([]);
  });
});

describe('a setting of the mailbox that the log alone tells of', () => {
  const set = (name: string) => known([{ at: NEW, what: 'setting-changed', name } as const]);

  it.each([
    'Set-MailboxCalendarFolder (PublishEnabled)',
    'Set-MailboxJunkEmailConfiguration (BlockedSendersAndDomains)',
    'Set-Mailbox (AuditEnabled)',
    'CreateFlow (Office 365 Outlook, Gmail)',
    'New-App (Url)',
  ])('is left: nothing that is read shows it (%s)', (name) => {
    expect(left({ ruleChanges: set(name) })).toEqual([
      { left: 'by-hand', what: 'setting', id: `${NEW} ${name}`, name },
    ]);
  });

  it.each(['Set-CASMailbox (ImapEnabled)', 'Set-MailboxAutoReplyConfiguration (AutoReplyState)'])(
    'is not left where what it set is read (%s)',
    (name) => {
      expect(left({ ruleChanges: set(name) })).toEqual([]);
    },
  );

  it('stays left: no later containment reads it', () => {
    const first = contained({ ruleChanges: set('New-App') });
    expect(unsecuredAfter(first, contained({}))).toEqual([
      expect.objectContaining({ left: 'by-hand', what: 'setting', name: 'New-App' }),
    ]);
  });
});

describe('a Sweep rule', () => {
  const sweep = ruleOf({
    ...{ id: 'x2hl==', via: 'sweep', name: 'News', movesTo: 'Deleted Items' },
    conditions: ['news@shop.example'],
  });
  const LEFT = { left: 'by-hand', what: 'sweep', id: 'x2hl==', name: 'News' };
  const logged = known([{ at: NEW, what: 'setting-changed', name: 'New-SweepRule (Sender)' } as const]);
  const LINE = {
    ...{ left: 'by-hand', what: 'setting' },
    ...{ id: `${NEW} New-SweepRule (Sender)`, name: 'New-SweepRule (Sender)' },
  };

  it('that hides mail is left: nothing says since when it is there', () => {
    expect(left({ sweepRules: known([sweep]) })).toEqual([LEFT]);
    const nameless = { ...sweep, name: ' ', movesTo: 'News' };
    expect(left({ sweepRules: known([nameless]) })).toEqual([{ ...LEFT, name: 'x2hl==' }]);
  });

  it('is not left where it is off, moves mail to an ordinary folder, or a step for it was chosen', () => {
    expect(left({ sweepRules: known([{ ...sweep, enabled: false }]) })).toEqual([]);
    expect(left({ sweepRules: known([{ ...sweep, movesTo: 'News' }]) })).toEqual([]);
    const steps = [...SECURING, done('disable-inbox-rule', 'x2hl==')];
    expect(left({ sweepRules: known([sweep]) }, steps)).toEqual([]);
  });

  it('is left until a later containment read the whole list without it, or with it off', () => {
    const first = contained({ sweepRules: known([sweep]) });
    expect(unsecuredAfter(first, contained({}))).toEqual([]);
    const off = known([{ ...sweep, enabled: false }]);
    expect(unsecuredAfter(first, contained({ sweepRules: off }))).toEqual([]);
    expect(unsecuredAfter(first, contained({ sweepRules: knownPart([], true) }))).toContainEqual(LEFT);
  });

  it('that is bad is a step that is advised', () => {
    const bad = { ...sweep, conditions: ['invoice'] };
    expect(left({ sweepRules: known([bad]) })).toContainEqual({
      ...{ left: 'not-chosen', remedy: 'disable-inbox-rule' },
      target: { id: 'x2hl==', name: 'News', kind: 'sweep' },
    });
  });

  it('that the log tells of is left while one is on, or the list was not read to its end', () => {
    const ordinary = known([{ ...sweep, movesTo: 'News' }]);
    expect(left({ ruleChanges: logged, sweepRules: ordinary })).toEqual([LINE]);
    for (const sweepRules of [knownPart([], true), unknown('unavailable')] as const)
      expect(left({ ruleChanges: logged, sweepRules })).toContainEqual(LINE);
  });

  it('that the log tells of is not left where none is on, or a step for each was chosen', () => {
    expect(left({ ruleChanges: logged })).toEqual([]);
    expect(left({ ruleChanges: logged, sweepRules: known([{ ...sweep, enabled: false }]) })).toEqual([]);
    const steps = [...SECURING, done('disable-inbox-rule', 'x2hl==')];
    expect(left({ ruleChanges: logged, sweepRules: known([sweep]) }, steps)).toEqual([]);
  });
});

describe('a phone, and a reply that leads outside', () => {
  const phone = { deviceId: 'AAA', name: 'Pixel', client: 'EAS', since: NEW, state: 'Allowed' };
  const pixel = { left: 'by-hand', what: 'phone', id: 'AAA', name: 'Pixel' };
  const replies = known({ on: true, outside: 'all', addresses: ['pay@evil.example'], links: [] });
  const risk = known({ level: 'high', state: 'atRisk' } as const);

  it('are steps that nobody chose, beside other signs', () => {
    const all = left({ phones: known([phone]), replies, risk });
    expect(all.filter((one) => typeof one !== 'string' && one.left === 'by-hand')).toEqual([]);
    const steps = all.flatMap((one) => (typeof one !== 'string' && 'remedy' in one ? [one.remedy] : []));
    expect(steps).toEqual(expect.arrayContaining(['block-phone', 'stop-replies']));
  });

  it('a phone is left until a later containment read the whole list without it', () => {
    const first = contained({ phones: known([phone]) });
    expect(unsecuredAfter(first, contained({ phones: known([]) }))).toEqual([]);
    const cut = contained({ phones: knownPart([], true) });
    expect(unsecuredAfter(first, cut)).toContainEqual(pixel);
  });
});
