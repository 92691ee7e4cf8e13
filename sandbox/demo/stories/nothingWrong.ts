import { checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { otto } = people;

export const nothingWrong: Story = {
  name: 'Nobody is asked when nothing is wrong',
  about:
    'Otto cannot send, but not because he is restricted. The bot looks before it takes up the time of an admin.',
  accounts: [otto],
  async play(scene) {
    const before = scene.approvals.posts().length;
    await scene.says(otto, "I can't send mail", 'All fine now');

    checkWrites(scene);
    checkLastWords(scene, otto, en('dialogs:alreadyFine.glad'));
    scene.check('nothing was posted in Approvals', scene.approvals.posts().length === before);
  },
};
