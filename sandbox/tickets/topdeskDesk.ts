import { randomUUID } from 'node:crypto';

export interface TopdeskAction {
  memoText: string;
  invisibleForCaller: boolean;
  entryDate: string;
}

export interface TopdeskIncident {
  id: string;
  number: string;
  externalNumber: string;
  briefDescription: string;
  request: string;
  /** A registered person by id, or what the API was told of somebody else. */
  caller: { id?: string; dynamicName?: string; email?: string };
  /** Everything else that the API was given, e.g. the category. */
  fields: Record<string, unknown>;
  actions: TopdeskAction[];
  closed: boolean;
  processingStatus?: string;
}

/** A TOPdesk with its incidents. */
export class TopdeskDesk {
  readonly incidents: TopdeskIncident[] = [];
  /** True: a search gives back everything, as one whose filter is not understood. */
  findsEverything = false;
  private last = 0;

  constructor(readonly now: () => Date) {}

  add(incident: Omit<TopdeskIncident, 'id' | 'number' | 'actions' | 'closed'>): TopdeskIncident {
    this.last += 1;
    const [year = '', month = ''] = this.now().toISOString().slice(2).split('-');
    const number = `I ${year}${month} ${String(this.last).padStart(3, '0')}`;
    const added = { ...incident, id: randomUUID(), number, actions: [], closed: false };
    this.incidents.push(added);
    return added;
  }
}
