import type { Remedies, Remedy } from '../unlock/plan/remedy.js';
import { allowPhone } from './allowPhone.js';
import { blockPhone } from './blockPhone.js';
import { blockSignIn } from './blockSignIn.js';
import { clearForwarding } from './clearForwarding.js';
import { closeFolder } from './closeFolder.js';
import { confirmCompromised } from './confirmCompromised.js';
import { disableAdAccount } from './disableAdAccount.js';
import { disableDevice } from './disableDevice.js';
import { disableInboxRule } from './disableInboxRule.js';
import { dismissRisk } from './dismissRisk.js';
import { enableAdAccount } from './enableAdAccount.js';
import { enableDevice } from './enableDevice.js';
import { enableInboxRule } from './enableInboxRule.js';
import { enableSignIn } from './enableSignIn.js';
import { limitEws } from './limitEws.js';
import { limitProtocols } from './limitProtocols.js';
import { openFolder } from './openFolder.js';
import { removeAppConsent } from './removeAppConsent.js';
import { removeDelegate } from './removeDelegate.js';
import { removeOtherMail } from './removeOtherMail.js';
import { removeSignInMethod } from './removeSignInMethod.js';
import { resetAdPassword } from './resetAdPassword.js';
import { resetPassword } from './resetPassword.js';
import { restoreEws } from './restoreEws.js';
import { restoreForwarding } from './restoreForwarding.js';
import { restoreProtocols } from './restoreProtocols.js';
import { restoreReplies } from './restoreReplies.js';
import { returnDelegate } from './returnDelegate.js';
import { returnOtherMail } from './returnOtherMail.js';
import { revokeSessions } from './revokeSessions.js';
import type { RemedyFactory, RemedyPorts } from './shared/factory.js';
import { stopReplies } from './stopReplies.js';
import { temporaryAccessPass } from './temporaryAccessPass.js';
import { unblockSender } from './unblockSender.js';
import { unlockAdAccount } from './unlockAdAccount.js';

/** Every remedy. A new one needs its own file, one line here and its texts. */
export const REMEDIES: readonly RemedyFactory[] = [
  temporaryAccessPass,
  resetPassword,
  revokeSessions,
  disableInboxRule,
  clearForwarding,
  removeAppConsent,
  removeSignInMethod,
  blockSignIn,
  enableSignIn,
  dismissRisk,
  confirmCompromised,
  unblockSender,
  enableInboxRule,
  restoreForwarding,
  disableDevice,
  enableDevice,
  blockPhone,
  allowPhone,
  limitProtocols,
  restoreProtocols,
  removeDelegate,
  returnDelegate,
  closeFolder,
  openFolder,
  limitEws,
  restoreEws,
  removeOtherMail,
  returnOtherMail,
  stopReplies,
  restoreReplies,
  unlockAdAccount,
  resetAdPassword,
  enableAdAccount,
  disableAdAccount,
];

/**
 * Makes the catalogue: every remedy, in the order in which a plan runs them.
 * @param factories a test can add its own
 */
export function createCatalogue(
  ports: RemedyPorts,
  factories: readonly RemedyFactory[] = REMEDIES,
): Remedies<Remedy> {
  const all = factories.map((make) => make(ports)).sort((a, b) => a.order - b.order);
  const find: Remedies<Remedy>['find'] = (id) => all.find((candidate) => candidate.id === id);
  return {
    all,
    find,
    get(id) {
      const remedy = find(id);
      if (!remedy) throw new Error(`There is no remedy called ${id}`);
      return remedy;
    },
    for: (symptom) => all.filter((remedy) => remedy.treats.includes(symptom)),
  };
}
