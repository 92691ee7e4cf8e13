import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  accountRows,
  earlierRows,
  rightsRows,
  sendingRows,
  signInRows,
  type Known,
} from '../findings/details.js';
import { onPremises } from '../findings/onPremises.js';
import { howToRead } from '../findings/unread.js';
import { template, type Card, type Element } from '../kit/template.js';
import { buttons, execute } from '../kit/buttons.js';
import { bullets, card, facts, type Row } from '../kit/elements.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { accountOf, topic } from '../kit/words.js';
import headingJson from '../templates/heading.json' with { type: 'json' };

export interface DetailsFacts extends CardFacts {
  /** True when this card replaces the approval card. It then has a "back" button. */
  readonly inPlace: boolean;
}

const heading = template<{ title: string }>(headingJson);

/** All findings, for one approver alone. The bot never posts this card in a channel. */
export function detailsCard(request: UnlockRequest, detailsFacts: DetailsFacts): Card {
  const view = viewOf(detailsFacts, request.createdAt);
  const { t } = view;
  const header = {
    icon: '☰',
    style: 'emphasis' as const,
    state: t('cards:details.state'),
    title: topic(request, t),
    lines: [accountOf(request)],
  };
  const back = detailsFacts.inPlace ? [execute(request, 'back', t('cards:button.back'))] : [];
  return card(view, header, [buttons(...back), ...sections(request, view)], request.id);
}

function sections(request: UnlockRequest, view: View): readonly (readonly Element[])[] {
  const { findings, subject, symptom } = request;
  if (!findings) return [];
  const at = findings.readAt;
  const { t, times, language } = view;
  const known: Known = { findings, subject, at, t, times, language };
  const there = onPremises(known).map(({ text }) => text);
  const missing = howToRead(symptom, findings, t).map(({ part, how }) => `${part}: ${how}`);
  return [
    section(t('cards:details.account'), accountRows(known)),
    there.length > 0 ? bullets(t('cards:details.there'), there) : [],
    section(t('cards:details.signingIn'), signInRows(known)),
    section(t('cards:details.rights'), rightsRows(known)),
    section(t('cards:details.sending'), sendingRows(known)),
    section(t('cards:details.earlier'), earlierRows(known)),
    missing.length > 0 ? bullets(t('cards:details.unread'), missing) : [],
  ];
}

function section(title: string, rows: readonly Row[]): readonly Element[] {
  return rows.length > 0 ? [...heading({ title }), ...facts(rows)] : [];
}
