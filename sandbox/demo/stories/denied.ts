import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, nl } from '../auto/checks.js';
import { ask } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { piet, annaKowalska, ben } = people;
const REASON = 'Anna is on holiday and did not ask for this. She can call us herself.';

export const denied: Story = {
  name: 'Denied',
  about: 'Piet asks for a new password for Anna Kowalska. Ben knows better and says no, with the reason.',
  accounts: [annaKowalska],
  async play(scene) {
    const asked = await ask(
      scene,
      piet,
      'nl',
      ...['wachtwoord vergeten', 'anna.kowalska', '1', 'Overslaan', 'Overslaan', 'Ja'],
    );
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

    checkWrites(scene);
    checkLastWords(scene, piet, told);
    checkApprovals(scene, asked.id, en('cards:state.denied'), REASON);
    checkIncident(scene, asked.id, en('cards:state.denied'), REASON);
  },
};
