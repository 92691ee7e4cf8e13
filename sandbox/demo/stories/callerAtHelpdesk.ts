import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, readyText } from '../auto/checks.js';
import { approves, ask, CALLED, callsBack } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { annaDeBoer: caller, pim, chloe, ben, nora } = people;

export const callerAtHelpdesk: Story = {
  name: 'A caller at the helpdesk',
  about:
    'Anna forgot her password. She cannot open Teams, so she calls. Pim of the helpdesk calls her back on her office ' +
    'number and asks for her. Chloe is an approver, but of the helpdesk too, so she cannot allow it. Nora, Anna’s manager, vouches for her, and Ben allows it.',
  accounts: [caller],
  async play(scene) {
    scene.does(caller, 'cannot sign in anywhere, also not to Teams, and calls the helpdesk');
    scene.does(pim, 'calls Anna de Boer back, on the office number of the directory');
    const asked = await ask(
      scene,
      pim,
      'en',
      ...['a caller forgot the password', caller.userPrincipalName, en('dialogs:caller.check.called-office')],
      ...['Yes', 'That is all'],
    );
    await scene.clicks(chloe, asked.approval, 'check');
    scene.check('Chloe could not allow what the helpdesk asked for', scene.writes().length === 0);
    await scene.opens(ben, asked.approval, 'check');
    await scene.opens(ben, asked.approval, 'ask-voucher');
    const question = await scene.chat(nora).expect(en('proof:vouch.question', { name: caller.displayName }));
    scene.does(nora, 'calls Anna by video and sees that it is her');
    await scene.clicks(nora, question, 'vouch-yes');
    await scene.chat(nora).expect(en('proof:vouch.state.yes'));
    const vouched = en('proof:line.vouched-for.manager', { by: nora.displayName, time: '' });
    await scene.approvals.expect(asked.id, vouched.replace(/\s*\.$/, ''));
    callsBack(scene, ben, caller);
    await approves(scene, ben, asked.approval, CALLED);
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const told = readyText(en, 'password', 'password-not-accepted', ben, caller);
    await scene.chat(pim).expect(told);
    await scene.helpdesk.expect(asked.id);

    checkWrites(scene, /^PATCH user \(passwordProfile/, /revokeSignInSessions/);
    checkLastWords(scene, pim, told);
    checkApprovals(scene, asked.id, en('cards:state.handing-over'), en('cards:caller.called-office'));
    checkIncident(scene, asked.id, caller.displayName, en('cards:caller.called-office'));
  },
};
