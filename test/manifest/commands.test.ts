import { describe, expect, it } from 'vitest';
import { SPOKEN } from '../../bot/texts/languages.js';
import { channelCommand } from '../../bot/teams/incoming/channelCommands.js';
import { historyOf } from '../../bot/teams/incoming/historyWords.js';
import { queuePageOf } from '../../bot/teams/incoming/queue/queueWords.js';
import { isStop } from '../../bot/teams/incoming/stopCommand.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { recognise } from '../../dialogs/firstWords.js';
import { interruptionIn } from '../../dialogs/interruptions.js';

/** What the bot understands by each command, in the order of the manifest. */
const UNDERSTOOD_AS = [
  'cannot-send-mail',
  'password-not-accepted',
  'status',
  'open',
  'history',
  'stop-everything',
  'cancel',
  'start-over',
  'help',
  'approvals',
  'incidents',
  'open',
  'stop-everything',
  'help',
];

describe.each(LANGUAGES)('The commands that Teams offers in %s', (language) => {
  it('are what the bot understands', () => {
    const titles = Object.entries(SPOKEN[language].manifest)
      .filter(([key]) => key.endsWith('.title'))
      .map(([, title]) => title);
    expect(titles.map(meaning)).toEqual(UNDERSTOOD_AS);
  });
});

function meaning(title: string): string | undefined {
  if (historyOf(title)) return 'history';
  if (queuePageOf(title)) return 'open';
  if (isStop(title)) return 'stop-everything';
  return interruptionIn(title) ?? channelCommand(title) ?? recognise(title)?.symptom;
}
