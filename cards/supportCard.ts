import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { INPUTS } from './actions.js';
import type { DetailsFacts } from './approval/detailsCard.js';
import { buttons, executeAlone } from './kit/buttons.js';
import { card, paragraphs } from './kit/elements.js';
import { template, type Card, type Element } from './kit/template.js';
import { viewOf } from './kit/view.js';
import { accountOf, topic } from './kit/words.js';
import { supportLines } from './supportText.js';
import copyJson from './templates/copyInput.json' with { type: 'json' };

/** A text that somebody selects and copies. The bot never reads what is in it. */
const copyInput = template<{ id: string; label: string; value: string }, Element>(copyJson);

/** A support request ready to copy, for one approver alone. */
export function supportCard(request: UnlockRequest, facts: DetailsFacts): Card {
  const view = viewOf(facts, request.createdAt);
  const { t } = view;
  const header = {
    icon: '☰',
    style: 'emphasis' as const,
    state: t('cards:support.card'),
    title: topic(request, t),
    lines: [accountOf(request)],
  };
  const value = supportLines(request, view).join('\n');
  const back = facts.inPlace ? [executeAlone(request, 'back', t('cards:button.back'))] : [];
  return card(
    view,
    header,
    [
      paragraphs(t('cards:support.how')),
      [copyInput({ id: INPUTS.copy, label: t('cards:support.label'), value })],
      buttons(...back),
    ],
    request.id,
  );
}
