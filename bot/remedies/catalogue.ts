import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { MailFlow } from '../unlock/ports/mailFlow.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { SecretKind, Remedies } from '../unlock/plan/remedy.js';
import { blockSignIn } from './blockSignIn.js';
import { clearForwarding } from './clearForwarding.js';
import { confirmCompromised } from './confirmCompromised.js';
import { disableInboxRule } from './disableInboxRule.js';
import { dismissRisk } from './dismissRisk.js';
import { enableInboxRule } from './enableInboxRule.js';
import { enableSignIn } from './enableSignIn.js';
import { removeAppConsent } from './removeAppConsent.js';
import { removeSignInMethod } from './removeSignInMethod.js';
import { resetPassword } from './resetPassword.js';
import { restoreForwarding } from './restoreForwarding.js';
import { revokeSessions } from './revokeSessions.js';
import { temporaryAccessPass } from './temporaryAccessPass.js';
import { unblockSender } from './unblockSender.js';

/** The catalogue: a new remedy is one file, one line here and its texts. */
export function createCatalogue(ports: {
  readonly directory: Directory;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  readonly mailFlow: MailFlow;
  /** What a forgotten password is answered with; default a new one. */
  readonly credential?: SecretKind;
}): Remedies {
  const { directory, changes, mailboxes, mailFlow, credential = 'password' } = ports;
  const all = [
    temporaryAccessPass(directory, credential),
    resetPassword(directory, credential),
    revokeSessions(directory, credential),
    disableInboxRule(ports),
    clearForwarding(mailFlow),
    removeAppConsent(changes),
    removeSignInMethod(changes),
    blockSignIn(directory, changes),
    enableSignIn(directory),
    dismissRisk(changes),
    confirmCompromised(changes),
    unblockSender(mailboxes),
    enableInboxRule(ports),
    restoreForwarding(mailFlow),
  ].sort((a, b) => a.order - b.order);
  return {
    all,
    get(id) {
      const remedy = all.find((candidate) => candidate.id === id);
      if (!remedy) throw new Error(`There is no remedy called ${id}`);
      return remedy;
    },
    for: (symptom) => all.filter((remedy) => remedy.treats.includes(symptom)),
  };
}
