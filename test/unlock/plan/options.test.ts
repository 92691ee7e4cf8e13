import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { notOffered, optionsOf, stepsFor } from '../../helpers/withCatalogue.js';
import { anna, julia, pending, T0, T1 } from '../../helpers/requests.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import {
  addressAdded,
  consentOf,
  evidenceOf,
  irisEvidence,
  ruleOf,
  unreadEvidence,
  veraEvidence,
} from '../../helpers/sampleEvidence.js';

const account = { enabled: true, directorySynced: false, guest: false };
function request(evidence: Evidence, changes: Partial<typeof account> = {}) {
  const findings = sampleFindings({ account: known({ ...account, ...changes }) });
  return pending({ kind: 'contain', evidence, findings, steps: [] });
}
const offered = (...about: Parameters<typeof request>) =>
  optionsOf(request(...about)).map(({ remedy, target, advised }) => [remedy, target?.name, advised]);

describe('against a break-in', () => {
  it('everything is offered in the order in which it runs, and advised where the evidence says so', () => {
    expect(offered(veraEvidence())).toEqual([
      ['reset-password', undefined, true],
      ['revoke-sessions', undefined, true],
      ['disable-device', 'DESKTOP-7', true],
      ['block-phone', 'Android 14', true],
      ['disable-inbox-rule', 'Archive', true],
      ['disable-inbox-rule', '.', true],
      ['disable-inbox-rule', '..', true],
      ['limit-protocols', undefined, false],
      ['clear-forwarding', undefined, true],
      ['remove-app-consent', 'Mail Upgrade Assistant', true],
      ['remove-sign-in-method', 'Pixel 4', true],
      ['remove-sign-in-method', '+31 •••• 71', false],
      ['block-sign-in', undefined, true],
      ['remove-delegate', 'ben.okafor@contoso.example, Send As', false],
      ['close-folder', 'Ben Okafor, Calendar', false],
      ['limit-ews', undefined, false],
    ]);
  });

  it('a step that first aid made is not offered again, and one of the plan keeps its place on the card', () => {
    const step = { remedy: 'block-sign-in', state: 'done', startedAt: T0, at: T1, before: null } as const;
    const made = { ...request(veraEvidence()), steps: [step] };
    expect(optionsOf(made)).toEqual(optionsOf(request(veraEvidence())));
    const firstAid = { by: anna, at: T0 };
    const aided = optionsOf({ ...made, firstAid }).map(({ remedy }) => remedy);
    expect(aided).not.toContain('block-sign-in');
    expect(aided).toHaveLength(optionsOf(made).length - 1);
  });

  it('those that are advised take the places of a card first, and the others are not forgotten', () => {
    const byAdmin = Array.from({ length: 6 }, (_, n) =>
      addressAdded({
        bySubject: false,
        by: 'Anna',
        at: '2026-03-02T09:00:00.000Z',
        added: [`a${n}@home.example`],
      }),
    );
    const rogue = consentOf({ verified: false, scopes: ['Mail.Read'] });
    const changes = known([...byAdmin, addressAdded({ added: ['m@evil.example'] })]);
    const about = request(evidenceOf({ changes, contact: unknown('unavailable'), consents: known([rogue]) }));
    const offers = optionsOf(about).filter(({ remedy }) => remedy === 'remove-other-mail');
    expect(offers.map(({ target }) => target?.id)).toEqual([
      ...['a0@home.example', 'a1@home.example', 'a2@home.example', 'a3@home.example'],
      'm@evil.example',
    ]);
    expect(notOffered(about).map(({ target }) => target?.id)).toEqual(['a4@home.example', 'a5@home.example']);
  });

  it('a rule is changed through the API that can', () => {
    const targets = optionsOf(request(veraEvidence())).flatMap(({ target }) => target ?? []);
    expect(targets).toContainEqual({ id: 'rule-outside', name: 'Archive', kind: 'graph' });
    expect(targets).toContainEqual({ id: '5', name: '..', kind: 'exchange' });
    expect(targets).toContainEqual({ id: 'm-new', name: 'Pixel 4', kind: 'microsoftAuthenticatorMethods' });
  });

  it.each([
    ['at whom nothing points', irisEvidence()],
    ['whom nobody could look at', unreadEvidence()],
  ])('a new password and signing out are advised for somebody %s, and nothing else', (_who, evidence) => {
    const advised = optionsOf(request(evidence)).filter((option) => option.advised);
    expect(advised.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
  });

  it('forwarding to a colleague may be cleared, and is not advised', () => {
    const inside = evidenceOf({ forwarding: known({ address: 'Ben', smtpAddress: null, keepsCopy: true }) });
    expect(offered(inside)).toContainEqual(['clear-forwarding', undefined, false]);
    expect(offered(evidenceOf()).map(([remedy]) => remedy)).not.toContain('clear-forwarding');
  });

  it('what Active Directory owns is left to it', () => {
    const remedies = offered(veraEvidence(), { directorySynced: true }).map(([remedy]) => remedy);
    expect(remedies).not.toContain('reset-password');
    expect(remedies).not.toContain('block-sign-in');
    expect(remedies).toContain('revoke-sessions');
  });

  it('an account that is blocked is not blocked again', () => {
    expect(offered(veraEvidence(), { enabled: false }).map(([remedy]) => remedy)).not.toContain(
      'block-sign-in',
    );
  });

  it('the card stays a card: the worst of many', () => {
    const many = <T>(count: number, make: (n: number) => T) =>
      Array.from({ length: count }, (_, n) => make(n));
    const found = evidenceOf({
      mailboxRules: unknown('by-hand'),
      rules: known([
        ...many(40, (n) => ruleOf({ id: `odd-${n}`, name: 'x', conditions: ['x'] })),
        ruleOf({ id: 'bad', deletes: true, conditions: [] }),
      ]),
      consents: known(many(40, (n) => consentOf({ grantId: `g-${n}` }))),
      methods: known(many(40, (n) => ({ id: `m-${n}`, kind: 'phoneMethods' as const }))),
    });
    const options = optionsOf(request(found));
    expect(options).toHaveLength(2 + 25 + 15 + 15 + 2);
    expect(options[2]?.target?.id).toBe('bad');
  });
});

describe('a choice', () => {
  it('becomes steps in the order in which they run, each once', () => {
    const chosen = stepsFor(request(veraEvidence()), [8, 0, 0, 4]);
    expect(chosen?.map(({ remedy, state }) => [remedy, state])).toEqual([
      ['reset-password', 'planned'],
      ['disable-inbox-rule', 'planned'],
      ['clear-forwarding', 'planned'],
    ]);
  });
});

describe('whatever the evidence', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const recipients = fc.array(fc.record({ name: text, address: fc.option(text, { nil: undefined }) }), {
    maxLength: 2,
  });
  const rule: fc.Arbitrary<InboxRule> = fc
    .record({
      id: fc.uuid(),
      via: fc.constantFrom('graph' as const, 'exchange' as const),
      name: fc.oneof(text, fc.constantFrom('Junk E-mail Rule', '.', 'Microsoft.Exchange.OOF.X')),
      enabled: fc.boolean(),
      readOnly: fc.boolean(),
      forwardsTo: recipients,
      redirectsTo: recipients,
      deletes: fc.boolean(),
      marksRead: fc.boolean(),
      stops: fc.boolean(),
      conditions: fc.array(text, { maxLength: 3 }),
    })
    .map((made) => made as InboxRule);
  const evidence = fc
    .record({
      rules: fc.array(rule, { maxLength: 6 }),
      mailboxRules: fc.array(rule, { maxLength: 6 }),
      consents: fc.array(
        fc.record({
          byMicrosoft: fc.boolean(),
          grantId: fc.uuid(),
          scopes: fc.array(text, { maxLength: 3 }),
        }),
        { maxLength: 4 },
      ),
      known: fc.boolean(),
    })
    .map((made) =>
      evidenceOf({
        rules: made.known ? known(made.rules) : unknown('unavailable'),
        mailboxRules: known(made.mailboxRules),
        consents: known(made.consents.map((changes) => consentOf(changes))),
      }),
    );
  const always = (rule: (found: Evidence) => void) =>
    fc.assert(
      fc.property(evidence, (found) => {
        rule(found);
      }),
      { numRuns: 300 },
    );

  it('the same gives the same', () => {
    always((found) => expect(optionsOf(request(found))).toEqual(optionsOf(request(structuredClone(found)))));
  });

  it('nothing is offered that is not in it, is disabled, or belongs to the system', () => {
    always((found) => {
      const judged = judge(found, julia).rules.filter(
        ({ verdict }) => verdict === 'bad' || verdict === 'odd',
      );
      const allowed = judged.filter(({ rule: { enabled } }) => enabled).map(({ rule: { id } }) => id);
      const targets = optionsOf(request(found)).filter(({ remedy }) => remedy === 'disable-inbox-rule');
      for (const { target } of targets) expect(allowed).toContain(target?.id);
    });
  });

  it("no app of Microsoft's is ever offered", () => {
    always((found) => {
      const { consents } = found.found;
      const own = consents?.known ? consents.value.filter(({ byMicrosoft }) => byMicrosoft) : [];
      const targets = optionsOf(request(found)).map(({ target }) => target?.id);
      for (const { grantId } of own) expect(targets).not.toContain(grantId);
    });
  });
});
