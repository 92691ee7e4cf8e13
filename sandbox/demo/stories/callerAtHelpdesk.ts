import { checkApprovals, checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import { ask, CALLED_BACK } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { annaDeBoer: caller, pim, chloe, ben } = people;

export const callerAtHelpdesk: Story = {
  name: 'A caller at the helpdesk',
  about:
    'Anna forgot her password. She cannot open Teams, so she calls. Pim of the helpdesk calls her back on her office ' +
    'number and asks for her. Chloe is an approver, but of the helpdesk too, so she cannot allow it. Ben can.',
  accounts: [caller],
  async play(scene) {
    scene.does(caller, 'cannot sign in anywhere, also not to Teams, and calls the helpdesk');
    scene.does(pim, 'calls Anna de Boer back, on the office number of the directory');
    const asked = await ask(
      scene,
      pim,
      'en',
      ...['I forgot my password', caller.userPrincipalName, en('dialogs:caller.check.called-office')],
      ...['Skip', 'Skip', 'Yes'],
    );
    await scene.clicks(chloe, asked.approval, 'approve', CALLED_BACK);
    scene.check('Chloe could not allow what the helpdesk asked for', scene.writes().length === 0);
    await scene.clicks(ben, asked.approval, 'approve', CALLED_BACK);
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    const told = en('cards:outcome.resolved', {
      topic: en('cards:topic.password-not-accepted', { name: caller.displayName }),
    });
    await scene.chat(pim).expect(told);
    await scene.helpdesk.expect(asked.id);

    checkWrites(scene, /^PATCH user \(passwordProfile/, /revokeSignInSessions/);
    checkLastWords(scene, pim, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), en('cards:caller.called-office'));
    checkIncident(scene, asked.id, caller.displayName, en('cards:caller.called-office'));
  },
};
