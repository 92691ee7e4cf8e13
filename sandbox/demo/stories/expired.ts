import { checkApprovals, checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import { ask } from '../auto/asking.js';
import { IMPATIENT_SECONDS } from '../auto/stage.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { annaDeBoer, ben } = people;

export const expired: Story = {
  name: 'Nobody decides in time',
  about:
    `Anna de Boer asks, but all approvers are at lunch. A second bot plays this one: its requests end after ` +
    `${IMPATIENT_SECONDS} seconds instead of 8 hours. Ben comes too late.`,
  accounts: [annaDeBoer],
  bot: 'impatient',
  async play(scene) {
    const asked = await ask(scene, annaDeBoer, 'en', ...['I forgot my password', 'Yes', 'That is all']);
    await scene.approvals.expect(asked.id, en('cards:state.expired'));
    const late = await scene.clicksLate(ben, asked.approval, 'check');
    const chat = scene.chat(annaDeBoer);
    await chat.expect(asked.id, en('cards:status.badge.expired'));
    const told = en('cards:outcome.expired', {
      topic: en('cards:topicOwn.password-not-accepted'),
    });
    await chat.expect(told);
    await scene.helpdesk.expect(asked.id);

    checkWrites(scene);
    const refusal = en('cards:refusal.already.expired', { time: '' }).trim().split(' ').slice(0, 2).join(' ');
    scene.check('Ben Okafor, who comes too late, is told that it expired', late.startsWith(refusal));
    checkLastWords(scene, annaDeBoer, told);
    checkApprovals(scene, asked.id, en('cards:state.expired'));
    checkIncident(scene, asked.id, en('cards:state.expired'));
  },
};
