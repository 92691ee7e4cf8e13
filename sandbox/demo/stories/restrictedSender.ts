import {
  checkApprovals,
  checkIncident,
  checkLastWords,
  checkWrites,
  en,
  nl,
  ownReadyText,
} from '../auto/checks.js';
import { approves, ask, CALLED } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { julia, anna } = people;

export const restrictedSender: Story = {
  name: 'A restricted sender',
  about:
    "Julia's mailing looked like spam, so Microsoft stopped her from sending. She asks in Dutch. The look finds no " +
    'trace of anybody else, but her password is older than the restriction. So nobody can say that it is secured: Anna ' +
    'lets the bot secure it first, and give sending back then.',
  accounts: [julia],
  async play(scene) {
    const asked = await ask(
      scene,
      julia,
      'nl',
      ...['Ik kan geen mail versturen', 'Ja', 'sinds vanochtend: mijn klanten wachten op offertes'],
    );
    await scene.approvals.expect(asked.id, en('evidence:nothing'));
    await scene.approvals.expect(asked.id, en('cards:securing.password.no'));
    scene.does(anna, 'calls Julia: yes, it was her own mailing');
    await approves(scene, anna, asked.approval, CALLED, 'secure-first');
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const told = ownReadyText(nl, 'password', anna);
    await scene.chat(julia).expect(told);
    const offer = await scene.chat(anna).expect(asked.id, en('cards:credential.offered'));
    const password = await scene.opensPassword(anna, offer);
    scene.does(anna, 'calls Julia on the number on record and reads the password to her');
    await scene.clicks(anna, offer, 'read-out');
    await scene.chat(julia).expect(asked.id, nl('cards:status.badge.handed-over'));
    await scene.helpdesk.expect(asked.id);

    scene.check('Julia may send again', !scene.sandbox.tenant.isBlocked(julia.userPrincipalName));
    checkWrites(
      scene,
      ...[/^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/],
      /^Remove-BlockedSenderAddress → 200$/,
    );
    scene.check('the new password stands in no chat, no channel and no log', !scene.stands(password));
    checkLastWords(scene, julia, told);
    checkApprovals(scene, asked.id, en('cards:state.handed-over'), anna.displayName);
    checkIncident(scene, asked.id, en('cards:secured.steps'));
  },
};
