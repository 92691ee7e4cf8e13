import type { Subject } from '../unlock/person.js';
import type { AccountState, DirectoryFindings } from '../unlock/findings.js';
import type { Directory, ApproverFacts } from '../unlock/ports/directory.js';
import type { Graph } from './client/client.js';
import { enableSignIn } from './changes/signIn.js';
import { findPeople } from './people/findPeople.js';
import { issuePass } from './changes/temporaryAccessPass.js';
import { LicenceGaps } from './client/licences.js';
import { readFindings, type Looking } from './account/readFindings.js';
import { passStart } from './changes/temporaryAccessPass.js';
import { readPrivilegesNow } from './account/readPrivilegesNow.js';
import { readAccount } from './account/readAccount.js';
import { readStanding } from './people/readApprover.js';
import { readSubject } from './people/readSubject.js';
import { revokeSessions } from './changes/revokeSessions.js';
import { setPassword } from './changes/setPassword.js';

/** The tenant's directory in Microsoft Graph. One file per call; this is the port. */
export class GraphDirectory implements Directory {
  private readonly looking: Looking;

  constructor(
    private readonly graph: Graph,
    now: () => Date = () => new Date(),
  ) {
    this.looking = { now, gaps: new LicenceGaps(now) };
  }

  find(text: string): Promise<readonly Subject[]> {
    return findPeople(this.graph, text);
  }

  subject(id: string): Promise<Subject | undefined> {
    return readSubject(this.graph, id);
  }

  readFindings(id: string): Promise<DirectoryFindings> {
    return readFindings(this.graph, id, this.looking);
  }

  readPrivilegesNow(id: string): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>> {
    return readPrivilegesNow(this.graph, id, this.looking);
  }

  account(id: string): Promise<AccountState> {
    return readAccount(this.graph, id);
  }

  approverFacts(personId: string, groupId: string, others: readonly string[]): Promise<ApproverFacts> {
    return readStanding(this.graph, personId, groupId, others);
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

  issuePass(id: string): Promise<{ pass: string; minutes: number }> {
    return issuePass(this.graph, id);
  }

  passStart(id: string): Promise<string | undefined> {
    return passStart(this.graph, id);
  }
}
