import { describe, expect, it } from 'vitest';
import { known, knownPart, unknown, type Finding } from '../../bot/unlock/findings.js';
import type { EvidenceFound, RiskDetection } from '../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import { textsIn } from '../../bot/texts/texts.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { evidenceReport } from '../../cards/evidence/report.js';
import type { ReportLine } from '../../cards/evidence/reportLine.js';
import { viewOf } from '../../cards/kit/view.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';
import { samplePending } from '../helpers/sampleRequests.js';
import { facts } from './cardFacts.js';

const change = { at: '2026-03-02T10:00:00.000Z', what: 'Update user', bySubject: false, succeeded: true };
const t = textsIn('en');

/** What an approver reads about these lines of the directory audit. */
function read(changes: readonly DirectoryChange[]): string {
  const evidence = evidenceOf({ changes: known(changes) });
  return JSON.stringify(
    evidenceCard(samplePending({ kind: 'contain', steps: [], evidence }), { ...facts('en'), inPlace: true }),
  );
}

it('a directory audit of which more was there than was read says so', () => {
  expect(read([change, { ...change, more: true }])).toContain(t('evidence:changes.more'));
});

it('a directory audit that was read to its end says nothing of that', () => {
  expect(read([change])).not.toContain(t('evidence:changes.more'));
});

const detection: RiskDetection = {
  at: '2026-03-02T10:00:00.000Z',
  type: 'anomalousToken',
  level: 'high',
  state: 'atRisk',
};

/** What an approver reads about these reasons of Microsoft's. */
function readRisk(riskDetections: readonly RiskDetection[]): string {
  const evidence = evidenceOf({ riskDetections: known(riskDetections) });
  return JSON.stringify(
    evidenceCard(samplePending({ kind: 'contain', steps: [], evidence }), { ...facts('en'), inPlace: true }),
  );
}

it('reasons of a risk of which more were there than were read say so, also where the last is not shown', () => {
  const many = Array.from({ length: 9 }, () => detection);
  const text = readRisk([...many, { ...detection, more: true }]);
  expect(text).toContain(t('evidence:detection.cut'));
  expect(text).toContain(t('evidence:detection.more', { count: 5 }));
});

it('reasons of a risk that were read to the end say nothing of that', () => {
  expect(readRisk([detection])).not.toContain(t('evidence:detection.cut'));
});

/** The lists whose end the bot may not reach, each read in part and with nothing in it. */
const LISTS = ['rules', 'methods', 'consents', 'roles', 'devices'] as const;

/** The section of an approver's card about this list, as lines. */
function sectionAbout(
  list: (typeof LISTS)[number],
  finding: Finding<readonly never[]>,
): readonly ReportLine[] {
  const found = { [list]: finding } as Partial<EvidenceFound>;
  const request = samplePending({ kind: 'contain', steps: [], evidence: evidenceOf(found) });
  const report = evidenceReport(request, viewOf(facts('en'), request.createdAt));
  return report?.sections.find(({ name }) => name === list)?.lines ?? [];
}

describe.each(LISTS)('a list of %s of which there is more than was read', (list) => {
  it('says so', () => {
    const why = t('evidence:why.cut-off', { part: t(`evidence:part.${list}`) });
    expect(sectionAbout(list, knownPart([], true))).toContainEqual({ tone: 'unread', text: why });
  });

  it('has no green tick, which it has when it was read to its end', () => {
    const tones = (isCut: boolean) => sectionAbout(list, knownPart([], isCut)).map(({ tone }) => tone);
    expect(tones(true)).not.toContain('fine');
    expect(tones(false)).toContain('fine');
  });
});

describe.each(LISTS)('a list of %s with a row that is not understood', (list) => {
  it('has a line with its raw name, and no green tick', () => {
    const lines = sectionAbout(list, { known: true, value: [], unclear: ['Pixel 4'] });
    expect(lines).toContainEqual({ tone: 'unread', text: t('evidence:unclear', { row: 'Pixel 4' }) });
    expect(lines.map(({ tone }) => tone)).not.toContain('fine');
  });
});

describe.each(['devices', 'changes'] as const)('%s of which one call was not answered', (source) => {
  it('say so, and have no green tick', () => {
    const why = t('evidence:why.in-part', { part: t(`evidence:part.${source}`) });
    const found = { [source]: { ...known([]), inPart: true } } as Partial<EvidenceFound>;
    const lines = evidenceLines(evidenceOf(found), source);
    expect(lines).toContain(`unread ${why}`);
    expect(lines.join()).not.toContain('fine');
  });
});

