import {
  checkApprovals,
  checkIncident,
  checkLastWords,
  checkWrites,
  en,
  nl,
  readyText,
} from '../auto/checks.js';
import { approves, ask, CALLED, callsBack } from '../auto/asking.js';
import { attemptSignIn } from '../../tenant/attemptSignIn.js';
import type { Story } from '../auto/story.js';
import { sha256 } from '../../http/redact.js';
import { people } from '../../tenant/seed.js';

const { piet, omar, anna, nora } = people;

export const forgottenPassword: Story = {
  name: 'A forgotten password, for a colleague: somebody vouches',
  about:
    'Omar forgot his password and stands at the desk of Piet, who asks for him. A new password for somebody else needs ' +
    'more than a call: Nora, his manager, says that she has just spoken to him. Anna approves, opens the new password once in ' +
    'her own chat, reads it to Omar and says so. It stands nowhere else, and Nora hears that it was opened. It is solved when ' +
    'Omar is in: Piet says so.',
  accounts: [omar],
  async play(scene) {
    const { tenant } = scene.sandbox;
    const asked = await ask(
      scene,
      piet,
      'nl',
      ...['wachtwoord vergeten', 'omar', '1', 'Ja', 'sinds vandaag, Omar staat naast me'],
    );
    callsBack(scene, anna, omar);
    await scene.opens(anna, asked.approval, 'check');
    await scene.opens(anna, asked.approval, 'ask-voucher');
    const question = await scene.chat(nora).expect(en('proof:vouch.question', { name: omar.displayName }));
    scene.does(nora, 'walks over to Omar and asks him: yes, he wants that');
    await scene.clicks(nora, question, 'vouch-yes');
    await scene.chat(nora).expect(en('proof:vouch.state.yes'));
    const vouched = en('proof:line.vouched-for.manager', { by: nora.displayName, time: '' });
    await scene.approvals.expect(asked.id, vouched.replace(/\s*\.$/, ''));
    await approves(scene, anna, asked.approval, CALLED);
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const offer = await scene.chat(anna).expect(asked.id, en('cards:credential.offered'));
    const password = await scene.opensPassword(anna, offer);
    const chat = scene.chat(piet);
    const told = readyText(nl, 'password', 'password-not-accepted', anna, omar);
    await chat.expect(told);
    await scene.clicks(anna, offer, 'read-out');
    await scene.approvals.expect(asked.id, en('cards:state.handed-over'));
    scene.does(omar, 'signs in with it, and chooses a password of his own');
    const own = 'Een-eigen-wachtwoord-1';
    const codes = attemptSignIn(tenant, omar.id, { secret: password, chooses: own });
    const card = await chat.expect(asked.id, nl('cards:status.badge.handed-over'));
    await scene.clicks(piet, card, 'helped-yes');
    await chat.expect(asked.id, nl('cards:status.badge.resolved'));
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    await scene.helpdesk.expect(asked.id);

    scene.check(
      'the password that Anna saw lets Omar in, and he has to change it',
      codes.join() === '50055,0' && tenant.passwordHashOf(omar.id) === sha256(own),
    );
    scene.check('it stands in no chat, no channel and no log', !scene.stands(password));
    checkWrites(scene, /^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/);
    checkLastWords(scene, piet, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), anna.displayName);
    checkIncident(scene, asked.id, omar.displayName, piet.displayName, anna.displayName);
  },
};
