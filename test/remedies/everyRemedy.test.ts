import { describe, expect, it } from 'vitest';
import { createCatalogue, REMEDIES } from '../../bot/remedies/catalogue.js';
import type { RemedyFactory } from '../../bot/remedies/shared/factory.js';
import { SPOKEN } from '../../bot/texts/languages.js';
import { known } from '../../bot/unlock/findings.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { optionsOf } from '../../bot/unlock/plan/options.js';
import type { Remedies, Remedy } from '../../bot/unlock/plan/remedy.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { signOutFirst } from '../fixtures/remedies/signOutFirst.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { syncedFindings } from '../helpers/syncedFindings.js';
import { pending } from '../helpers/requests.js';
import { addressAdded, evidenceOf, veraEvidence } from '../helpers/sampleEvidence.js';
import { findingsOf } from './ports.js';

// Rules for every remedy, also for future ones.

const catalogue = createCatalogue(idlePorts);

const enabled = known({ enabled: true, directorySynced: false, guest: false });
const taken = findingsOf({
  account: known({ enabled: false, directorySynced: false, guest: false }),
  restriction: known({ address: 'julia.jansen@contoso.example' }),
  risk: known('high'),
});

/** A break-in with evidence of every kind, and a giving back. */
const requests: readonly UnlockRequest[] = [
  pending({
    kind: 'contain',
    evidence: evidenceOf({
      changes: known([addressAdded()]),
      contact: known({ otherMails: ['k••••@home.example'] }),
      replies: known({ on: true, addresses: [], links: [] }),
    }),
    findings: findingsOf({ account: enabled }),
    steps: [],
  }),
  pending({
    kind: 'contain',
    evidence: veraEvidence(),
    findings: findingsOf({ account: enabled }),
    steps: [],
  }),
  pending({
    kind: 'contain',
    evidence: veraEvidence(),
    findings: syncedFindings(),
    steps: [],
  }),
  pending({ kind: 'give-back', findings: taken, origin: { id: 'R0', unsecured: [] }, steps: [] }),
];

/** Remedies that a request can contain. */
function reachable(remedies: Remedies): ReadonlySet<RemedyId> {
  const treating = SYMPTOMS.flatMap((symptom) => remedies.for(symptom).map(({ id }) => id));
  const offered = requests.flatMap((request) => optionsOf(request, remedies)).map(({ remedy }) => remedy);
  const undoing = remedies.all.flatMap(({ undoneBy }) => undoneBy ?? []);
  return new Set([...treating, ...offered, ...undoing]);
}

function unreachable(remedies: Remedies): readonly RemedyId[] {
  const there = reachable(remedies);
  return remedies.all.map(({ id }) => id).filter((id) => !there.has(id));
}

/** The texts of a remedy in cards, dialogs and records. */
const TEXTS = ['name', 'asked', 'sentence', 'effect', 'portal', 'byHand', 'afterSelf', 'afterOther', 'done'];

/** What an account can have several of is said once, with the number. */
function uncounted({ all }: Remedies<Remedy>): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const said: Record<string, Record<string, string>> = SPOKEN[language].sentences.remedies;
    return all
      .filter(({ id }) => said[id]?.['many_other'])
      .flatMap(({ id }) =>
        ['afterSelfMany_other', 'afterOtherMany_other']
          .filter((text) => !said[id]?.[text]?.includes('{{count}}'))
          .map((text) => `${language} ${id}.${text}`),
      );
  });
}

function unsaid({ all }: Remedies<Remedy>): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const said: Record<string, Record<string, string>> = SPOKEN[language].sentences.remedies;
    return all.flatMap(({ id, portal }) =>
      TEXTS.filter((text) => (text !== 'portal' || portal) && !said[id]?.[text]?.trim()).map(
        (text) => `${language} ${id}.${text}`,
      ),
    );
  });
}

/** A remedy without texts. No request leads to it. */
const forgotten: RemedyFactory = (ports) => ({ ...signOutFirst(ports), treats: [] });

describe('every remedy', () => {
  it('can be reached from some request', () => {
    expect(unreachable(catalogue)).toEqual([]);
  });

  it('has all its texts in every language that is spoken', () => {
    expect(unsaid(catalogue)).toEqual([]);
  });

  it('of which an account can have several is told with their number', () => {
    expect(uncounted(catalogue)).toEqual([]);
  });

  it('has an id of its own', () => {
    const ids = catalogue.all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only remedies that there are', () => {
    const named = catalogue.all.flatMap(({ onlyAfter, undoneBy, conflictsWith }) =>
      [...(onlyAfter ?? []), undoneBy, conflictsWith].filter((id) => id !== undefined),
    );
    expect(named.filter((id) => !catalogue.find(id))).toEqual([]);
  });
});

describe('a remedy that somebody forgot to finish', () => {
  const unfinished = createCatalogue(idlePorts, [...REMEDIES, forgotten]);

  it('is noticed, because nothing leads to it', () => {
    expect(unreachable(unfinished)).toEqual(['sign-out-first']);
  });

  it('is noticed, because no card can say what it is', () => {
    expect(unsaid(unfinished)).toHaveLength(TEXTS.length * LANGUAGES.length);
  });
});
