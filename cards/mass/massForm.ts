import type { MassSeen } from '../../bot/unlock/mass/massDeciding.js';
import { progressOf } from '../../bot/unlock/mass/progress.js';
import { sameId } from '../../bot/unlock/person.js';
import type { Instant } from '../../bot/unlock/values.js';
import { plainText } from '../../bot/texts/plainText.js';
import { INPUTS } from '../actions.js';
import { buttons, execute, executeAlone, optionalText, requiredText } from '../kit/buttons.js';
import { card, paragraphs } from '../kit/elements.js';
import { template, type Card, type Element } from '../kit/template.js';
import { viewOf, type CardFacts } from '../kit/view.js';
import { shortCause } from '../massCard.js';
import choicesJson from '../templates/choicesInput.json' with { type: 'json' };

/** So many names fit on a phone, and in a card with the longest ones. */
const NAMES_A_PAGE = 40;
const LONGEST_NAME = 40;

const choicesInput = template<
  {
    id: string;
    label: string;
    error: string;
    value: string;
    choices: readonly { title: string; value: string }[];
  },
  Element
>(choicesJson);

export interface MassFormFacts extends CardFacts {
  readonly now: Instant;
  /** Who chooses. What they ask for, and what is about them, is not on it. */
  readonly readerId: string;
  /** From 1. */
  readonly page: number;
}

/** For one approver alone: whom to approve. A page has its own choice, and is sent alone. */
export function massForm(seen: MassSeen, facts: MassFormFacts): Card {
  const { lockout, members } = seen;
  const view = viewOf(facts, lockout.since);
  const { t } = view;
  const theirs = ({ people }: (typeof members)[number]) => people.some((id) => sameId(id, facts.readerId));
  const all = progressOf(members, facts.now).waiting.filter((member) => !theirs(member));
  const pages = Math.max(1, Math.ceil(all.length / NAMES_A_PAGE));
  const page = Math.min(facts.page, pages);
  const shown = all.slice((page - 1) * NAMES_A_PAGE, page * NAMES_A_PAGE);
  const header = {
    icon: '☞',
    style: 'accent' as const,
    state: t('cards:massDecide.choose.state'),
    title: t('cards:mass.title', { count: lockout.people, cause: shortCause(lockout) }),
    lines: pages > 1 ? [t('cards:massDecide.choose.page', { page, pages })] : [],
  };
  const at = (version: number) => ({ id: lockout.id, version });
  const back = executeAlone(at(1), 'mass-card', t('cards:massDecide.choose.back'));
  if (shown.length === 0)
    return card(view, header, [paragraphs(t('cards:refusal.nothing-folded')), buttons(back)], lockout.id);
  const choices = shown.map(({ place, name, requestId }) => ({
    title: `${plainText(name, LONGEST_NAME)} (${requestId.slice(0, 4)})`,
    value: String(place),
  }));
  const label = t('cards:massDecide.choose.label');
  const error = t('cards:massDecide.choose.missing');
  const why = shown.some(({ asksWhy }) => asksWhy)
    ? requiredText(INPUTS.note, t('cards:massDecide.reason'), t('cards:massDecide.reasonMissing'))
    : optionalText(INPUTS.note, t('cards:massDecide.reason'));
  const turns = [
    ...(page > 1 ? [executeAlone(at(page - 1), 'mass-some', t('cards:massDecide.choose.before'))] : []),
    ...(page < pages ? [executeAlone(at(page + 1), 'mass-some', t('cards:massDecide.choose.next'))] : []),
  ];
  const body = [
    // Above the names: whoever looks for one turns pages, and a phone shows no more than the first of them.
    buttons(...turns, back),
    [choicesInput({ id: INPUTS.choice, label, error, value: '', choices })],
    [why],
    buttons(execute(at(1), 'mass-chosen', t('cards:massDecide.choose.send'), 'positive')),
  ];
  return card(view, header, body, lockout.id);
}
