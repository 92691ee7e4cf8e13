import { ask, SEEN } from '../auto/asking.js';
import {
  checkApprovals,
  checkIncident,
  checkLastWords,
  checkWrites,
  en,
  ownReadyText,
} from '../auto/checks.js';
import { cardIn, sentenceOf } from '../auto/clicks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { mia, ben, chloe } = people;

export const twoApprovers: Story = {
  name: 'Two approvers at once',
  about:
    'Mia asks; Ben and Chloe press Approve in the same instant. One of them wins, the other reads who and when.',
  accounts: [mia],
  async play(scene) {
    const asked = await ask(scene, mia, 'en', ...['I forgot my password', 'Yes', 'since today']);
    for (const approver of [ben, chloe]) await scene.opens(approver, asked.approval, 'check');
    const clicked = await scene.clickTogether([ben, chloe], asked.approval, 'approve', SEEN);
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const winner = clicked[0] && cardIn(clicked[0]) ? ben : chloe;
    const told = ownReadyText(en, 'password', winner);
    await scene.chat(mia).expect(told);
    await scene.helpdesk.expect(asked.id);

    const refusals = clicked.flatMap((one) => sentenceOf(one) ?? []);
    await scene.chat(winner).expect(asked.id, en('cards:credential.offered'));
    scene.check(
      `${winner.displayName} approved; the other reads so`,
      refusals.length === 1 && refusals[0]!.includes(winner.displayName),
    );
    checkWrites(scene, /^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/);
    checkLastWords(scene, mia, told);
    checkApprovals(scene, asked.id, en('cards:state.handing-over'), winner.displayName);
    checkIncident(scene, asked.id, winner.displayName);
  },
};
