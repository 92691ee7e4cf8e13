export interface JiraRequest {
  key: string;
  summary: string;
  description: string;
  /** The accountId of whom it was raised for. Absent: the account that called. */
  reporter?: string;
  fields: Record<string, unknown>;
  comments: { body: string; public: boolean }[];
  isDone: boolean;
  createdAt: number;
}

/** A site of Jira Service Management with its requests. */
export class JiraSite {
  readonly requests: JiraRequest[] = [];
  /** True: a search gives back everything, as one whose filter is not understood. */
  findsEverything = false;
  /** J4: a new request is in the search only after this time, in milliseconds. */
  searchLagMs = 60_000;

  constructor(readonly now: () => Date) {}

  add(request: Omit<JiraRequest, 'key' | 'comments' | 'isDone' | 'createdAt'>): JiraRequest {
    const key = `HELP-${this.requests.length + 1}`;
    const added = { ...request, key, comments: [], isDone: false, createdAt: this.now().getTime() };
    this.requests.push(added);
    return added;
  }
}
