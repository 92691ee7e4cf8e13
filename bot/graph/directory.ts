import type { Subject } from '../unlock/person.js';
import type { AccountState } from '../unlock/findings.js';
import type { Directory } from '../unlock/ports.js';
import { checkMembership } from './checkMembership.js';
import type { Graph } from './client.js';
import { enableSignIn } from './enableSignIn.js';
import { findPeople } from './findPeople.js';
import { look, type Look } from './look.js';
import { readAccount } from './readAccount.js';
import { readSubject } from './readSubject.js';
import { revokeSessions } from './revokeSessions.js';
import { setPassword } from './setPassword.js';

/** The tenant's directory in Microsoft Graph. One file per call; this is the port. */
export class GraphDirectory implements Directory {
  constructor(private readonly graph: Graph) {}

  find(text: string): Promise<readonly Subject[]> {
    return findPeople(this.graph, text);
  }

  subject(id: string): Promise<Subject | undefined> {
    return readSubject(this.graph, id);
  }

  look(id: string): Promise<Look> {
    return look(this.graph, id);
  }

  account(id: string): Promise<AccountState> {
    return readAccount(this.graph, id);
  }

  isMember(personId: string, groupId: string): Promise<boolean> {
    return checkMembership(this.graph, personId, groupId);
  }

  setPassword(id: string, password: string): Promise<void> {
    return setPassword(this.graph, id, password);
  }

  revokeSessions(id: string): Promise<void> {
    return revokeSessions(this.graph, id);
  }

  enableSignIn(id: string): Promise<void> {
    return enableSignIn(this.graph, id);
  }
}
