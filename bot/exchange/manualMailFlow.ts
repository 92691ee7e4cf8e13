import type { MailFlow } from '../unlock/incidentPorts.js';

const later = (): never => {
  throw new Error('not written yet');
};

export class ManualMailFlow implements MailFlow {
  readonly canRead = false;

  rules = async () => later();
  rule = async () => later();
  switchRule = async () => later();
  ruleChanges = async () => later();
  forwarding = async () => later();
  setForwarding = async () => later();
  delegates = async () => later();
  ownDomains = async () => later();
}
