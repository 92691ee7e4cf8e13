import { checkApprovals, checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import { approves, ask, CALLED, callsBack } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { nora, lena, ben } = people;

export const blockedSignIn: Story = {
  name: 'A blocked sign-in, for a colleague',
  about: 'Lena is back from leave and her account is still disabled. Nora asks for her, Ben approves.',
  accounts: [lena],
  async play(scene) {
    const asked = await ask(
      scene,
      nora,
      'en',
      ...["my colleague's account is blocked", 'lena', '1', 'Yes', 'since Monday: she was on leave'],
    );
    callsBack(scene, ben, lena);
    await approves(scene, ben, asked.approval, CALLED);
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    const chat = scene.chat(nora);
    await chat.expect(asked.id, en('cards:status.badge.resolved'));
    const told = en('cards:outcome.resolved', {
      topic: en('cards:topic.sign-in-blocked', { name: lena.displayName }),
    });
    await chat.expect(told);
    await scene.helpdesk.expect(asked.id);

    scene.check('Lena may sign in', scene.sandbox.tenant.user(lena.id).accountEnabled);
    checkWrites(scene, /^PATCH user \(accountEnabled\) → 204$/);
    checkLastWords(scene, nora, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), ben.displayName);
    const called = en('proof:line.called-back.mobile', { ends: '71', by: ben.displayName, time: '' }).trim();
    checkIncident(scene, asked.id, lena.displayName, nora.displayName, called.replace(/\s*\.$/, ''));
  },
};
