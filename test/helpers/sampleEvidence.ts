import type { AppConsent, Evidence, EvidenceFound, InboxRule } from '../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import type { Habits } from '../../bot/unlock/evidence/signIns/entry.js';
import { known, unknown } from '../../bot/unlock/findings.js';

/** When every sample was gathered. */
export const GATHERED = '2026-03-02T12:49:00.000Z';
const YESTERDAY = '2026-03-01T09:00:00.000Z';
const LAST_YEAR = '2025-02-01T09:00:00.000Z';

const LAPTOP = {
  country: ['NL'],
  address: ['192.0.2.10'],
  device: ['d1'],
  client: ['browser'],
  protocol: [],
};

/** Somebody who works on one laptop in one country. */
const HABITS: Habits = {
  since: '2026-01-31T12:49:00.000Z',
  countries: ['NL'],
  usual: LAPTOP,
  used: LAPTOP,
};

/** A rule that does nothing, except for the given changes. */
export function ruleOf(changes: Partial<InboxRule> = {}): InboxRule {
  return {
    id: 'AQAAAA==',
    via: 'graph',
    name: 'Projects',
    enabled: true,
    readOnly: false,
    forwardsTo: [],
    redirectsTo: [],
    deletes: false,
    marksRead: false,
    stops: false,
    conditions: ['project'],
    ...changes,
  };
}

/** A consent to an ordinary app. */
export function consentOf(changes: Partial<AppConsent> = {}): AppConsent {
  return {
    grantId: 'grant-1',
    appId: 'app-1',
    appName: 'Calendar helper',
    byMicrosoft: false,
    verified: true,
    scopes: ['openid', 'profile', 'User.Read'],
    ...changes,
  };
}

/** Evidence in which everything was read and nothing is strange. */
export function evidenceOf(changes: Partial<EvidenceFound> = {}): Evidence {
  return {
    startedAt: GATHERED,
    finishedAt: GATHERED,
    found: {
      rules: known([]),
      mailboxRules: known([]),
      sweepRules: known([]),
      ruleChanges: known([]),
      forwarding: known({ address: null, smtpAddress: null, keepsCopy: false }),
      delegates: known([]),
      folders: known([]),
      signIns: known({
        since: '2026-02-23T12:49:00.000Z',
        from: [
          {
            country: 'NL',
            succeeded: 40,
            failed: 2,
            codes: [{ code: '50126', count: 2 }],
            newest: YESTERDAY,
            addresses: ['192.0.2.10'],
          },
        ],
        cutOff: false,
        home: 'NL',
        habits: HABITS,
      }),
      codeSignIns: known({ visits: [], usedBefore: false }),
      backgroundSignIns: known({ since: '2026-02-23T12:49:00.000Z', visits: [], more: 0, cutOff: false }),
      risk: known({ level: 'none', state: 'none' }),
      riskDetections: known([]),
      methods: known([{ id: 'm-phone', kind: 'phoneMethods', name: '+31 •••• 71', since: LAST_YEAR }]),
      consents: known([]),
      roles: known([]),
      changes: known([]),
      devices: known([]),
      phones: known([]),
      protocols: known({
        imap: false,
        pop: false,
        ews: true,
        ewsForAll: true,
        activeSync: true,
        smtpAuth: null,
        blockedPhones: [],
      }),
      replies: known({ on: false, outside: 'none', addresses: [], links: [] }),
      contact: known({ otherMails: [] }),
      tenantChanges: known({ looked: false, cutOff: false, changes: [] }),
      mailFlow: known({ looked: false, items: [] }),
      ownDomains: known(['contoso.example', 'contoso.onmicrosoft.example']),
      ...changes,
    },
  };
}

/** A line of the directory audit: the person's account got another mail address. */
export function addressAdded(changes: Partial<DirectoryChange> = {}): DirectoryChange {
  return {
    at: YESTERDAY,
    what: 'Update user',
    by: 'Vera Smit',
    bySubject: true,
    succeeded: true,
    properties: ['OtherMail'],
    added: ['kim@home.example'],
    ...changes,
  };
}

/** Evidence in which nothing could be read. */
export function unreadEvidence(): Evidence {
  const nothing = unknown('not-permitted');
  const found = Object.fromEntries(Object.keys(evidenceOf().found).map((source) => [source, nothing]));
  return { startedAt: GATHERED, finishedAt: GATHERED, found };
}

const THIEF = 'j.backup@evil.example';
const OUTSIDE: InboxRule = ruleOf({
  id: 'rule-outside',
  name: 'Archive',
  sequence: 2,
  forwardsTo: [{ name: 'j', address: THIEF }],
  conditions: [],
});
const HIDING: InboxRule = ruleOf({
  id: 'rule-hiding',
  name: '.',
  sequence: 3,
  marksRead: true,
  conditions: ['invoice', 'payment'],
});
const OLD: InboxRule = ruleOf({ id: 'rule-old', name: 'Projects', sequence: 4 });
const atExchange = (rule: InboxRule, changes: Partial<InboxRule>): InboxRule => ({
  ...rule,
  via: 'exchange',
  ...changes,
});

