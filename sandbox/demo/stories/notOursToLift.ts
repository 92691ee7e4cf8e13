import { checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { otto, caspar } = people;

export const notOursToLift: Story = {
  name: 'Limits and rules that no admin lifts with a reset',
  about:
    'Otto pastes a bounce: he hit the daily sending limit. Caspar is stopped by Conditional Access, which the bot sees ' +
    'in the sign-in log. Both are told what it is and who can help; no remedy is offered.',
  accounts: [otto, caspar],
  async play(scene) {
    const before = scene.approvals.posts().length;
    await scene.says(otto, '550 5.1.92 the account went over its limit', 'My own account', 'Yes, thank you');
    await scene.says(caspar, 'my account is blocked', 'Yes, thank you');

    const said = (person: typeof otto, words: string): boolean =>
      scene
        .chat(person)
        .posts()
        .some((post) => textOf(post.activity).includes(words));
    scene.check('Otto reads that nobody can lift the limit', said(otto, en('dialogs:advice.sending-limit')));
    scene.check(
      'Caspar reads that a new password does not help',
      said(caspar, en('dialogs:advice.conditional-access')),
    );
    checkLastWords(scene, otto, en('dialogs:advice.glad'));
    checkLastWords(scene, caspar, en('dialogs:advice.glad'));
    checkWrites(scene);
    scene.check('nothing was posted in Approvals', scene.approvals.posts().length === before);
  },
};
