import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../bot/remedies/catalogue.js';
import { LACKS, type Lack } from '../../../bot/unlock/plan/rights.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { idlePorts } from '../../helpers/idlePorts.js';
import { sampleLapse } from '../../helpers/sampleLapses.js';
import { done, ENDED, planned, samplePending } from '../../helpers/sampleRequests.js';
import { facts, ofType, wordsIn } from '../allCards.js';

// What is made with an approver's own rights, as the approver reads it.

const again = (why: Lack) =>
  samplePending({
    steps: planned('reset-password', 'revoke-sessions'),
    lapsed: [sampleLapse({ why })],
  });

describe('Who is about to approve', () => {
  const words = (rights: Parameters<typeof createCatalogue>[0]['rights']) =>
    wordsIn(
      approvalCard(samplePending(), { ...facts('en'), remedies: createCatalogue({ ...idlePorts, rights }) }),
    );

  it('reads whose rights are used, and in whose name Entra ID logs it', () => {
    expect(words({ whose: 'approver', writesBack: false })).toContain(
      'With the rights of whoever approves last. The log of Entra ID names them.',
    );
  });

  it('reads nothing of it where the bot has the right itself', () => {
    expect(words({ whose: 'app' })).not.toContain('With the rights of');
  });
});

describe('Who is asked again', () => {
  it.each(LACKS)('reads that nothing was changed yet: %s', (why) => {
    expect(wordsIn(approvalCard(again(why), facts('en')))).toContain('Nothing was changed yet.');
  });

  it('reads what is done where something is', () => {
    const half = { ...again('rights-gone'), steps: [done('reset-password'), ...planned('revoke-sessions')] };
    expect(wordsIn(approvalCard(half, facts('en')))).toContain('What is done stays done.');
  });

  it('reads first why the newest click did not work, also where others clicked before', () => {
    const second = { id: '5f6c0d1e-0000-4000-8000-000000000007', name: 'Ben Smit' };
    const lapsed = [
      sampleLapse({ why: 'rights-sign-in' }),
      sampleLapse({ why: 'rights-role', by: second, at: ENDED }),
    ];
    const { fallbackText } = approvalCard({ ...again('rights-gone'), lapsed }, facts('en'));
    expect(fallbackText).toContain('Ben Smit may not reset this password');
    expect(fallbackText).not.toContain('Anna Bakker');
  });

  it.each(['rights-consent', 'rights-app'] as const)('finds the way by hand while it is stuck: %s', (why) => {
    const titles = ofType(approvalCard(again(why), facts('en')), 'Action.OpenUrl').map(({ title }) => title);
    expect(titles).toEqual(['Open the user in Entra']);
  });

  it.each(['rights-gone', 'rights-sign-in', 'rights-role'] as const)(
    'is not sent away where approving helps: %s',
    (why) => {
      expect(ofType(approvalCard(again(why), facts('en')), 'Action.OpenUrl')).toEqual([]);
    },
  );
});
