import type { MethodKind, RiskState } from '../unlock/evidence/evidence.js';
import type { Device } from '../unlock/evidence/otherWays.js';
import type { Accepted } from '../unlock/plan/acceptance.js';
import type { AccountChanges, ReplySwitch } from '../unlock/ports/accountChanges.js';
import type { Json } from '../unlock/values.js';
import type { Graph } from './client/client.js';
import { readAppConsent, removeAppConsent } from './changes/appConsent.js';
import { readDevice, switchDevice } from './changes/device.js';
import { blockSignIn, enableSignIn } from './changes/signIn.js';
import { readOtherMails, writeOtherMails } from './changes/otherMails.js';
import { readReplySwitch, switchReplies } from './changes/replies.js';
import { issuePass, passStart } from './changes/temporaryAccessPass.js';
import { revokeSessions } from './changes/revokeSessions.js';
import { setPassword } from './changes/setPassword.js';
import { readInboxRule, switchInboxRule } from './changes/inboxRule.js';
import { confirmCompromised, dismissRisk } from './changes/risk.js';
import { readSignInMethod, removeSignInMethod } from './changes/signInMethod.js';
import { readRiskState } from './evidence/riskState.js';

/** Changes an account through Microsoft Graph. This class is the port; each kind of change has its own file. */
export class GraphAccountChanges implements AccountChanges {
  constructor(private readonly graph: Graph) {}

  setPassword(id: string, password: string): Promise<Accepted> {
    return setPassword(this.graph, id, password);
  }

  revokeSessions(id: string): Promise<Accepted> {
    return revokeSessions(this.graph, id);
  }

  enableSignIn(id: string): Promise<void> {
    return enableSignIn(this.graph, id);
  }

  blockSignIn(id: string): Promise<void> {
    return blockSignIn(this.graph, id);
  }

  issuePass(id: string): Promise<{ pass: string; minutes: number } & Accepted> {
    return issuePass(this.graph, id);
  }

  passStart(id: string): Promise<string | undefined> {
    return passStart(this.graph, id);
  }

  rule(id: string, ruleId: string): Promise<Json | undefined> {
    return readInboxRule(this.graph, id, ruleId);
  }

  switchRule(id: string, ruleId: string, enabled: boolean): Promise<void> {
    return switchInboxRule(this.graph, id, ruleId, enabled);
  }

  consent(id: string, grantId: string): Promise<Json | undefined> {
    return readAppConsent(this.graph, id, grantId);
  }

  removeConsent(grantId: string): Promise<void> {
    return removeAppConsent(this.graph, grantId);
  }

  method(id: string, methodId: string): Promise<Json | undefined> {
    return readSignInMethod(this.graph, id, methodId);
  }

  removeMethod(id: string, kind: MethodKind, methodId: string): Promise<void> {
    return removeSignInMethod(this.graph, id, kind, methodId);
  }

  device(id: string, deviceId: string): Promise<Device | undefined> {
    return readDevice(this.graph, id, deviceId);
  }

  switchDevice(deviceId: string, enabled: boolean): Promise<void> {
    return switchDevice(this.graph, deviceId, enabled);
  }

  otherMails(id: string): Promise<readonly string[]> {
    return readOtherMails(this.graph, id);
  }

  setOtherMails(id: string, addresses: readonly string[]): Promise<void> {
    return writeOtherMails(this.graph, id, addresses);
  }

  replies(id: string): Promise<ReplySwitch> {
    return readReplySwitch(this.graph, id);
  }

  switchReplies(id: string, to: ReplySwitch): Promise<void> {
    return switchReplies(this.graph, id, to);
  }

  risk(id: string): Promise<RiskState> {
    return readRiskState(this.graph, id);
  }

  dismissRisk(id: string): Promise<void> {
    return dismissRisk(this.graph, id);
  }

  confirmCompromised(id: string): Promise<void> {
    return confirmCompromised(this.graph, id);
  }
}
