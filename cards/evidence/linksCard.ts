import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { buttons, openUrl } from '../kit/buttons.js';
import { card, paragraphs } from '../kit/elements.js';
import type { Card, Element } from '../kit/template.js';
import { viewOf, type CardFacts, type EvidenceLinks, type View } from '../kit/view.js';
import { accountOf, topic } from '../kit/words.js';

/** Links that were made for one approver, and when they end. */
export type HandedOver = EvidenceLinks & { readonly until: string };

/** For the private chat of one approver: links that open the evidence in their name. */
export function linksCard(request: UnlockRequest, links: HandedOver, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, links.until);
  const { t, times } = view;
  const header = {
    icon: '☰',
    style: 'emphasis' as const,
    state: t('evidence:handedOver.state'),
    title: topic(request, t),
    lines: [accountOf(request)],
  };
  const line = t('evidence:handedOver.line', { clock: times.clock(links.until) });
  return card(view, header, [paragraphs(line), buttons(...linkButtons(links, view))], request.id);
}

/** Buttons that open a browser. */
export function linkButtons({ page, data }: EvidenceLinks, { t }: View): readonly Element[] {
  return [openUrl(t('cards:button.page'), page), openUrl(t('cards:button.data'), data)];
}
