import { ask } from '../auto/asking.js';
import { checkApprovals, checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { ravi, ben } = people;

export const noLicence: Story = {
  name: 'A tenant without Entra ID P1 or P2',
  about:
    "For this one the tenant has no licence for sign-in history and risk. Ravi's card says what could not be checked, " +
    'and does not call it fine. Ben turns it down until he has looked himself.',
  accounts: [ravi],
  async play(scene) {
    const { settings } = scene.sandbox.tenant;
    const licences = { ...settings.licences };
    Object.assign(settings.licences, { p1: false, p2: false });
    const asked = await ask(scene, ravi, 'en', ...['I forgot my password', 'Yes', 'That is all']);
    Object.assign(settings.licences, licences);
    const shown = textOf(asked.approval.activity);
    const reason = 'I look at your sign-ins first and call you.';
    await scene.clicks(ben, asked.approval, 'deny', { reason });
    await scene.approvals.expect(asked.id, en('cards:state.denied'));
    const told = en('cards:outcome.denied', {
      by: ben.displayName,
      topic: en('cards:topicOwn.password-not-accepted'),
      reason,
    });
    await scene.chat(ravi).expect(told);
    await scene.helpdesk.expect(asked.id);

    const why = (part: 'risk' | 'failedSignIns', licence: string): string =>
      en('cards:found.notCheckedPart', {
        part: en(`cards:part.${part}`),
        why: en('cards:unread.not-licensed', { licence }),
      });
    scene.check(
      'the card names what needs a licence',
      shown.includes(why('risk', 'Entra ID P2')) && shown.includes(why('failedSignIns', 'Entra ID P1')),
    );
    scene.check('and does not say “no risk”', !shown.includes(en('cards:found.risk.none')));
    checkWrites(scene);
    checkLastWords(scene, ravi, told);
    checkApprovals(scene, asked.id, en('cards:state.denied'), reason);
  },
};
