import type { AccountChanges } from '../unlock/incidentPorts.js';
import type { Graph } from './client.js';

const later = (): never => {
  throw new Error('not written yet');
};

/** Changes to an account that somebody else was in, through Microsoft Graph. One file per call; this is the port. */
export class GraphAccountChanges implements AccountChanges {
  constructor(private readonly graph: Graph) {
    void this.graph;
  }

  rule = async () => later();
  switchRule = async () => later();
  consent = async () => later();
  removeConsent = async () => later();
  method = async () => later();
  removeMethod = async () => later();
  blockSignIn = async () => later();
  risk = async () => later();
  dismissRisk = async () => later();
  confirmCompromised = async () => later();
}
