import { ask } from '../auto/asking.js';
import { checkApprovals, checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { sven, greta, ben } = people;
const NOTE = 'Called Sven back, enabled the account in Active Directory and started a sync.';

export const humans: Story = {
  name: 'Synced and privileged accounts go to a human',
  about:
    "Sven's account belongs to Active Directory, Greta is a Global Administrator. The bot says what to do and touches " +
    'neither. Ben takes the first one on and writes down what he did.',
  accounts: [sven, greta],
  async play(scene) {
    const forSven = await ask(scene, sven, 'en', ...['my account is blocked', 'Yes', 'That is all']);
    await scene.clicks(ben, forSven.approval, 'take');
    await scene.approvals.expect(forSven.id, en('cards:state.taken'));
    await scene.clicks(ben, forSven.approval, 'close', { note: NOTE });
    await scene.approvals.expect(forSven.id, NOTE);
    const told = en('cards:outcome.closed', {
      by: ben.displayName,
      topic: en('cards:topicOwn.sign-in-blocked'),
    });
    await scene.chat(sven).expect(told);
    await scene.helpdesk.expect(forSven.id);
    const forGreta = await ask(scene, greta, 'en', ...['I forgot my password', 'Yes', 'That is all']);

    checkWrites(scene);
    checkLastWords(scene, sven, told);
    checkApprovals(scene, forSven.id, en('cards:state.resolved'), NOTE);
    checkIncident(scene, forSven.id, ben.displayName, NOTE);
    const open = textOf(forGreta.approval.activity);
    scene.check(
      'the card for Greta says that the bot leaves this account alone, and offers no Approve',
      open.includes(en('cards:handOff.privileged.why')) &&
        !JSON.stringify(forGreta.approval.activity).includes('"approve"'),
    );
  },
};
