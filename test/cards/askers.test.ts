import { describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import type { AskerFacts, Requester } from '../../bot/unlock/person.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { askedBy, askerWarnings } from '../../cards/kit/askers.js';
import {
  colleague,
  joiner,
  samplePending,
  sampleSending,
  sampleTaken,
  subject,
} from '../helpers/sampleRequests.js';
import { facts, wordsIn } from './allCards.js';

const t = textsIn('en');
const at = '2026-03-02T12:48:00.000Z';
const there = (external: boolean): AskerFacts => ({
  kind: 'there',
  at,
  address: 'bram@contoso.example',
  external,
});
const asking = (changes: Partial<Requester>, joined: readonly Requester[] = []) =>
  samplePending({ requester: { ...colleague, ...changes }, joined });

describe('the line about who asks', () => {
  it('names a colleague with the address from the directory', () => {
    expect(askedBy(asking({ directory: there(false) }), t)).toEqual([
      'Asked by Bram de Vries (bram@contoso.example), for a colleague',
    ]);
  });

  it('names nobody with an address that was not read', () => {
    const name = 'Asked by Bram de Vries, for a colleague';
    expect(askedBy(asking({}), t)).toEqual([name]);
    expect(askedBy(asking({ directory: { kind: 'not-there', at } }), t)).toEqual([name]);
  });
});

describe('an approver is warned of', () => {
  it.each<[string, Partial<Requester>, string]>([
    ['somebody from another organisation', { directory: there(true) }, 'comes from another organisation.'],
    ['somebody who is not there', { directory: { kind: 'not-there', at } }, 'is not in the directory.'],
    ['a namesake', { name: 'Julia  JANSEN', directory: there(false) }, 'has the same name'],
    ['a lookalike', { name: 'Juliа Jansen', directory: there(false) }, 'has the same name'],
    ['a namesake in an older request', { name: 'Julia Jansen' }, 'has the same name'],
  ])('%s', (_what, changes, sentence) => {
    const warnings = askerWarnings(asking(changes), t);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(sentence);
    for (const request of [asking(changes), { ...sampleTaken(), requester: asking(changes).requester }]) {
      expect(wordsIn(approvalCard(request, facts('en')))).toContain(
        `⚠ Look twice at who asks\n${warnings[0]}`,
      );
    }
  });

  it('each of several, the first five, and how many are left', () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ ...joiner, id: `j${n}`, directory: there(true) }));
    const warnings = askerWarnings(asking({ directory: there(true) }, many), t);
    expect(warnings).toHaveLength(6);
    expect(warnings.at(-1)).toBe('And 2 more of the same kind.');
  });
});

describe('an approver is not warned of', () => {
  it.each([
    ['a colleague of this organisation', asking({ directory: there(false) })],
    ['somebody who asks for themselves', samplePending()],
    ['whoever asked before the bot read who asks', sampleSending()],
    [
      'a person under their own name',
      samplePending({ requester: { ...subject, language: 'en', directory: there(false) } }),
    ],
  ])('%s', (_what, request) => {
    expect(askerWarnings(request, t)).toEqual([]);
    expect(wordsIn(approvalCard(request, facts('en')))).not.toContain('Look twice');
  });
});