/** What the approver's card says of the whole, as rows with their marks. */
function summaryOf(found: Partial<EvidenceFound>): string {
  const request = samplePending({ kind: 'contain', steps: [], evidence: evidenceOf(found) });
  return JSON.stringify([
    approvalCard(request, facts('en')),
    evidenceCard(request, { ...facts('en'), inPlace: true }),
  ]);
}
const quietParts = (text: string) => /Nothing strange: ([^"]*)/.exec(text)?.[1] ?? '';
const { signIns, backgroundSignIns } = evidenceOf().found;
const log = signIns?.known ? signIns.value : undefined;
const background = backgroundSignIns?.known ? backgroundSignIns.value : undefined;

describe('a sign-in log', () => {
  const part = t('evidence:part.signIns');

  it('that was read to its end, and has nothing strange, is among what is fine', () =>
    expect(quietParts(summaryOf({}))).toContain(part));

  it.each([
    ['was cut off', { signIns: knownPart({ ...log!, cutOff: true }, true) }],
    ['is empty: it is minutes behind, and can be switched off', { signIns: known({ ...log!, from: [] }) }],
    ['has more ways of signing in than are kept', { signIns: knownPart({ ...log!, more: 2 }, true) }],
    ['is too short to know what is usual', { signIns: known({ ...log!, habits: undefined }) }],
    ['has more sessions than were read', { backgroundSignIns: knownPart({ ...background!, more: 3 }, true) }],
  ])('that %s is not', (_why, found) => expect(quietParts(summaryOf(found))).not.toContain(part));

  it('of which sessions were not read does not say that there are none', () =>
    expect(summaryOf({ backgroundSignIns: knownPart({ ...background!, more: 3 }, true) })).not.toContain(
      t('evidence:visits.none'),
    ));

  it('of which all was read says that there are none', () =>
    expect(summaryOf({})).toContain(t('evidence:visits.none')));

  it.each([
    ['the own sign-ins were not read', { signIns: unknown('too-slow') }],
    ['the log is too short', { signIns: known({ ...log!, habits: undefined }) }],
  ])('does not say so where %s', (_why, found) =>
    expect(summaryOf(found)).not.toContain(t('evidence:visits.none')),
  );

  it('that is too short to know what is usual says so', () => {
    const line = `unread ${t('evidence:visits.noHabit')}`;
    const habits = { ...log!.habits!, usual: { ...log!.habits!.usual!, device: [] } };
    expect(evidenceLines(evidenceOf({ signIns: known({ ...log!, habits }) }), 'signIns')).toContain(line);
    expect(evidenceLines(evidenceOf(), 'signIns')).not.toContain(line);
  });

  it('counts the ways of signing in that are left out, of all logs', () => {
    const found = {
      signIns: knownPart({ ...log!, more: 2 }, true),
      codeSignIns: knownPart({ visits: [], usedBefore: false, more: 1 }, true),
      backgroundSignIns: knownPart({ ...background!, more: 3 }, true),
    };
    const line = `unread ${t('evidence:visits.leftOut', { count: 6 })}`;
    expect(evidenceLines(evidenceOf(found), 'signIns')).toContain(line);
  });
});

describe('what Exchange did not say of a mailbox', () => {
  it('is said: no program counts as shut out by that', () => {
    const text = summaryOf({ protocols: known({ blockedPhones: [] }) });
    expect(text).toContain(
      t('evidence:protocols.untold', { names: 'IMAP, POP, SMTP AUTH, EWS, ActiveSync' }),
    );
    expect(text).not.toContain(t('evidence:protocols.on', { names: t('evidence:protocols.none') }));
  });

  it('is nothing where it told of all', () => expect(summaryOf({})).not.toContain('did not say whether'));
});

describe('automatic replies with many links', () => {
  const leading = (links: readonly string[], more?: number) =>
    summaryOf({ replies: known({ on: true, addresses: [], links, ...(more !== undefined && { more }) }) });

  it('name a few, and count the others', () => {
    const many = Array.from({ length: 12 }, (_, n) => `h${n}.evil.example`);
    expect(leading(many, 3)).toContain(`h4.evil.example, ${t('evidence:tenant.moreTo', { n: 10 })}`);
  });

  it('count nothing where all are named', () =>
    expect(leading(['h0.evil.example'])).toContain(t('evidence:replies.leads', { to: 'h0.evil.example' })));
});

describe('inbox rules', () => {
  const lines = (found: Partial<EvidenceFound>) => evidenceLines(evidenceOf(found), 'rules');
  const one = known([ruleOf()]);

  it('that both ways of reading show are fine where nothing is strange', () => {
    expect(lines({})[0]).toBe(`fine ${t('evidence:rule.none')}`);
    expect(lines({ rules: one, mailboxRules: known([]) })[0]).toBe('fine 1 rule, not strange');
  });

  it('are not all that moves mail: Sweep rules that were not read are said, and leave no green tick', () => {
    const unread = lines({ sweepRules: unknown('not-permitted', { permission: 'Exchange.ManageAsApp' }) });
    expect(unread).toContain('unread Sweep rules (grant Exchange.ManageAsApp)');
    expect(unread).toContain(`unread ${t('evidence:rule.noneRead')}`);
    expect(lines({}).join()).not.toContain('Sweep');
  });

  it('are dated by what this account did: that others are not searched for is said, once', () => {
    const told = `plain ${t('evidence:log.byOthers')}`;
    for (const found of [{}, { rules: one }, { ruleChanges: known([]) }])
      expect(lines(found).filter((line) => line === told)).toHaveLength(1);
  });

  it.each(['rules', 'mailboxRules'] as const)('have no green tick where %s were not read', (source) => {
    const none = lines({ [source]: unknown('not-permitted') });
    expect(none).toContain(`unread ${t('evidence:rule.noneRead')}`);
    const other = source === 'rules' ? 'mailboxRules' : 'rules';
    const seen = lines({ [source]: unknown('not-permitted'), [other]: one });
    expect([...none, ...seen].filter((line) => line.startsWith('fine'))).toEqual([]);
  });
});

it.each([
  ['device', 'devices', [{ id: 'd1', name: 'LAPTOP-7', system: 'Windows' }]],
  ['phone', 'phones', [{ deviceId: 'p1', name: 'Pixel' }]],
] as const)('a %s without a date says that it has none', (_what, source, list) =>
  expect(evidenceLines(evidenceOf({ [source]: known(list) }), source).join()).toContain(
    t('evidence:devices.undated'),
  ),
);

describe('a sign-in method without a date', () => {
  const methods = known([{ id: 'p1', kind: 'phoneMethods' as const, name: '•••• 71' }]);
  const toneWith = (changes: EvidenceFound['changes']) =>
    evidenceLines(evidenceOf({ methods, changes }), 'methods')[0]?.split(' ')[0];

  it('is an old one where the directory audit was read and has no registration of it', () =>
    expect(toneWith(known([]))).toBe('plain'));

  it('may be new where the audit was not read, or not to its end', () => {
    expect(toneWith(unknown('too-slow'))).toBe('unread');
    expect(toneWith(knownPart([], true))).toBe('unread');
  });
});

describe('no tick stands for', () => {
  const toneOf = (
    found: Partial<EvidenceFound>,
    section: Parameters<typeof evidenceLines>[1],
    name: string,
  ) =>
    evidenceLines(evidenceOf(found), section)
      .find((line) => line.includes(name))
      ?.split(' ')[0];
  const audits = [
    ['unread', unknown('too-slow')],
    ['plain', known([])],
  ] as const;

  it.each(audits)('a device without a date: %s', (tone, changes) => {
    const devices = known([{ id: 'd1', name: 'LAPTOP-7', system: 'Windows' }]);
    expect(toneOf({ devices, changes }, 'devices', 'LAPTOP-7')).toBe(tone);
  });

  it.each(audits)('an address outside where the audit was not read: %s', (tone, changes) => {
    const contact = known({ otherMails: ['k••••@home.example'] });
    expect(toneOf({ contact, changes }, 'replies', 'k••••@home.example')).toBe(tone);
  });

  it('a phone without a date that may synchronise', () => {
    const phone = { deviceId: 'p1', name: 'Pixel' };
    expect(toneOf({ phones: known([phone]) }, 'phones', 'Pixel')).toBe('unread');
    expect(toneOf({ phones: known([{ ...phone, state: 'Blocked' }]) }, 'phones', 'Pixel')).toBe('plain');
  });

  it.each([
    ['atRisk', 'odd'],
    ['somethingNew', 'odd'],
    ['dismissed', 'plain'],
  ])('a low risk that nobody dealt with: %s', (state, tone) => {
    const [line] = evidenceLines(evidenceOf({ risk: known({ level: 'low', state }) }), 'risk');
    expect(line?.split(' ')[0]).toBe(tone);
  });

  it('sign-ins from nobody knows where', () => {
    const from = [{ succeeded: 3, failed: 0, codes: [], newest: detection.at, addresses: [] }];
    const signIns = known({ since: detection.at, from, cutOff: false, visits: [] });
    expect(toneOf({ signIns }, 'signIns', t('evidence:signIns.unknownCountry'))).toBe('unread');
  });

  it.each([
    ['Add service principal credentials', true, 'odd'],
    ['Add member to role in PIM completed (permanent)', true, 'odd'],
    ['Set federation settings on domain', true, 'odd'],
    ['Add service principal credentials', false, 'plain'],
    ['Update device', true, 'plain'],
  ])('what the account itself opened to others: %s, by itself %s', (what, bySubject, tone) => {
    const changes = known([{ ...change, what, bySubject }]);
    expect(toneOf({ changes }, 'changes', what)).toBe(tone);
  });
});
