import { randomBytes } from 'node:crypto';

export interface ServiceNowIncident {
  sys_id: string;
  number: string;
  /** All fields but the journals, by name. */
  fields: Record<string, unknown>;
  work_notes: string[];
  comments: string[];
}

/** A ServiceNow instance with its incidents. */
export class ServiceNowInstance {
  readonly incidents: ServiceNowIncident[] = [];
  /** True: a search gives back everything, as one whose filter is not understood. */
  findsEverything = false;

  constructor(readonly now: () => Date) {}

  add(): ServiceNowIncident {
    const number = `INC${String(this.incidents.length + 1).padStart(7, '0')}`;
    const sysId = randomBytes(16).toString('hex');
    const added = { sys_id: sysId, number, fields: { state: '1' }, work_notes: [], comments: [] };
    this.incidents.push(added);
    return added;
  }
}
