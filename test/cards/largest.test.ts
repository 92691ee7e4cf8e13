import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { optionsOf } from '../helpers/withCatalogue.js';
import type { Step } from '../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { consentOf, ruleOf, veraEvidence } from '../helpers/sampleEvidence.js';
import { lossesOf } from '../helpers/sampleLosses.js';
import { samplePending } from '../helpers/sampleRequests.js';

// The largest possible break-in must fit on a card, with everything full at once: rules, apps, methods, devices, phones,
// who else may open the mailbox, replies, the whole tenant with its groups, the audit, and what was taken. Teams takes 100 KB, counted as UTF-16 (microsoft-apis.md D4).

/** A fifth is left for the message around the card. */
const LARGEST_BYTES = 80_000;
const long = 'x'.repeat(80);
const many = <T>(make: (n: number) => T): T[] => Array.from({ length: 40 }, (_, n) => make(n));
const since = '2026-03-02T10:00:00.000Z';
const to = [{ name: long, address: `${long}@evil.example` }];
const worst = {
  ...veraEvidence().found,
  rules: known(many((n) => ruleOf({ id: `r${n}`, name: `${n}${long}`, sequence: n, forwardsTo: to }))),
  mailboxRules: known([]),
  consents: known(
    many((n) =>
      consentOf({ grantId: `g${n}`, appName: `${n}${long}`, verified: false, scopes: ['Mail.Read'] }),
    ),
  ),
  methods: known(many((n) => ({ id: `m${n}`, kind: 'phoneMethods' as const, name: `${n}${long}` }))),
  devices: known(
    many((n) => ({ id: `d${n}`, name: `${n}${long}`, system: 'Windows', trust: 'AzureAd', since })),
  ),
  phones: known(many((n) => ({ deviceId: `p${n}`, name: `${n}${long}`, client: 'EAS', since }))),
  folders: known(
    many((n) => ({
      ...{ folder: 'inbox' as const, path: 'Inbox', who: `${n}${long}@evil.example` },
      rights: ['Editor'],
    })),
  ),
  ruleChanges: known([
    ...many((n) => ({ at: since, name: `${n}${long}` })),
    ...many((n) => ({ at: since, what: 'setting-changed' as const, name: `New-SweepRule (${n}${long})` })),
  ]),
  changes: known(
    many((n) => ({
      ...{ at: since, what: `${n}${long}`, by: long, bySubject: true, succeeded: true, target: long },
      ...{ service: long, reason: long, properties: ['OtherMail', `Strong${n}${long}`] },
      added: [`m${n}@${long}.example`],
    })),
  ),
  contact: unknown('unavailable'),
  riskDetections: known(
    many((n) => ({
      at: since,
      type: `${n}${long}`,
      level: 'high',
      state: 'atRisk',
      country: 'NL',
      address: long,
    })),
  ),
  replies: known({
    on: true,
    addresses: many((n) => `${n}${long}@evil.example`),
    links: many((n) => `${n}${long}.example`),
    more: 900,
  }),
  tenantChanges: known({
    ...{ looked: true, cutOff: true, groups: { ...known(40), cut: true as const } },
    changes: many((n) => ({
      at: since,
      // Into groups with roles, and anything else.
      what: n < 20 ? 'Add member to group' : `${n}${long}`,
      by: long,
      bySubject: true,
      succeeded: true,
      target: `${n}${long}`,
    })),
  }),
  mailFlow: known({
    ...{ looked: true, unread: ['rule', 'inbound', 'outbound'] as const },
    items: many((n) => ({
      kind: 'rule' as const,
      name: `${n}${long}`,
      changed: since,
      to: many((m) => `${m}${long}`),
    })),
  }),
  delegates: known(many((n) => ({ who: `${n}${long}@evil.example`, right: 'full-access' as const }))),
};
const at = '2026-03-02T13:03:00.000Z';
const pending = samplePending({
  kind: 'contain',
  symptom: 'compromised',
  evidence: { ...veraEvidence(), found: worst },
  steps: [],
  approvalsNeeded: 2,
});

function ended(step: (which: Pick<Step, 'remedy' | 'target'>) => Step): UnlockRequest {
  const steps = optionsOf(pending).map(({ remedy, target }) => step({ remedy, ...(target && { target }) }));
  const approval = { by: { id: 'anna', name: 'Anna' }, at };
  return { ...pending, status: 'partly-resolved', steps, approval, finishedAt: at, losses: lossesOf() };
}

const done = ended((which) => ({ ...which, state: 'done', startedAt: at, at, before: null }));
const failed = ended((which) => ({
  ...which,
  state: 'failed',
  at,
  reason: { kind: 'forbidden', permission: 'X.ReadWrite.All' },
}));

describe.each(LANGUAGES)('the worst break-in there is (%s)', (language) => {
  const facts = { language, timeZone: 'UTC', remedies: createCatalogue(idlePorts) };
  const cards: readonly (readonly [string, object])[] = [
    ['before the decision', approvalCard(pending, facts)],
    ['as evidence', evidenceCard(pending, { ...facts, inPlace: true })],
    ['done', approvalCard(done, facts)],
    ['failed', approvalCard(failed, facts)],
    ['for the helpdesk', incidentSummary(done, facts)],
    ['failed, for the helpdesk', incidentSummary(failed, facts)],
  ];

  it.each(cards)('fits on a card: %s', (_when, card) => {
    expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(LARGEST_BYTES);
  });

  it('says how many steps of a kind there were', () => {
    expect(JSON.stringify(approvalCard(done, facts))).toMatch(
      /Switch off 25 inbox rules|25 postvakregels uitzetten/,
    );
  });
});
