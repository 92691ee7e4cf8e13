import { describe, expect, it } from 'vitest';
import { waitsFor } from '../../../bot/unlock/queue/waitsFor.js';
import { handoverRequests, HANDOVERS, sampleHandedOver } from '../../helpers/sampleHandovers.js';
import { sampleRequests } from '../../helpers/sampleRequests.js';
import { credentialCard, revealedCard } from '../../../cards/credentialCard.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { statusCard } from '../../../cards/statusCard.js';
import { CREDENTIAL_STATES, facts, SECRET, wordsIn } from '../allCards.js';

const WORDS = 'apron · beaver · canoe';

describe('The three words', () => {
  const withWords = Object.entries({ ...sampleRequests, ...handoverRequests }).filter(
    ([, { words, kind, handOff }]) => words && kind === 'unlock' && handOff !== 'compromised',
  );

  it.each(withWords)('stand on both cards exactly while an admin may call about it: %s', (_name, request) => {
    const mayCall = waitsFor(request) !== undefined;
    const readerId = request.requester.id;
    expect(wordsIn(approvalCard(request, facts('en'))).includes(WORDS)).toBe(mayCall);
    expect(wordsIn(statusCard(request, { ...facts('en'), readerId })).includes(WORDS)).toBe(mayCall);
  });

  it('stand on the card of the password, which is what the admin has before them when they call', () => {
    const request = sampleHandedOver(HANDOVERS['waits']!);
    const offered = credentialCard(request, CREDENTIAL_STATES[1]!, facts('en'));
    expect(wordsIn(offered)).toContain(WORDS);
    expect(wordsIn(revealedCard(request, SECRET, facts('en')))).toContain(WORDS);
    const gone = sampleHandedOver(HANDOVERS['not handed over']!);
    expect(wordsIn(credentialCard(gone, { state: 'gone' }, facts('en')))).not.toContain(WORDS);
  });
});
