import { plainText } from '../bot/texts/plainText.js';
import { COMMAND_IDS, INPUTS } from './actions.js';
import type { Card, Element } from './kit/template.js';
import { template } from './kit/template.js';
import { buttons, execute } from './kit/buttons.js';
import { cardWithout, paragraphs } from './kit/elements.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import filledJson from './templates/filledInput.json' with { type: 'json' };

/** A command that an approver typed, as it was understood. */
export type TypedCommand =
  | { readonly kind: 'history'; readonly name: string }
  | { readonly kind: 'choose-channel'; readonly channel: 'approvals' | 'incidents' };

const filledInput = template<{ id: string; label: string; value: string; error: string }, Element>(
  filledJson,
);

/** A card has no version here: what it asks for is not stored anywhere. */
const VERSION = 1;
/** As `cards/actions.ts` takes it. */
const LONGEST_NAME = 200;

/**
 * Asks to press a button, because a typed message cannot bring a proof of the sign-in and a click can
 * (microsoft-apis.md D2). Whoever presses it is judged as themselves, not as the person who typed.
 * @param now the moment of the command, ISO 8601
 */
export function commandCard(command: TypedCommand, facts: CardFacts, now: string): Card {
  const view = viewOf(facts, now);
  const { t } = view;
  const header = {
    icon: '☞',
    style: 'warning',
    state: t('cards:command.state'),
    title: titleOf(command, view),
    lines: [],
  } as const;
  const about = { id: idOf(command), version: VERSION };
  const send = execute(about, command.kind, t(`cards:command.button.${command.kind}`), 'positive');
  const body = [paragraphs(t('cards:command.why')), inputs(command, view), buttons(send)];
  return cardWithout(view, header, body, t('cards:command.footer'));
}

function idOf(command: TypedCommand): string {
  return command.kind === 'history' ? COMMAND_IDS.history : command.channel;
}

function titleOf(command: TypedCommand, { t }: View): string {
  return command.kind === 'history'
    ? t('cards:command.history.title')
    : t(`cards:command.channel.${command.channel}`);
}

function inputs(command: TypedCommand, { t }: View): readonly Element[] {
  if (command.kind !== 'history') return [];
  const value = plainText(command.name, LONGEST_NAME);
  const label = t('cards:command.history.label');
  return [filledInput({ id: INPUTS.name, label, value, error: t('cards:command.history.missing') })];
}
