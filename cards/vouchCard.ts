import type { VouchAnswer } from '../bot/unlock/proof/proof.js';
import { isOpen, type UnlockRequest } from '../bot/unlock/request/request.js';
import { askedBy } from './kit/askers.js';
import { buttons, execute } from './kit/buttons.js';
import { bullets, card, note, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { accountOf, nameOf, topic } from './kit/words.js';

/** The card in the chat of somebody who is asked to vouch, while it is open, answered or over. */
export function vouchCard(request: UnlockRequest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const name = nameOf(request.subject);
  const said = request.vouching?.answer?.said;
  const header = {
    ...lookOf(request, said),
    state: t(`proof:vouch.state.${said ?? (isOpen(request) ? 'open' : 'over')}`),
    title: t('proof:vouch.question', { name }),
    lines: [accountOf(request)],
  };
  return card(view, header, [body(request, said, view)].flat(), request.id);
}

function body(request: UnlockRequest, said: VouchAnswer | undefined, view: View) {
  const { t } = view;
  const name = nameOf(request.subject);
  const wrong = execute(request, 'vouch-not-them', t('proof:vouch.not-them'), 'destructive');
  // A yes can become a no, also when the request is over: somebody may have found out.
  if (said === 'yes') return [paragraphs(t('proof:vouch.thanks', { name })), buttons(wrong)];
  if (said) return [paragraphs(t('proof:vouch.stopped', { name }))];
  if (!isOpen(request)) return [paragraphs(t('proof:vouch.over')), buttons(wrong)];
  return [
    paragraphs([topic(request, t), ...askedBy(request, t)].join('. ')),
    bullets('', [
      t('proof:vouch.first', { name }),
      t('proof:vouch.notCount'),
      t('proof:vouch.stops', { name }),
    ]),
    note('emphasis', t('proof:vouch.unsure'), []),
    buttons(
      execute(request, 'vouch-yes', t('proof:vouch.yes'), 'positive'),
      execute(request, 'vouch-no', t('proof:vouch.no'), 'destructive'),
      wrong,
    ),
  ];
}

function lookOf(request: UnlockRequest, said: VouchAnswer | undefined) {
  if (said === 'yes') return { icon: '✓', style: 'good' } as const;
  if (said) return { icon: '✕', style: 'attention' } as const;
  return isOpen(request)
    ? ({ icon: '☞', style: 'warning' } as const)
    : ({ icon: '–', style: 'emphasis' } as const);
}
