import { checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { sofia } = people;

export const selfService: Story = {
  name: 'A forgotten password that needs no admin',
  about: 'Sofia forgot her password. The bot sees that she can reset it herself, and says how.',
  accounts: [sofia],
  async play(scene) {
    const before = scene.approvals.posts().length;
    await scene.says(sofia, 'I forgot my password', "I'll do that");

    checkWrites(scene);
    checkLastWords(scene, sofia, en('dialogs:selfService.glad'));
    scene.check('nothing was posted in Approvals', scene.approvals.posts().length === before);
  },
};
