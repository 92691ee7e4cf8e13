import { approves, ask, SEEN } from '../auto/asking.js';
import { checkApprovals, checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { hugo, anna } = people;

export const lockedInDomain: Story = {
  name: 'Locked out in Active Directory: unlocked there, with no new password',
  about:
    'The account of Hugo lives in Active Directory, and too many wrong passwords locked it. The bot reads that on a ' +
    'domain controller, Anna approves, and the bot ends the lock there. Hugo signs in with the password that he has.',
  accounts: [hugo],
  bot: 'hybrid',
  async play(scene) {
    const { domain } = scene;
    scene.does(hugo, `has an account on ${domain.name}`);
    const password = await domain.livesThere(hugo, scene.sandbox.tenant);
    scene.does(hugo, 'types a wrong password three times at his computer');
    for (const wrong of ['Wrong-1-Pass', 'Wrong-2-Pass', 'Wrong-3-Pass']) await domain.signIn(hugo, wrong);
    const locked = await domain.signIn(hugo, password);
    const asked = await ask(scene, hugo, 'en', ...['my password is not accepted', 'Yes', 'That is all']);
    const shown = textOf(asked.approval.activity);
    await approves(scene, anna, asked.approval, SEEN);
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    await scene.chat(hugo).expect(asked.id, en('cards:status.badge.resolved'));
    const told = en('cards:outcome.resolved', { topic: en('cards:topicOwn.locked-there') });
    await scene.chat(hugo).expect(told);
    await scene.helpdesk.expect(asked.id);
    const after = await domain.signIn(hugo, password);
    scene.does(hugo, `signs in with the password that he has: ${after}`);

    scene.check('his right password was refused before: 775, locked out', locked === '775');
    scene.check('the card says on which controller it was read', shown.includes('dc1.corp.contoso.example'));
    scene.check('the same password lets him in after that', after === 'in');
    checkWrites(scene);
    checkLastWords(scene, hugo, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), anna.displayName);
    checkIncident(scene, asked.id, hugo.displayName, en('remedies:unlock-ad-account.name'));
  },
};
