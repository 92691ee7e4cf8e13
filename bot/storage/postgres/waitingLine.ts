import { isInBackground } from '../../background.js';

/** How much work a database takes at once. */
export interface Places {
  readonly all: number;
  /** How many of them work in the background may have. */
  readonly background: number;
}

interface Waiting {
  readonly since: number;
  readonly begin: () => void;
}

/** Nobody got a place in time: the database hangs, or there is far too much to do. */
export class NoPlace extends Error {
  constructor() {
    super('The database had no free place in time');
    this.name = 'NoPlace';
  }
}

/** How long a person's work waits, and a job's. Whoever waits longer has given up or is asked to say it again. */
const MOST_WAITING_MS = { person: 10_000, job: 30_000 } as const;

/** After this, every second place is a job's, so that no rush of people keeps the jobs from going on. */
const LONGEST_MS = 2_000;

/**
 * Who is served next when the database has no free place: somebody who waits for an answer before a job, and otherwise
 * who came first. A rush of clicks is answered while the jobs of the clicks before still have much to store.
 * @param elapsed milliseconds from any fixed moment
 */
export class WaitingLine {
  private readonly people: Waiting[] = [];
  private readonly jobs: Waiting[] = [];
  private busy = 0;
  private busyWithJobs = 0;
  private lastWasJob = false;

  constructor(
    private readonly places: Places,
    private readonly elapsed: () => number = () => performance.now(),
    private readonly mostWaitingMs: Readonly<Record<'person' | 'job', number>> = MOST_WAITING_MS,
  ) {}

  /** Runs the work when its turn comes. Throws `NoPlace` when that takes too long. Then the work did not begin. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const isJob = isInBackground();
    await this.enter(isJob);
    try {
      return await work();
    } finally {
      this.leave(isJob);
    }
  }

  private async enter(isJob: boolean): Promise<void> {
    const line = isJob ? this.jobs : this.people;
    await new Promise<void>((begin, reject) => {
      const timer = setTimeout(
        () => {
          line.splice(line.indexOf(waiting), 1);
          reject(new NoPlace());
        },
        this.mostWaitingMs[isJob ? 'job' : 'person'],
      );
      const waiting: Waiting = {
        since: this.elapsed(),
        begin: () => {
          clearTimeout(timer);
          begin();
        },
      };
      line.push(waiting);
      this.letIn();
    });
  }

  private leave(isJob: boolean): void {
    this.busy -= 1;
    if (isJob) this.busyWithJobs -= 1;
    this.letIn();
  }

  private letIn(): void {
    while (this.busy < this.places.all) {
      const isJob = this.isJobNext();
      const next = (isJob ? this.jobs : this.people).shift();
      if (!next) return;
      this.busy += 1;
      this.lastWasJob = isJob;
      if (isJob) this.busyWithJobs += 1;
      next.begin();
    }
  }

  private isJobNext(): boolean {
    const [job] = this.jobs;
    if (!job || this.busyWithJobs >= this.places.background) return false;
    if (this.people.length === 0) return true;
    return !this.lastWasJob && this.elapsed() - job.since > LONGEST_MS;
  }
}
