import type { Translate } from '../../bot/texts/texts.js';
import type { CredentialState } from '../../bot/unlock/ports.js';
import type { UnlockRequest } from '../../bot/unlock/request.js';
import { template, type Card, type Element } from '../template.js';
import secretJson from '../templates/secret.json' with { type: 'json' };
import { buttons, execute } from './buttons.js';
import { bullets, card, linesOf, paragraphs, type Header } from './elements.js';
import { viewOf, type CardFacts, type View } from './view.js';
import { accountOf, nameOf } from './words.js';

const secretBox = template<{ secret: string; hint: string; spelled: string }>(secretJson);

/** The card in the approver's private chat; it never holds the credential itself. */
export function credentialCard(request: UnlockRequest, state: CredentialState, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const offered = state.state === 'offered';
  const line = lineOf(state, view);
  const reveal = offered ? [execute(request, 'reveal', t('cards:button.reveal'), 'positive')] : [];
  return card(
    view,
    header(request, view, state.state),
    [paragraphs(line), offered ? advice(request, view) : [], buttons(...reveal)],
    request.id,
  );
}

/** The answer to the one click that shows it: only this client draws it, and the next drawing wipes it. */
export function revealedCard(request: UnlockRequest, secret: string, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const shown = secretBox({ secret, hint: t('cards:credential.spelled'), spelled: spelled(secret, t) });
  return card(
    view,
    header(request, view, 'revealed'),
    [
      paragraphs(t('cards:credential.revealedLine')),
      shown,
      paragraphs(t('cards:credential.change')),
      advice(request, view),
    ],
    request.id,
  );
}

const LOOKS = {
  kept: { icon: '◷', style: 'emphasis' },
  offered: { icon: '☞', style: 'warning' },
  revealed: { icon: '☞', style: 'warning' },
  shown: { icon: '✓', style: 'emphasis' },
  gone: { icon: '–', style: 'emphasis' },
} as const;

function header(request: UnlockRequest, { t }: View, state: CredentialState['state'] | 'revealed'): Header {
  return {
    ...LOOKS[state],
    state: t(`cards:credential.${state}`),
    title: t('cards:credential.title', { name: nameOf(request.subject) }),
    lines: [],
  };
}

function lineOf({ state, until, shownAt }: CredentialState, { t, times }: View): string {
  switch (state) {
    case 'kept':
      return t('cards:credential.keptLine');
    case 'offered':
      return until
        ? t('cards:credential.offeredLine', { clock: times.clock(until) })
        : t('cards:credential.offeredLineNoTime');
    case 'shown':
      return shownAt
        ? t('cards:credential.shownLine', { time: times.moment(shownAt) })
        : t('cards:credential.shownLineNoTime');
    case 'gone':
      return t('cards:credential.goneLine');
  }
}

function advice(request: UnlockRequest, { t }: View): readonly Element[] {
  const account = accountOf(request);
  const lines = linesOf(t('cards:credential.advice', { name: nameOf(request.subject), account }));
  return bullets(t('cards:credential.adviceTitle'), lines);
}

const SIGNS = { '-': 'hyphen', '.': 'dot', _: 'underscore', ' ': 'space' } as const;

/** A space that no line ends at: a word is read out as one. */
const UNBROKEN = '\u00a0';

/** For reading out: letters apart, signs by their name. `Kast-41` is "K a s t · hyphen · 4 1". */
function spelled(secret: string, t: Translate): string {
  return secret
    .split(/([-._ ])/)
    .filter((part) => part !== '')
    .map((part) => (isSign(part) ? t(`cards:spelling.${SIGNS[part]}`) : [...part].join(UNBROKEN)))
    .join(' · ');
}

function isSign(part: string): part is keyof typeof SIGNS {
  return Object.hasOwn(SIGNS, part);
}
