import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { buttons, execute, openUrl } from '../kit/buttons.js';
import type { DetailsFacts } from '../approval/detailsCard.js';
import { card, paragraphs } from '../kit/elements.js';
import { viewOf, type View } from '../kit/view.js';
import { accountOf, topic } from '../kit/words.js';
import { template, type Card, type Element } from '../kit/template.js';
import evidenceJson from '../templates/evidenceSection.json' with { type: 'json' };
import { lossSection } from '../losses/lossParts.js';
import { withoutBreakIn } from './headline.js';
import { evidenceReport, type Section } from './report.js';
import type { Tone } from './reportLine.js';

/** Teams limits the size of a card. The page to print has every line. */
const MOST_LINES = 8;

const section = template<{
  title: string;
  matters: string;
  rows: readonly { mark: string; color: string; text: string }[];
}>(evidenceJson);

/** All evidence, why it matters and what the bot could not read. For one approver alone. */
export function evidenceCard(request: UnlockRequest, detailsFacts: DetailsFacts): Card {
  const view = viewOf(detailsFacts, request.createdAt);
  const { t, times } = view;
  const report = evidenceReport(request, view);
  const at = request.evidence?.finishedAt;
  const header = {
    icon: '☰',
    style: 'emphasis' as const,
    state: t('evidence:state'),
    title: topic(request, t),
    lines: [accountOf(request), ...(at ? [t('evidence:gathered', { time: times.moment(at) })] : [])],
  };
  const back = detailsFacts.inPlace ? [execute(request, 'back', t('cards:button.back'))] : [];
  const nothing = report?.indicators.length === 0 ? paragraphs(withoutBreakIn(report, t)) : [];
  const losses = lossSection(request, view);
  const body = [...(losses ? [losses] : []), ...(report?.sections ?? [])].map((one) => sectionOf(one, view));
  return card(view, header, [buttons(...back), nothing, ...body], request.id);
}

const MARKS: Readonly<Record<Tone, { mark: string; color: string }>> = {
  alarm: { mark: '⚠', color: 'Attention' },
  odd: { mark: '•', color: 'Warning' },
  plain: { mark: '•', color: 'Default' },
  fine: { mark: '✓', color: 'Good' },
  unread: { mark: '?', color: 'Warning' },
};

function sectionOf(
  { title, matters, lines, byHand }: Omit<Section, 'name'>,
  { t }: View,
): readonly Element[] {
  const rows = lines.slice(0, MOST_LINES).map(({ tone, text }) => ({ ...MARKS[tone], text: lineOf(text) }));
  const rest = lines.length - rows.length;
  const more = rest > 0 ? [{ ...MARKS.plain, text: t('evidence:more', { n: rest }) }] : [];
  const body = section({ title, matters, rows: [...rows, ...more] });
  return byHand ? [...body, ...buttons(openUrl(byHand.title, byHand.url))] : body;
}

/** In characters. An honest line is shorter. An intruder chooses the names of rules and apps. */
const LONGEST = 180;

/** A line of evidence, cut for a card. The page to print has the whole line. */
export function lineOf(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
