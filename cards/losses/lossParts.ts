import type { Translate } from '../../bot/texts/texts.js';
import { countOf, isCounting, type SentLoss } from '../../bot/unlock/losses/losses.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { ReportContext, ReportLine, Tone } from '../evidence/reportLine.js';
import { marked } from '../kit/elements.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { lossLines } from './lossLines.js';

const MARKS: Readonly<Record<Tone, string>> = { alarm: '⚠', odd: '•', plain: '•', fine: '✓', unread: '?' };

/** A section of the evidence, as the page and the card of an approver have it. */
export interface LossSection {
  readonly title: string;
  readonly matters: string;
  readonly lines: readonly ReportLine[];
}

/**
 * What was read, copied and sent, on the cards of approvers and helpdesk. Counts alone: whom to warn stands only where
 * it is on record who reads it. Never on a card for who asked.
 */
export function lossPart({ losses }: UnlockRequest, view: View): readonly Element[] {
  if (!losses) return [];
  const { t } = view;
  const sent = sentOf(losses);
  const rows = lossLines(losses, view).map(({ tone, text }) => ({ mark: MARKS[tone], text }));
  const n = sent ? sent.warn.length + sent.more : 0;
  const where = n > 0 ? [{ mark: '→', text: t('losses:warn.where', { n }) }] : [];
  return marked(t('losses:title'), [...rows, ...where]);
}

/** The same as a section of the evidence. */
export function lossSection({ losses }: UnlockRequest, context: ReportContext): LossSection | undefined {
  if (!losses) return undefined;
  const { t } = context;
  return { title: t('losses:title'), matters: t('losses:matters'), lines: lossLines(losses, context) };
}

/** Whom to warn, for the page behind the protected link. `undefined` when there is nobody, or nothing was read. */
export function warnSection({ losses }: UnlockRequest, { t }: ReportContext): LossSection | undefined {
  const sent = losses && sentOf(losses);
  if (!sent || sent.warn.length === 0) return undefined;
  return { title: t('losses:warn.title'), matters: t('losses:warn.matters'), lines: warned(sent, t) };
}

/** What a ticket says about it. `undefined` while it is counted. */
export function lossesForTicket({ losses }: UnlockRequest, view: View): readonly string[] | undefined {
  if (!losses || isCounting(losses)) return undefined;
  return [view.t('losses:title'), ...lossLines(losses, view).map(({ text }) => text)];
}

function sentOf(losses: NonNullable<UnlockRequest['losses']>): SentLoss | undefined {
  const sent = countOf(losses, 'sent');
  return sent?.known ? sent.value : undefined;
}

function warned({ warn, more }: SentLoss, t: Translate): readonly ReportLine[] {
  const lines = warn.map(({ address, outside, mails }): ReportLine => ({
    tone: outside ? 'odd' : 'plain',
    text: t(`losses:warn.${outside ? 'outside' : 'inside'}`, { address, n: mails }),
  }));
  return more > 0 ? [...lines, { tone: 'unread', text: t('losses:warn.more', { n: more }) }] : lines;
}
