import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, StepFailure } from '../../../bot/unlock/request/step.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { incidentSummary } from '../../../cards/incidentCard.js';
import { supportText } from '../../../cards/sentences/supportText.js';
import { ticketStory } from '../../../cards/ticket/story.js';
import { failed, sampleApproved, sampleFinished, samplePending } from '../../helpers/sampleRequests.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { facts } from '../cardFacts.js';

// What stands on the cards where a change in Active Directory did not work. Microsoft can do nothing about it.

const SID = 'S-1-5-21-1004336348-1177238915-682003330-1105';
const IN_ENTRA = /entra\.microsoft\.com/;

function over(remedy: RemedyId, reason: StepFailure, sid: string = SID): UnlockRequest {
  const { account } = syncedFindings();
  if (!account.known) throw new Error('The sample has an account');
  const findings = { ...syncedFindings(), account: { ...account, value: { ...account.value, sid } } };
  return sampleFinished('failed', [failed(remedy, reason)], sampleApproved(samplePending({ findings })));
}

const cardOf = (request: UnlockRequest, language: 'en' | 'nl' = 'en'): string =>
  JSON.stringify(approvalCard(request, facts(language)));

describe.each([
  ['unlock-ad-account', 'Unlock-ADAccount'],
  ['reset-ad-password', 'Set-ADAccountPassword'],
  ['enable-ad-account', 'Enable-ADAccount'],
  ['disable-ad-account', 'Disable-ADAccount'],
] as const)('%s that failed', (remedy, command) => {
  const kinds = ['forbidden', 'rejected', 'unavailable', 'not-confirmed'] as const;

  it.each(kinds)('sends nobody to Entra, where it cannot be done (%s)', (kind) => {
    expect(cardOf(over(remedy, { kind }))).not.toMatch(IN_ENTRA);
  });

  it.each(['en', 'nl'] as const)('says what to do in Active Directory, with the SID (%s)', (language) => {
    expect(cardOf(over(remedy, { kind: 'rejected' }), language)).toContain(`${command} -Identity ${SID}`);
  });

  it('puts nothing into the command that is no SID', () => {
    const card = cardOf(over(remedy, { kind: 'rejected' }, 'S-1-5-21-1; Remove-ADUser anna'));
    expect(card).toContain(`${command} -Identity (its SID)`);
    expect(card).not.toContain('Remove-ADUser');
  });
});

describe('a reset with the rights of the approver', () => {
  it('that was not written back is made in Active Directory, and no button leads to Entra', () => {
    const card = cardOf(over('reset-password', { kind: 'reset-refused' }));
    expect(card).toContain(`Set-ADAccountPassword -Identity ${SID}`);
    expect(card).not.toMatch(IN_ENTRA);
  });

  it('that never came that far may be made in Entra, which writes it back', () => {
    expect(cardOf(over('reset-password', { kind: 'rights-gone' }))).toMatch(IN_ENTRA);
  });
});

describe('a code of the domain controller', () => {
  const refused = over('reset-ad-password', { kind: 'password-refused', code: 'PasswordPolicy' });

  it.each([
    ['en', 'For whoever manages Active Directory: PasswordPolicy', "Microsoft's support"],
    ['nl', 'Voor wie Active Directory beheert: PasswordPolicy', 'Microsoft-ondersteuning'],
  ] as const)('is for whoever manages Active Directory (%s)', (language, said, support) => {
    for (const told of [
      JSON.stringify(incidentSummary(refused, facts(language))),
      JSON.stringify(ticketStory(refused, [], facts(language))),
    ]) {
      expect(told).toContain(said);
      expect(told).not.toContain(support);
    }
  });

  it.each(['en', 'nl'] as const)('is not in the text for Microsoft’s support (%s)', (language) => {
    expect(supportText(refused, facts(language))).not.toContain('PasswordPolicy');
  });

  it('comes with the words of Active Directory, not of Microsoft', () => {
    expect(supportText(refused, facts('en'))).toContain('Active Directory refused every new password');
  });

  it('makes no button for a support request, because Microsoft cannot help', () => {
    expect(cardOf(refused)).not.toContain('Support request');
  });
});

describe('what Microsoft 365 answered before a change in Active Directory', () => {
  const remoteId = '8d2c3f1a-77aa-4a51-9a5e-0c1f6f0f2b11';
  const refused = over('unlock-ad-account', {
    kind: 'forbidden',
    code: 'Authorization_RequestDenied',
    remoteId,
  });

  it('is for Microsoft’s support', () => {
    expect(JSON.stringify(incidentSummary(refused, facts('en')))).toContain(
      `For Microsoft's support: Authorization_RequestDenied ${remoteId}`,
    );
    expect(supportText(refused, facts('en'))).toContain('Authorization_RequestDenied');
    expect(cardOf(refused)).toContain('Support request');
  });

  it('is not said to be the word of Active Directory', () => {
    expect(cardOf(refused)).toContain('Microsoft refused it: the bot lacks a permission.');
  });
});
