import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { detailsCard } from '../../../cards/approval/detailsCard.js';
import { sampleFindings, unreadFindings, worryingFindings } from '../../helpers/sampleFindings.js';
import { sampleHandOff, samplePending, sampleSending } from '../../helpers/sampleRequests.js';
import { facts, ofType, wordsIn } from '../allCards.js';

const draw = (request: UnlockRequest, inPlace = true) => detailsCard(request, { ...facts('en'), inPlace });
const words = (request: UnlockRequest) => wordsIn(draw(request));

describe('The details', () => {
  it('show what the channel does not: manager, methods, licence, failures with country and time', () => {
    const request = samplePending({ findings: worryingFindings });
    expect(words(request)).toContain('Only you see this');
    expect(words(request)).toContain('Manager\nWim Smeets');
    expect(words(request)).toContain('Methods\nphone, Microsoft Authenticator');
    expect(words(request)).toContain('Licence\nyes');
    expect(words(request)).toContain('12 × malicious address, newest 13:40, Brazil');
    expect(words(request)).toContain('Risk\nhigh');
    expect(words(request)).toContain('Earlier\n30 days\n1 × approved before\n90 days\n2 × sending unblocked');
    const shown = wordsIn(approvalCard(request, facts('en')));
    expect(shown).not.toMatch(/Wim Smeets|Authenticator|Brazil|Braz/);
  });

  it('show the roles that keep the bot away', () => {
    const findings = sampleFindings({
      privileges: known(['Exchange Administrator']),
      eligible: known(['Global Administrator']),
    });
    expect(words(sampleHandOff('privileged', { findings }))).toContain(
      'Roles\nExchange Administrator\nCan switch on\nGlobal Administrator',
    );
  });

  it('show the restriction', () => {
    expect(words(sampleSending())).toContain('Restricted\n2 Mar 2026 07:10 · spam within 24 hours');
  });

  it('say of every part that could not be read what would make it readable', () => {
    const text = words(samplePending({ findings: unreadFindings }));
    expect(text).toContain('sign-in history: readable with Entra ID P1');
    expect(text).toContain('sign-in methods: grant the bot UserAuthenticationMethod.Read.All');
    expect(text).toContain('account: Microsoft gave no answer');
    expect(text).not.toMatch(/Risk\n|Methods\n|Manager\n/);
  });

  it('have a way back where they stand in the place of the card, and only there', () => {
    const verbs = (inPlace: boolean) =>
      ofType(draw(samplePending(), inPlace), 'Action.Execute').map(({ verb }) => verb);
    expect(verbs(true)).toEqual(['back']);
    expect(verbs(false)).toEqual([]);
  });
});
