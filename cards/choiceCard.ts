import type { ChannelChoice, ChannelPlace } from '../bot/unlock/channels/channelChoice.js';
import { plainText } from '../bot/texts/plainText.js';
import { buttons, execute } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** A choice has no version. It is decided once. */
const CHOICE_VERSION = 1;
const LOOKS = {
  waits: { icon: '☞', style: 'warning' },
  made: { icon: '✓', style: 'emphasis' },
  kept: { icon: '=', style: 'emphasis' },
} as const;

/** Asks, in the channel that is used now, whether the bot may post in another one. */
export function choiceCard(choice: ChannelChoice, facts: CardFacts): Card {
  const view = viewOf(facts, choice.at);
  const { t, times } = view;
  const { use, by, state, decided, until } = choice;
  const header = {
    ...LOOKS[state],
    state: t(`cards:choice.state.${state}`),
    title: t(`cards:choice.title.${use}`, { name: nameOf(by), place: placeOf(choice.to, view) }),
    lines: [
      t('cards:choice.asked', { time: times.moment(choice.at) }),
      ...(decided && state !== 'waits'
        ? [t(`cards:choice.decided.${state}`, { by: nameOf(decided.by), time: times.moment(decided.at) })]
        : []),
    ],
  };
  if (state !== 'waits') return card(view, header, [], choice.id);
  const to = { id: choice.id, version: CHOICE_VERSION };
  return card(
    view,
    header,
    [
      paragraphs(t('cards:choice.meaning', { time: times.moment(until) })),
      note('warning', t('cards:choice.first'), [t('cards:choice.check', { name: nameOf(by) })]),
      buttons(
        execute(to, 'move-channel', t('cards:choice.move')),
        execute(to, 'keep-channel', t('cards:choice.keep')),
      ),
    ],
    choice.id,
  );
}

/** The channel by its name and team, as far as Teams named them. */
function placeOf({ name, team }: ChannelPlace, { t }: View): string {
  const channel = plainText(name, 64) || t('cards:choice.general');
  return team ? t('cards:choice.ofTeam', { channel, team: plainText(team, 64) }) : channel;
}
