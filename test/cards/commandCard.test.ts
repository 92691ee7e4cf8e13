import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { parseCardAction } from '../../cards/actions.js';
import { commandCard, type TypedCommand } from '../../cards/commandCard.js';
import { facts, ofType } from './allCards.js';
import { complaintsAbout } from './complaintsAbout.js';

// What the bot answers to a typed command that needs a fresh sign-in.

const AT = '2026-03-02T13:02:00.000Z';
const COMMANDS: readonly TypedCommand[] = [
  { kind: 'history', name: 'Omar Haddad' },
  { kind: 'choose-channel', channel: 'approvals' },
  { kind: 'choose-channel', channel: 'incidents' },
];

describe.each(LANGUAGES)('The button for a typed command (%s)', (language) => {
  it.each(COMMANDS)('is valid for the official parser, and asks for the same: $kind $channel', (command) => {
    const card = commandCard(command, facts(language), AT);
    expect(complaintsAbout(card)).toEqual([]);
    const [{ verb, data } = {}] = ofType(card, 'Action.Execute');
    const filled = command.kind === 'history' ? { name: command.name } : {};
    expect(parseCardAction({ action: { verb, data: { ...(data as object), ...filled } } })).toMatchObject(
      command,
    );
  });

  it('keeps what was typed, so that it can be changed', () => {
    const card = commandCard({ kind: 'history', name: 'Omar' }, facts(language), AT);
    expect(ofType(card, 'Input.Text')).toMatchObject([{ id: 'name', value: 'Omar' }]);
  });
});
