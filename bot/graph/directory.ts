import type { DirectoryPerson, Person, Subject } from '../unlock/person.js';
import type { AccountState, DirectoryFindings, Finding } from '../unlock/findings.js';
import type { Phones } from '../unlock/proof/phone.js';
import type { Directory, ApproverFacts, Member } from '../unlock/ports/directory.js';
import type { Graph } from './client/client.js';
import { checkMembership } from './people/checkMembership.js';
import { findManager } from './people/findManager.js';
import { findPeople } from './people/findPeople.js';
import { LicenceGaps } from './client/licences.js';
import { readFindings } from './account/readFindings.js';
import type { Looking } from './account/askAbout.js';
import { sharedLimits, type SharedLimits } from './account/sharedLimits.js';
import { readPrivilegesNow } from './account/readPrivilegesNow.js';
import { readAccount } from './account/readAccount.js';
import { readApprover, readApprovers } from './people/readApprover.js';
import { readMembers } from './people/readMembers.js';
import { readPerson } from './people/readPerson.js';
import { readPhones } from './people/readPhones.js';
import { readSubject } from './people/readSubject.js';

/** Reads the tenant's directory through Microsoft Graph. This class is the port; each call has its own file. */
export class GraphDirectory implements Directory {
  private readonly looking: Looking;

  constructor(
    private readonly graph: Graph,
    now: () => Date = () => new Date(),
    shared: SharedLimits = sharedLimits(now),
  ) {
    this.looking = { now, gaps: new LicenceGaps(now), ...shared };
  }

  find(text: string): Promise<readonly Subject[]> {
    return findPeople(this.graph, text);
  }

  subject(id: string): Promise<Subject | undefined> {
    return readSubject(this.graph, id);
  }

  person(id: string): Promise<DirectoryPerson | undefined> {
    return readPerson(this.graph, id);
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

  phones(id: string): Promise<Finding<Phones>> {
    return readPhones(this.graph, id, this.looking.now());
  }

  manager(id: string): Promise<Person | undefined> {
    return findManager(this.graph, id);
  }

  isMember(personId: string, groupId: string): Promise<boolean> {
    return checkMembership(this.graph, personId, groupId);
  }

  approverFacts(personId: string, groupId: string, others: readonly string[]): Promise<ApproverFacts> {
    return readApprover(this.graph, personId, groupId, others);
  }

  standings(
    personIds: readonly string[],
    groupId: string,
    others: readonly string[],
  ): Promise<readonly ApproverFacts[]> {
    return readApprovers(this.graph, personIds, groupId, others);
  }

  members(groupId: string): Promise<readonly Member[]> {
    return readMembers(this.graph, groupId);
  }
}
