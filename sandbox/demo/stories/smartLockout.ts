import { approves, ask } from '../auto/asking.js';
import {
  checkApprovals,
  checkIncident,
  checkLastWords,
  checkWrites,
  en,
  ownReadyText,
} from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { lucas, marta, anna } = people;

export const smartLockout: Story = {
  name: 'Locked out after too many attempts',
  about:
    'Marta is refused because somebody tries from a malicious address; no password changes that. Lucas typed the wrong ' +
    'one too often. Nobody can unlock that at Microsoft; he cannot wait, so Anna allows a new password, which ends it.',
  accounts: [marta, lucas],
  async play(scene) {
    await scene.says(marta, 'I forgot my password', "I'll try that");
    const asked = await ask(
      scene,
      lucas,
      'en',
      ...['my account is locked', "I can't wait", 'Yes', 'That is all'],
    );
    const shown = textOf(asked.approval.activity);
    await approves(scene, anna, asked.approval);
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const told = ownReadyText(en, 'password', anna);
    await scene.chat(lucas).expect(told);
    await scene.helpdesk.expect(asked.id);

    checkLastWords(scene, marta, en('dialogs:maliciousAddress.glad'));
    scene.check('the card told Anna of the lockout', shown.includes(en('cards:signIn.50053')));
    checkWrites(scene, /^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/);
    checkLastWords(scene, lucas, told);
    checkApprovals(scene, asked.id, en('cards:state.handing-over'), anna.displayName);
    checkIncident(scene, asked.id, lucas.displayName, anna.displayName);
  },
};
