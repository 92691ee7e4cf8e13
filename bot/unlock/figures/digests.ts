import type { DigestFigures, Figures } from '../ports/figures.js';
import { before, type Period } from './digestPeriod.js';

/** The figures of a period, beside those of the one before. */
export interface Digest {
  readonly period: Period;
  readonly figures: DigestFigures;
  /** Absent when what was then is not kept any more, or was before the first request. */
  readonly earlier?: DigestFigures;
  /** A part of the period itself is not kept any more. */
  readonly cutOff?: true;
}

export interface DigestsOptions {
  readonly figures: Figures;
  /** After so many days an ended request is forgotten. */
  readonly retentionDays: number;
  readonly now: () => Date;
}

const DAY_MS = 24 * 60 * 60_000;

/** Puts the figures of a period together. What was forgotten meanwhile is not compared with. */
export class Digests {
  constructor(private readonly options: DigestsOptions) {}

  async of(period: Period): Promise<Digest> {
    const { figures } = this.options;
    const now = await figures.of(period);
    const earlier = before(period);
    if (!this.isKept(earlier)) return { period, figures: now, ...(!this.isKept(period) && { cutOff: true }) };
    const then = await figures.of(earlier);
    return { period, figures: now, ...(!isEmpty(then) && { earlier: then }) };
  }

  private isKept({ from }: Period): boolean {
    const { retentionDays, now } = this.options;
    return now().getTime() - Date.parse(from) <= retentionDays * DAY_MS;
  }
}

/** True when nothing was asked and nothing ended. */
export function isEmpty({ asked, ended, frozen, notHandedOver, helped }: DigestFigures): boolean {
  return asked.length + ended.length + frozen + notHandedOver + helped.yes + helped.no === 0;
}
