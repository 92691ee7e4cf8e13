import type { Findings } from '../findings.js';
import type { Question } from '../intents.js';
import { sameId } from '../person.js';
import { isAboutSending } from './gatherFindings.js';

export interface RecentLooksOptions {
  /** How long a look at one's own account stands for the next one, in milliseconds. With 0 each look is a new one. */
  readonly ownLookHoldsMs: number;
  readonly now: () => Date;
}

interface Look {
  readonly at: number;
  readonly findings: Promise<Findings | undefined>;
}

/**
 * The looks of the last minute at people's own accounts: whoever asks again at once is answered with the look that is
 * there. A look that could not read something is not kept. Looks at colleagues have a limit of their own. In memory alone, and not longer than that.
 */
export class RecentLooks {
  private readonly looks = new Map<string, Look>();

  constructor(private readonly options: RecentLooksOptions) {}

  /**
   * Returns the look that is there, or looks.
   * @param look reads the account. What it throws is no look, so the next one reads again
   */
  async at(question: Question, look: () => Promise<Findings | undefined>): Promise<Findings | undefined> {
    if (!sameId(question.askerId, question.subjectId)) return look();
    const at = this.options.now().getTime();
    this.forget(at);
    // Exchange is only asked about sending, so that look has read more.
    // Whoever tried something since wants to know whether it helped.
    const { tried = [] } = question;
    const key = [question.subjectId.toLowerCase(), isAboutSending(question), ...tried].join(' ');
    const known = this.looks.get(key);
    if (known) return known.findings;
    const findings = look();
    this.looks.set(key, { at, findings });
    try {
      const found = await findings;
      if (found && !isWhole(found, question)) this.looks.delete(key);
      return found;
    } catch (error) {
      this.looks.delete(key);
      throw error;
    }
  }

  /** Also a look of a later moment: a clock was set back. */
  private forget(now: number): void {
    for (const [key, { at }] of this.looks)
      if (Math.abs(now - at) >= this.options.ownLookHoldsMs) this.looks.delete(key);
  }
}

/** True when nothing failed that the look wanted to read. What has no licence fails again, so it does not count. */
function isWhole(findings: Findings, question: Question): boolean {
  const { restriction, ...rest } = findings;
  const read = isAboutSending(question) ? [restriction, ...Object.values(rest)] : Object.values(rest);
  return !read.some((one) => isFailed(one));
}

function isFailed(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'why' in one && one.why === 'unavailable';
}
