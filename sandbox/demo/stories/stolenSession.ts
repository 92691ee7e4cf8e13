import { ask, CALLED } from '../auto/asking.js';
import { checkApprovals, checkIncident, checkWrites, en } from '../auto/checks.js';
import { textOf } from '../../connector/readable.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { pim, anna } = people;
const REASON = 'I called Pim on the number in the directory: he did not ask for this.';

export const stolenSession: Story = {
  name: 'A stolen session that gets nothing',
  about:
    'Somebody has Pim’s open Teams and asks for a new password for “their own” account. One plain Approve is not there any ' +
    'more: the button opens a form. Anna calls the number of the directory, and hears from the real Pim that he asked for ' +
    'nothing. The thief gets a reason, and no password.',
  accounts: [pim],
  async play(scene) {
    const words = ['I forgot my password', 'My own account', 'Yes', 'since today'];
    const asked = await ask(scene, pim, 'en', ...words);
    await scene.opens(anna, asked.approval, 'check');
    const form = JSON.stringify(scene.seenBy(anna, asked.approval));
    scene.does(anna, 'calls Pim on the number of the directory: he did not ask for anything');
    await scene.clicks(anna, asked.approval, 'back');
    await scene.clicks(anna, asked.approval, 'deny', { reason: REASON });
    await scene.approvals.expect(asked.id, en('cards:state.denied'));
    await scene.helpdesk.expect(asked.id);

    scene.check('the form names the number to call', form.includes(CALLED.proof));
    const channel = scene.approvals.posts().map(({ activity }) => textOf(activity));
    scene.check('the channel has no telephone number', !channel.join('\n').includes('20000071'));
    checkWrites(scene);
    checkApprovals(scene, asked.id, en('cards:state.denied'), REASON);
    checkIncident(scene, asked.id, en('cards:state.denied'), REASON);
  },
};
