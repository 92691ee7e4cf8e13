import { describe, expect, it } from 'vitest';
import type { InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { mergeRules } from '../../../bot/unlock/evidence/mergeRules.js';
import { known, type Gaps } from '../../../bot/unlock/findings.js';
import { executing, julia, T1 } from '../../helpers/requests.js';
import { evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { optionsOf, unsecuredAfter } from '../../helpers/withCatalogue.js';

/** What both APIs show of a rule of the owner. */
const WHAT = { name: 'Newsletters', movesTo: 'Inbox\\Reading', conditions: ['news@shop.example'] };
const graph = (changes: Partial<InboxRule> = {}) => ruleOf({ ...WHAT, id: 'graph', sequence: 1, ...changes });
const exchange = (changes: Partial<InboxRule> = {}) =>
  ruleOf({ ...WHAT, id: 'kim\\1', via: 'exchange', sequence: 1, ...changes });
/** A hidden rule of a thief under the same name. */
const THIEF: Partial<InboxRule> = {
  id: 'kim\\6',
  deletes: true,
  conditions: ['invoice'],
};
const thief = ({ movesTo: _, ...rule }: InboxRule = exchange(THIEF)): InboxRule => rule;

const listed = (rules: readonly InboxRule[], mailboxRules: readonly InboxRule[]) => ({
  rules: known(rules),
  mailboxRules: known(mailboxRules),
});
const merged = (...lists: Parameters<typeof listed>) =>
  mergeRules(listed(...lists)).map(({ rule, hidden }) => [rule.id, hidden]);

describe('a hidden rule under the name of another', () => {
  const places: readonly [string, readonly InboxRule[]][] = [
    ['in the place that Graph shows', [thief(), exchange({ sequence: 2 })]],
    ['in another place', [{ ...thief(), sequence: 5 }, exchange({ sequence: 7 })]],
    ['in the same place, after it', [exchange(), thief()]],
  ];

  it.each(places)('is offered by its own id, and the owner’s rule is not: %s', (_where, mailboxRules) => {
    const evidence = evidenceOf(listed([graph()], mailboxRules));
    const pending = { ...executing([]), kind: 'contain' as const, status: 'pending' as const, evidence };
    const offered = optionsOf(pending as never).filter(({ remedy }) => remedy === 'disable-inbox-rule');
    expect(offered.map(({ target, advised }) => [target?.id, target?.kind, advised])).toEqual([
      ['kim\\6', 'exchange', true],
    ]);
  });

  it('is what the account is not secured without', () => {
    const evidence = evidenceOf(listed([graph()], [thief(), exchange()]));
    const steps = (['reset-password', 'revoke-sessions'] as const).map((remedy) => ({
      ...{ remedy, state: 'done' as const, startedAt: T1, at: T1, before: null },
    }));
    const contained = { ...executing(steps), kind: 'contain', status: 'resolved', finishedAt: T1, evidence };
    expect(unsecuredAfter(contained as never)).toEqual([
      {
        left: 'not-chosen',
        remedy: 'disable-inbox-rule',
        target: { id: 'kim\\6', name: 'Newsletters', kind: 'exchange' },
      },
    ]);
  });

  it('makes nothing of the owner’s rule strange', () => {
    const { rules } = judge(evidenceOf(listed([graph()], [thief(), exchange()])), julia);
    expect(rules.map(({ rule, hidden, verdict }) => [rule.id, hidden, verdict])).toEqual([
      ['kim\\6', true, 'bad'],
      ['graph', false, 'fine'],
      ['kim\\1', false, 'fine'],
    ]);
  });

  it('that does the same too may be either, so neither is called hidden, and one of them is', () => {
    const { rules } = judge(evidenceOf(listed([graph()], [exchange({ id: 'kim\\6' }), exchange()])), julia);
    expect(rules.map(({ rule, hidden, verdict, reasons }) => [rule.id, hidden, verdict, reasons])).toEqual([
      ['kim\\6', false, 'odd', ['hidden-twin']],
      ['kim\\1', false, 'odd', ['hidden-twin']],
      ['graph', false, 'fine', []],
    ]);
  });

  it('that does the same too and hides mail about money counts as hidden, whichever it is', () => {
    const does = { deletes: true, conditions: ['invoice 7'] };
    const lists = listed([graph(does)], [exchange({ ...does, id: 'kim\\6' }), exchange(does)]);
    const { rules } = judge(evidenceOf(lists), julia);
    expect(rules.filter(({ verdict }) => verdict === 'bad').map(({ rule }) => rule.id)).toContain('kim\\6');
  });
});

describe('two rules of one name are not taken for one another', () => {
  const outside = { forwardsTo: [{ name: 'x', address: 'x@evil.example' }] };
  const differences: readonly [string, Partial<InboxRule>, Partial<InboxRule>][] = [
    ['one deletes', {}, { deletes: true }],
    ['another folder', {}, { movesTo: 'Inbox\\Other' }],
    ['one sends mail on', {}, outside],
    ['one redirects', { redirectsTo: outside.forwardsTo }, {}],
    ['other people', { forwardsTo: [{ name: 'b', address: 'bo@contoso.example' }] }, outside],
    ['other words', { conditions: ['rota'] }, { conditions: ['invoice'] }],
    ['one takes every message', {}, { conditions: [] }],
    ['another sender', { conditions: ['bo@contoso.example'] }, { conditions: ['kim@contoso.example'] }],
    ['one deletes, and the other moves where people look', { deletes: true, movesTo: undefined }, {}],
    ['only one of them moves out of sight', {}, { movesTo: 'Archive' }],
    ['only the other moves out of sight', { movesTo: 'Archief', movesToPlace: 'archive' }, {}],
    [
      'other words beside a condition without words',
      { conditions: ['hasAttachments', 'rota'] },
      { conditions: ['HasAttachment', 'invoice'] },
    ],
  ];
  it.each(differences)('%s', (_why, mine, theirs) => {
    expect(merged([graph(mine)], [exchange(theirs)])).toEqual([
      ['graph', false],
      ['kim\\1', true],
    ]);
  });

  it('when they are the same as far as both show', () => {
    const [one, other] = [graph(), graph({ id: 'graph-2' })];
    expect(merged([one, other], [exchange(), exchange({ id: 'kim\\2' })])).toEqual([
      ['graph', false],
      ['graph-2', false],
      ['kim\\1', false],
      ['kim\\2', false],
    ]);
  });
});

describe('one rule in both lists is one, though they write it differently', () => {
  const forms: readonly [string, Partial<InboxRule>, Partial<InboxRule>][] = [
    ['another place', { sequence: 3 }, { sequence: 9 }],
    ['the whole path of the folder', { movesTo: 'Reading' }, { movesTo: 'Inbox\\Reading' }],
    [
      'the folder in another language',
      { movesTo: 'Archief', movesToPlace: 'archive' },
      { movesTo: 'Archive' },
    ],
    [
      'the folder in a language that nobody listed',
      { movesTo: 'Archyvas', movesToPlace: 'archive' },
      { movesTo: 'Archive' },
    ],
    [
      'an address in other letters',
      { forwardsTo: [{ name: 'Bo', address: 'Bo@Contoso.example' }] },
      { forwardsTo: [{ name: 'Bo', address: 'bo@contoso.example' }] },
    ],
    [
      'a move to the deleted items',
      { movesTo: 'Prullenbak', movesToPlace: 'deleteditems' },
      { movesTo: undefined, deletes: true },
    ],
    ['deletes for good', { deletes: true, deletesForGood: true }, {}],
    ['a sender with a name', {}, { conditions: ['"Shop" [SMTP:News@shop.example]'] }],
    [
      'a sender of the directory',
      { conditions: ['bo@contoso.example'] },
      { conditions: ['"Bo" [EX:/o=x/cn=bo]'] },
    ],
    ['a sender by name alone', { conditions: ['bo@contoso.example'] }, { conditions: ['Bo Okafor'] }],
    [
      'an address of somebody who has a name alone',
      { conditions: ['Bo Okafor'] },
      { conditions: ['bo@contoso.example'] },
    ],
    ['words in other letters', { conditions: ['Rota'] }, { conditions: ['rota '] }],
    [
      'somebody of the directory alone',
      { conditions: ['rota', 'bo@contoso.example'] },
      { conditions: ['"Bo" [EX:/o=x/cn=bo]'] },
    ],
    ['a condition without words', { conditions: ['hasAttachments'] }, { conditions: ['HasAttachment'] }],
    [
      'somebody of the directory',
      { forwardsTo: [{ name: 'Bo', address: 'bo@contoso.example' }] },
      { forwardsTo: [{ name: 'Bo', directory: '/o=x/cn=bo' }] },
    ],
  ];
  it.each(forms)('%s', (_what, mine, theirs) => {
    expect(merged([graph(mine)], [exchange(theirs)])).toEqual([['graph', false]]);
  });

  it('also where two rules of one name do different things', () => {
    const other = { conditions: ['rota'], movesTo: 'Rota' };
    const rules = [graph(), graph({ id: 'graph-2', ...other })];
    expect(merged(rules, [exchange({ id: 'kim\\2', ...other }), exchange()])).toEqual([
      ['graph', false],
      ['graph-2', false],
    ]);
  });
});

describe('whether a rule is on', () => {
  const isOn = (mine: Partial<InboxRule>, theirs: Partial<InboxRule>) =>
    mergeRules(listed([graph(mine)], [exchange(theirs)]))[0]?.rule.enabled;

  it('says the one that switches it off, so that it is not offered again for ever', () => {
    expect(isOn({ enabled: false }, {})).toBe(false);
    expect(isOn({}, { enabled: false })).toBe(true);
  });

  it('says Exchange where Graph may not change it', () => {
    expect(isOn({ readOnly: true }, { enabled: false })).toBe(false);
    expect(isOn({ readOnly: true, enabled: false }, {})).toBe(true);
  });
});

describe('whether a rule is hidden cannot be said', () => {
  const more = (gap: Gaps) => ({
    ...listed([graph()], [exchange(), thief()]),
    rules: { ...known([graph()]), ...gap },
  });

  it.each([[{ cut: true }], [{ unclear: ['a row'] }], [{ inPart: true }]] as const)(
    'where the list of what people see was not read to its end: %j',
    (gap) => {
      const { rules } = judge(evidenceOf(more(gap)), julia);
      const found = rules.find(({ rule }) => rule.id === 'kim\\6');
      expect(found).toMatchObject({ hidden: false });
      expect(found?.reasons).toContain('maybe-hidden');
      expect(found?.reasons).not.toContain('hidden');
    },
  );

  it('and that is no more reason to switch one off that was there all along', () => {
    const kept = exchange({ id: 'kim\\9', name: 'Archive', movesTo: 'Archive' });
    const lists = { rules: { ...known([]), cut: true as const }, mailboxRules: known([kept]) };
    expect(judge(evidenceOf(lists), julia).rules).toMatchObject([{ verdict: 'odd' }]);
    expect(judge(evidenceOf({ ...lists, rules: known([]) }), julia).rules).toMatchObject([
      { verdict: 'bad' },
    ]);
  });
});

it('a deleting rule of Graph is the one that Exchange moves to the deleted items, whatever they are called', () => {
  const { movesTo: _, ...deleting } = graph({ deletes: true });
  const moving = exchange({ movesTo: 'Odstránené položky', movesToPlace: 'deleteditems' });
  const [rule, another] = mergeRules(listed([deleting], [moving]));
  expect(another).toBeUndefined();
  expect(rule).toMatchObject({ hidden: false, rule: { id: 'graph', movesToPlace: 'deleteditems' } });
});

describe('the folder of a rule that both show', () => {
  const folderUnread = { why: 'unavailable' } as const;
  const folderOf = (ofGraph: Partial<InboxRule>, ofExchange: Partial<InboxRule>) =>
    mergeRules(listed([graph(ofGraph)], [exchange(ofExchange)])).map(({ rule }) => rule.folderUnread);

  it('was not looked up where neither API could say what it is', () => {
    expect(folderOf({ folderUnread }, { folderUnread })).toEqual([folderUnread]);
  });

  it.each([
    ['Graph', {}, { folderUnread }],
    ['Exchange', { folderUnread }, {}],
  ])('is known where %s says what it is', (_who, ofGraph, ofExchange) => {
    expect(folderOf(ofGraph, ofExchange)).toEqual([undefined]);
  });
});
