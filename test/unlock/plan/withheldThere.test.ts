import { describe, expect, it } from 'vitest';
import type { OnPremisesAccount } from '../../../bot/unlock/onPremises/account.js';
import { unknown, type Findings } from '../../../bot/unlock/findings.js';
import { optionsOf } from '../../../bot/unlock/plan/options.js';
import { refusedFor } from '../../../bot/unlock/plan/withheld.js';
import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { veraEvidence } from '../../helpers/sampleEvidence.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { pending } from '../../helpers/requests.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// Which changes are for an account of the cloud, and which for one of Active Directory.

const THERE: readonly RemedyId[] = [
  'unlock-ad-account',
  'reset-ad-password',
  'enable-ad-account',
  'disable-ad-account',
];
const OF_THE_CLOUD: readonly RemedyId[] = ['reset-password', 'enable-sign-in', 'block-sign-in'];
const refused = (ids: readonly RemedyId[], findings: Findings) =>
  ids.map((id) => refusedFor(catalogue.get(id), findings));

/** The same account, where the bot has no hand, or could not read it. */
function unreached(hand: 'manual' | 'ldap'): Findings {
  const findings = syncedFindings();
  const account = unknown(hand === 'manual' ? 'by-hand' : 'unavailable');
  return { ...findings, onPremises: { ...findings.onPremises!, hand, account } };
}

const containing = (findings: Findings) =>
  optionsOf(pending({ kind: 'contain', evidence: veraEvidence(), findings, steps: [] }), catalogue)
    .map(({ remedy }) => remedy)
    .filter((id) => [...THERE, ...OF_THE_CLOUD].includes(id));

describe('an account of Active Directory', () => {
  it('gets what is changed there, and nothing that the next sync would undo', () => {
    expect(refused(THERE, syncedFindings())).toEqual(THERE.map(() => undefined));
    expect(refused(OF_THE_CLOUD, syncedFindings())).toEqual(OF_THE_CLOUD.map(() => 'active-directory'));
  });

  it.each<[string, Findings]>([
    ['that the bot leaves to a human', unreached('manual')],
    ['that could not be read there', unreached('ldap')],
    ['that is protected', syncedFindings({ wall: [{ why: 'admin-count' }] })],
    ['outside the units', syncedFindings({ wall: [{ why: 'outside' }] })],
  ])('%s gets none of both', (_which, findings) => {
    expect(refused(THERE, findings)).toEqual(THERE.map(() => 'not-there'));
    expect(refused(OF_THE_CLOUD, findings)).toEqual(OF_THE_CLOUD.map(() => 'active-directory'));
  });

  it('may be switched off there after a break-in, and not behind the wall', () => {
    const walled: Partial<OnPremisesAccount> = { wall: [{ why: 'admin-count' }] };
    expect(containing(syncedFindings())).toEqual(['disable-ad-account']);
    expect(containing(syncedFindings({ enabled: false }))).toEqual([]);
    expect(containing(syncedFindings(walled))).toEqual([]);
  });
});

describe('an account of the cloud', () => {
  it('gets nothing that is changed in Active Directory', () => {
    expect(refused(THERE, sampleFindings())).toEqual(THERE.map(() => 'not-there'));
    expect(refused(OF_THE_CLOUD, sampleFindings())).toEqual(OF_THE_CLOUD.map(() => undefined));
  });
});
