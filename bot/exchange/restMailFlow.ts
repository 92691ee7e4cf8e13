import type { MailFlow } from '../unlock/incidentPorts.js';
import type { RestMailboxesOptions } from './restMailboxes.js';

const later = (): never => {
  throw new Error('not written yet');
};

export class RestMailFlow implements MailFlow {
  readonly canRead = true;
  constructor(private readonly options: RestMailboxesOptions) {
    void this.options;
  }
  rules = async () => later();
  rule = async () => later();
  switchRule = async () => later();
  ruleChanges = async () => later();
  forwarding = async () => later();
  setForwarding = async () => later();
  delegates = async () => later();
  ownDomains = async () => later();
}
