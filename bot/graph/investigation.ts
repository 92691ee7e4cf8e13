import type { Investigation } from '../unlock/incidentPorts.js';
import { unknown } from '../unlock/findings.js';
import type { Graph } from './client.js';

/** What Microsoft Graph tells about a break-in. One file per question; this is the port. */
export class GraphInvestigation implements Investigation {
  constructor(private readonly graph: Graph) {
    void this.graph;
  }

  rules = async () => unknown('unavailable');
  signIns = async () => unknown('unavailable');
  risk = async () => unknown('unavailable');
  methods = async () => unknown('unavailable');
  consents = async () => unknown('unavailable');
  roles = async () => unknown('unavailable');
  changes = async () => unknown('unavailable');
}
