import { concernsPrivileged, othersOf } from './decide/policy.js';
import { sameId } from './person.js';
import type { ApproverFacts, Directory } from './ports/directory.js';
import type { PolicyFacts, Standing } from './request/commands.js';
import type { UnlockRequest } from './request/request.js';
import { isTrusted, readApproving } from './standing.js';

export interface RightsOptions {
  readonly directory: Directory;
  readonly approverGroupId: string;
  /** Members of this group take over what concerns privileged accounts. */
  readonly privilegedApprovers: { readonly groupId: string } | 'all-approvers';
  /** Members of this group ask for callers. They approve nothing of that. */
  readonly helpdesk: { readonly groupId: string } | 'none';
}

/** Who may do what: read from the directory, again at every call. Nothing is remembered. */
export class Rights {
  constructor(private readonly options: RightsOptions) {}

  /** Reads what everybody may do who allowed the request. Throws `RemoteError`. */
  async approving(request: UnlockRequest, also: readonly string[] = []): Promise<Standing['approvers']> {
    const { directory } = this.options;
    const factsOf = (facts: ApproverFacts) => this.policyFacts(facts);
    const helpdesk = request.caller && this.options.helpdesk !== 'none' && this.options.helpdesk.groupId;
    const groups = { groupId: this.groupFor(request), ...(helpdesk && { helpdeskGroupId: helpdesk }) };
    return readApproving(request, { directory, factsOf, ...groups }, also);
  }

  /**
   * Reads what a person may do, again at every call. Throws `RemoteError`.
   * @param request what to decide on; privileged accounts have other approvers, where the operator named them
   */
  async rights(personId: string, request?: UnlockRequest): Promise<PolicyFacts> {
    const groupId = this.groupFor(request);
    const others = request ? othersOf(request).filter((id) => !sameId(id, personId)) : [];
    const [facts, isHelpdesk] = await Promise.all([
      this.options.directory.approverFacts(personId, groupId, others),
      request?.caller ? this.isHelpdesk(personId) : false,
    ]);
    return { ...this.policyFacts(facts), ...(isHelpdesk && { isHelpdesk }) };
  }

  /** True for an enabled member of the helpdesk's group who belongs to this organisation. Throws. */
  async isHelpdesk(personId: string): Promise<boolean> {
    const { helpdesk, directory } = this.options;
    if (helpdesk === 'none') return false;
    return isTrusted(await directory.approverFacts(personId, helpdesk.groupId, []));
  }

  /** Reads whether a person is an approver, and which of the others they are too. Throws `RemoteError`. */
  async standing(personId: string, others: readonly string[]): Promise<PolicyFacts> {
    const { directory, approverGroupId } = this.options;
    return this.policyFacts(await directory.approverFacts(personId, approverGroupId, others));
  }

  /** The same about somebody who may decide on anything: privileged accounts can have approvers of their own. */
  async standingOfAny(personId: string, others: readonly string[]): Promise<PolicyFacts> {
    const { directory, privilegedApprovers } = this.options;
    const ordinary = await this.standing(personId, others);
    if (ordinary.isApprover || privilegedApprovers === 'all-approvers') return ordinary;
    return this.policyFacts(await directory.approverFacts(personId, privilegedApprovers.groupId, others));
  }

  /** True for an enabled member of the group who belongs to this organisation. Throws `RemoteError`. */
  async isApprover(personId: string): Promise<boolean> {
    const { isApprover, isDisabled, isGuest } = await this.rights(personId);
    return isApprover && !isDisabled && !isGuest;
  }

  /** The group whose members decide on this request. */
  groupFor(request: UnlockRequest | undefined): string {
    const { approverGroupId, privilegedApprovers } = this.options;
    if (privilegedApprovers === 'all-approvers' || !request) return approverGroupId;
    return concernsPrivileged(request) ? privilegedApprovers.groupId : approverGroupId;
  }

  private policyFacts({ isMember, enabled, guest, sameAs, person }: ApproverFacts): PolicyFacts {
    const standing = { isApprover: isMember, isDisabled: !enabled, isGuest: guest };
    return { ...standing, ...(person && { person }), sameAs };
  }
}
