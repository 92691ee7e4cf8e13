import { approves, ask, CALLED } from '../auto/asking.js';
import {
  checkApprovals,
  checkIncident,
  checkLastWords,
  checkWrites,
  en,
  ownReadyText,
} from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { sha256 } from '../../http/redact.js';
import { people, seedPassword } from '../../tenant/seed.js';

const { tess, chloe, ben } = people;

export const lostMethod: Story = {
  name: 'A lost telephone',
  about:
    'Tess has a new telephone, and the old one was her second factor. Nobody can vouch for her, so Ben calls ' +
    'her back and Chloe sees her in person. Chloe reads out a Temporary Access Pass: it works once, and the password stays as it is.',
  accounts: [tess],
  async play(scene) {
    const { tenant } = scene.sandbox;
    const asked = await ask(scene, tess, 'en', ...['I lost my phone', 'Yes', 'since yesterday']);
    await scene.opens(chloe, asked.approval, 'details');
    await scene.opens(chloe, asked.approval, 'back');
    // A pass goes around the second factor, so somebody has to vouch. Tess has no manager: two approvers make sure.
    await scene.opens(ben, asked.approval, 'check');
    await scene.opens(ben, asked.approval, 'ask-voucher');
    await scene.clicks(ben, asked.approval, 'approve', CALLED);
    await scene.approvals.expect(asked.id, en('cards:state.half', { count: 1 }));
    await approves(scene, chloe, asked.approval);
    await scene.approvals.expect(asked.id, en('cards:state.handing-over'));
    const offer = await scene.chat(chloe).expect(asked.id, en('cards:credential.offered'));
    const pass = await scene.opensSecret(chloe, offer, tenant.passHashes.get(tess.id));
    const told = ownReadyText(en, 'temporary-access-pass', chloe);
    await scene.chat(tess).expect(told);
    await scene.clicks(chloe, offer, 'read-out');
    await scene.approvals.expect(asked.id, en('cards:state.handed-over'));
    await scene.helpdesk.expect(asked.id);

    scene.check(
      'the pass that Chloe saw is the one Microsoft issued',
      tenant.passHashes.get(tess.id) === sha256(pass),
    );
    scene.check('it stands in no chat, no channel and no log', !scene.stands(pass));
    scene.check('the password is as it was', tenant.passwordHashOf(tess.id) === sha256(seedPassword));
    checkWrites(scene, /^POST temporaryAccessPassMethods \(.*\) → 201$/);
    checkLastWords(scene, tess, told);
    checkApprovals(scene, asked.id, en('cards:state.handed-over'), chloe.displayName);
    checkIncident(scene, asked.id, tess.displayName, chloe.displayName);
  },
};