/** Evidence of an account that was taken over completely. */
export function veraEvidence(): Evidence {
  return evidenceOf({
    rules: known([OUTSIDE, HIDING, OLD]),
    mailboxRules: known([
      ruleOf({
        id: '1',
        via: 'exchange',
        name: 'Junk E-mail Rule',
        sequence: 1,
        conditions: [],
        movesTo: 'Junk Email',
      }),
      atExchange(OUTSIDE, { id: '2' }),
      atExchange(HIDING, { id: '3', movesTo: 'RSS Feeds' }),
      atExchange(OLD, { id: '4', movesTo: 'Projects' }),
      ruleOf({
        id: '5',
        via: 'exchange',
        name: '..',
        sequence: 5,
        conditions: [],
        redirectsTo: [{ name: 'x', address: THIEF }],
      }),
    ]),
    ruleChanges: known([
      { at: YESTERDAY, name: '.' },
      { at: YESTERDAY, name: '..' },
    ]),
    forwarding: known({ address: null, smtpAddress: `smtp:${THIEF}`, keepsCopy: true }),
    delegates: known([{ who: 'ben.okafor@contoso.example', right: 'send-as' }]),
    folders: known([{ folder: 'calendar', path: 'Calendar', who: 'Ben Okafor', rights: ['Reviewer'] }]),
    signIns: known({
      since: '2026-02-23T12:49:00.000Z',
      from: [
        {
          country: 'NG',
          succeeded: 6,
          failed: 11,
          codes: [{ code: '50126', count: 11 }],
          newest: YESTERDAY,
          addresses: ['198.51.100.7'],
        },
        { country: 'NL', succeeded: 21, failed: 0, codes: [], newest: YESTERDAY, addresses: ['192.0.2.10'] },
      ],
      cutOff: false,
      home: 'NL',
    }),
    risk: known({ level: 'high', state: 'atRisk' }),
    methods: known([
      { id: 'm-phone', kind: 'phoneMethods', name: '+31 •••• 71', since: LAST_YEAR },
      { id: 'm-new', kind: 'microsoftAuthenticatorMethods', name: 'Pixel 4', since: YESTERDAY },
    ]),
    consents: known([
      consentOf({
        grantId: 'grant-rogue',
        appName: 'Mail Upgrade Assistant',
        verified: false,
        scopes: ['Mail.Read', 'Mail.Send', 'offline_access'],
      }),
      consentOf({
        grantId: 'grant-ms',
        appName: 'Microsoft Whiteboard',
        byMicrosoft: true,
        scopes: ['Files.ReadWrite'],
      }),
    ]),
    devices: known([
      {
        id: 'd-new',
        name: 'DESKTOP-7',
        system: 'Windows',
        trust: 'AzureAd',
        since: YESTERDAY,
        enabled: true,
      },
    ]),
    phones: known([
      { deviceId: 'p-new', name: 'Android 14', client: 'EAS', since: YESTERDAY, state: 'Allowed' },
    ]),
    protocols: known({
      imap: true,
      pop: true,
      ews: true,
      ewsForAll: true,
      activeSync: true,
      smtpAuth: null,
      blockedPhones: [],
    }),
    changes: known([
      {
        at: YESTERDAY,
        what: 'Consent to application',
        bySubject: true,
        succeeded: true,
        target: 'Mail Upgrade Assistant',
      },
      { at: YESTERDAY, what: 'User registered security info', bySubject: true, succeeded: true },
    ]),
  });
}

/** Evidence of a suspected account whose strange rules are harmless. */
export function irisEvidence(): Evidence {
  const rules = [
    ruleOf({ id: 'i1', name: 'Newsletters', sequence: 1, conditions: ['news@shop.example'] }),
    ruleOf({ id: 'i2', name: 'hr', sequence: 2, conditions: ['hr@contoso.example'] }),
    ruleOf({
      id: 'i3',
      name: 'To Ben',
      sequence: 3,
      forwardsTo: [{ name: 'Ben', address: 'ben.okafor@contoso.example' }],
    }),
    ruleOf({
      id: 'i4',
      name: 'Monitoring',
      sequence: 4,
      marksRead: true,
      conditions: ['alerts@contoso.example'],
    }),
    ruleOf({ id: 'i5', name: 'Calendar noise', sequence: 5, deletes: true, conditions: ['Accepted:'] }),
  ];
  return evidenceOf({
    rules: known(rules),
    mailboxRules: known([
      atExchange(rules[0]!, { id: '11', movesTo: 'RSS newsletters' }),
      atExchange(rules[1]!, { id: '12', movesTo: 'HR' }),
      ...rules.slice(2).map((rule, n) => atExchange(rule, { id: `${13 + n}` })),
    ]),
    consents: known([consentOf()]),
  });
}
