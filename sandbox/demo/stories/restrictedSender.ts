import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, nl } from '../auto/checks.js';
import { approves, ask, CALLED } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { julia, anna } = people;

export const restrictedSender: Story = {
  name: 'A restricted sender',
  about:
    "Julia's mailing looked like spam, so Microsoft stopped her from sending. She asks in Dutch. The look finds no " +
    'trace of anybody else; Anna vouches that the account is secured, and gives sending back.',
  accounts: [julia],
  async play(scene) {
    const asked = await ask(
      scene,
      julia,
      'nl',
      ...[
        'Ik kan geen mail versturen',
        'Mijn eigen account',
        'sinds vanochtend',
        'mijn klanten wachten op offertes',
        'Ja',
      ],
    );
    await scene.approvals.expect(asked.id, en('evidence:nothing'));
    scene.does(anna, 'calls Julia: yes, it was her own mailing, and her password is new');
    await approves(scene, anna, asked.approval, { ...CALLED, secured: 'checked' });
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    const chat = scene.chat(julia);
    await chat.expect(asked.id, nl('cards:status.badge.resolved'));
    const told = nl('cards:outcome.resolved', {
      topic: nl('cards:topic.cannot-send-mail', { name: julia.displayName }),
    });
    await chat.expect(told);
    await scene.helpdesk.expect(asked.id);

    scene.check('Julia may send again', !scene.sandbox.tenant.isBlocked(julia.userPrincipalName));
    checkWrites(scene, /^Remove-BlockedSenderAddress → 200$/);
    checkLastWords(scene, julia, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), anna.displayName);
    checkIncident(scene, asked.id, en('cards:secured.checked', { by: anna.displayName }));
  },
};
