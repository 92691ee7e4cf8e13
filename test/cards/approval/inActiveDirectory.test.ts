import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import type { RemedyFacts } from '../../../bot/unlock/plan/remedy.js';
import { catalogue } from '../../helpers/withCatalogue.js';
import { veraEvidence } from '../../helpers/sampleEvidence.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { facts } from '../cardFacts.js';

// A human makes the change in Active Directory: by hand, or with a command that somebody copies from the card.

const SID = 'S-1-5-21-1004336348-1177238915-682003330-1105';

function cardOf(sid: string | undefined, language: 'en' | 'nl' = 'en'): string {
  const account = known({ enabled: true, directorySynced: true, guest: false, ...(sid && { sid }) });
  const findings = sampleFindings({ account });
  const request = samplePending({ handOff: 'directory-synced', steps: [], findings });
  return JSON.stringify(approvalCard(request, facts(language)));
}

it.each(['en', 'nl'] as const)('every command names the account by its SID (%s)', (language) => {
  const commands = cardOf(SID, language).match(/\w+-AD\w+ -Identity [\w()-]+/g);
  expect(commands).toEqual([
    `Unlock-ADAccount -Identity ${SID}`,
    `Set-ADAccountPassword -Identity ${SID}`,
    `Set-ADUser -Identity ${SID}`,
    `Enable-ADAccount -Identity ${SID}`,
  ]);
});

it.each([undefined, 'S-1-5-21-1; Remove-ADUser anna', 'CN=Anna', `${SID}\nRemove-ADUser`])(
  'what is no SID (%j) does not come into a command',
  (sid) => {
    expect(cardOf(sid)).toContain('Unlock-ADAccount -Identity (its SID)');
    expect(cardOf(sid)).not.toContain('Remove-ADUser');
  },
);

it.each(['en', 'nl'] as const)('both ways to sync are waited for, and none is started (%s)', (language) => {
  expect(cardOf(SID, language)).toContain('Cloud Sync');
  expect(cardOf(SID, language)).toContain('Connect Sync');
  expect(cardOf(SID, language)).not.toContain('Start-ADSyncSyncCycle');
});

describe('a break-in into a synced account', () => {
  const contain = (directorySynced: boolean, language: 'en' | 'nl' = 'en', more: object = {}): string => {
    const account = known({ enabled: true, directorySynced, guest: false, sid: SID });
    const findings = sampleFindings({ account });
    const request = samplePending({ kind: 'contain', steps: [], findings, evidence: veraEvidence() });
    return JSON.stringify(approvalCard(request, { ...facts(language), ...more }));
  };

  it.each(['en', 'nl'] as const)(
    'has the commands for what only Active Directory changes (%s)',
    (language) => {
      expect(contain(true, language)).toContain(`Set-ADAccountPassword -Identity ${SID} -Reset`);
      expect(contain(true, language)).toContain(`Disable-ADAccount -Identity ${SID}`);
    },
  );

  it('has none where Microsoft writes the new password back', () => {
    const writesBack = (remedy: RemedyFacts): RemedyFacts =>
      remedy.id === 'reset-password'
        ? { ...remedy, ownedByActiveDirectory: false, writtenBack: true }
        : remedy;
    const remedies = { ...catalogue, all: catalogue.all.map(writesBack) };
    expect(contain(true, 'en', { remedies })).not.toMatch(/-Identity|reset it there, twice/);
    expect(contain(true)).toContain('reset it there, twice');
  });

  it('has none for an account of the cloud, which has no SID to go by', () => {
    expect(contain(false)).not.toContain('-Identity');
  });
});
