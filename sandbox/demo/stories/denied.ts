import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, nl } from '../auto/checks.js';
import { ask } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { piet, annaKowalska, ben } = people;
const WORDS = ['wachtwoord vergeten', 'anna.kowalska', '1', 'Ja', 'Dat is alles'];
const REASON = 'Anna is on holiday and did not ask for this. She can call us herself.';

export const denied: Story = {
  name: 'Denied',
  about:
    'Piet asks for a new password for Anna Kowalska. Ben knows better and says no, with the reason. Piet asks at once for ' +
    'the same again, and reads that the no holds for a while. Ben looks at what was asked for her before.',
  accounts: [annaKowalska],
  async play(scene) {
    const asked = await ask(scene, piet, 'nl', ...WORDS);
    await scene.clicks(ben, asked.approval, 'deny', { reason: REASON });
    await scene.approvals.expect(asked.id, en('cards:state.denied'));
    const chat = scene.chat(piet);
    await chat.expect(asked.id, nl('cards:status.badge.denied'));
    const told = nl('cards:outcome.denied', {
      by: ben.displayName,
      topic: nl('cards:topic.password-not-accepted', { name: annaKowalska.displayName }),
      reason: REASON,
    });
    await chat.expect(told);
    await scene.helpdesk.expect(asked.id);
    checkLastWords(scene, piet, told);
    const cards = scene.approvals.posts().length;

    await scene.says(piet, ...WORDS);
    const [, again = ''] = nl('dialogs:submitted.denied-lately').split('” ');
    await chat.expect(ben.displayName, REASON, again.split('. ')[0] ?? '');
    await scene.says(ben, `history ${annaKowalska.userPrincipalName}`);
    await scene.chat(ben).expect(annaKowalska.displayName, asked.id);

    checkWrites(scene);
    scene.check('asking again at once made no second card', scene.approvals.posts().length === cards);
    checkApprovals(scene, asked.id, en('cards:state.denied'), REASON);
    checkIncident(scene, asked.id, en('cards:state.denied'), REASON);
  },
};
