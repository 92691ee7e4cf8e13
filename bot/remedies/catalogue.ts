import type { Directory, Mailboxes } from '../unlock/ports.js';
import type { Credential, Remedies, Remedy } from '../unlock/remedy.js';
import { enableSignIn } from './enableSignIn.js';
import { resetPassword } from './resetPassword.js';
import { revokeSessions } from './revokeSessions.js';
import { temporaryAccessPass } from './temporaryAccessPass.js';
import { unblockSender } from './unblockSender.js';

/** Every remedy there is, and what the domain asks of them. */
export interface Catalogue extends Remedies {
  /** In the order in which they run in a plan. */
  readonly all: readonly Remedy[];
}

/** The catalogue: a new remedy is one file, one line here and its texts. */
export function createCatalogue(ports: {
  readonly directory: Directory;
  readonly mailboxes: Mailboxes;
  /** What a forgotten password is answered with; default a new one. */
  readonly credential?: Credential;
}): Catalogue {
  const { directory, mailboxes, credential = 'password' } = ports;
  const all = [
    temporaryAccessPass(directory, credential),
    resetPassword(directory, credential),
    revokeSessions(directory, credential),
    enableSignIn(directory),
    unblockSender(mailboxes),
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
