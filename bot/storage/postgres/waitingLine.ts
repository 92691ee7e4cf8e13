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

/** After this, every second place is a job's, so that no rush of people lets a job run out of its time. */
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
  ) {}

  /** Runs the work when its turn comes. */
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
    await new Promise<void>((begin) => {
      line.push({ since: this.elapsed(), begin });
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
