import { approves, ask, CALLED, callsBack, SEEN } from '../auto/asking.js';
import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, readyText } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { nora, dora, ben, anna } = people;

export const twoCauses: Story = {
  name: 'Two causes at once',
  about:
    'Dora cannot send: she is restricted, and her account is disabled as well. Nora knows only the first half. The bot ' +
    'finds both and asks for one plan, in the order that works. Nobody secured the account, so that comes first.',
  accounts: [dora],
  async play(scene) {
    const asked = await ask(
      scene,
      nora,
      'en',
      ...["my colleague can't send mail", 'dora', '1', 'Yes', 'That is all'],
    );
    await scene.approvals.expect(asked.id, en('evidence:nothing'));
    callsBack(scene, ben, dora);
    await scene.opens(ben, asked.approval, 'check');
    // Nobody can vouch for her, so another approver has to make sure too, and one of the two has to see her.
    await scene.opens(ben, asked.approval, 'ask-voucher');
    await approves(scene, ben, asked.approval, CALLED, 'secure-first');
    await scene.approvals.expect(asked.id, en('cards:state.half', { count: 1 }));
    scene.does(anna, 'walks to Dora and asks her');
    await approves(scene, anna, asked.approval, SEEN, 'secure-first');
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const told = readyText(en, 'password', 'cannot-send-mail', anna, dora);
    await scene.chat(nora).expect(told);
    await scene.helpdesk.expect(asked.id);

    const { tenant } = scene.sandbox;
    scene.check('Dora may sign in again', tenant.user(dora.id).accountEnabled);
    scene.check('Dora may send again', !tenant.isBlocked(dora.userPrincipalName));
    checkWrites(
      scene,
      ...[/^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/],
      ...[/^PATCH user \(accountEnabled\) → 204$/, /^Remove-BlockedSenderAddress → 200$/],
    );
    checkLastWords(scene, nora, told);
    checkApprovals(scene, asked.id, en('cards:state.handing-over'), ben.displayName, anna.displayName);
    checkIncident(scene, asked.id, en('remedies:enable-sign-in.name'), en('remedies:unblock-sender.name'));
  },
};
