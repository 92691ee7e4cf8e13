import { plainText } from '../../bot/texts/plainText.js';
import type { Person } from '../../bot/unlock/person.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { INPUTS } from '../actions.js';
import { buttons, execute, executeAlone } from '../kit/buttons.js';
import { card, paragraphs } from '../kit/elements.js';
import { template, type Card, type Element } from '../kit/template.js';
import { viewOf, type CardFacts } from '../kit/view.js';
import { topic } from '../kit/words.js';
import compactJson from '../templates/compactInput.json' with { type: 'json' };

const compactInput = template<
  { id: string; label: string; error: string; choices: readonly { title: string; value: string }[] },
  Element
>(compactJson);

/** As long as an approver can still tell two names apart. */
const LONGEST = 40;

/** For one approver alone: who is to look at this request. */
export function handCard(
  request: UnlockRequest,
  { people, more }: { readonly people: readonly Person[]; readonly more: number },
  facts: CardFacts,
): Card {
  const view = viewOf(facts, request.createdAt);
  const { t } = view;
  const header = {
    icon: '☞',
    style: 'accent' as const,
    state: t('queue:hand.state'),
    title: topic(request, t),
    lines: [],
  };
  const back = executeAlone(request, 'queue', t('queue:button.back'));
  if (people.length === 0) {
    return card(view, header, [paragraphs(t('queue:hand.nobody')), buttons(back)], request.id);
  }
  const choices = people.map(({ id, name }) => ({ title: plainText(name, LONGEST) || id, value: id }));
  const texts = { label: t('queue:hand.label'), error: t('queue:hand.missing') };
  const body = [
    paragraphs(t('queue:hand.why')),
    [compactInput({ id: INPUTS.person, ...texts, choices })],
    more > 0 ? paragraphs(t('queue:hand.more', { n: more })) : [],
    buttons(execute(request, 'hand-to', t('queue:button.send'), 'positive'), back),
  ];
  return card(view, header, body, request.id);
}
