import { textOf } from '../../sandbox/connector/readable.js';
import type { TeamsPerson } from '../../sandbox/connector/teamsPerson.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { textsIn, type TextKey } from '../../bot/texts/texts.js';

/** What the person answers, whatever the bot asks in between. */
export interface Answering {
  /** Whose account. Absent: their own. */
  readonly whose?: Person;
  /** How many offers of self-help the person refuses. After that they take the first choice. */
  readonly refuses?: number;
  /** What a helpdesk agent answers, who was called: a number of the list, or more lines. */
  readonly check?: readonly string[];
  /** What they say after the request is out. Absent: that is all. */
  readonly details?: string;
  /** The question at which they stop answering. */
  readonly until?: Asked;
}

/** The questions of the bot. */
export type Asked = 'whose' | 'who' | 'is-it' | 'self-help' | 'caller' | 'confirm' | 'details';

const KEYS: Readonly<Record<Asked, readonly TextKey[]>> = {
  whose: ['dialogs:subject.ask', 'dialogs:subject.askMine'],
  who: ['dialogs:subject.askName'],
  'is-it': ['dialogs:subject.isIt'],
  'self-help': [
    'dialogs:advice.ask',
    'dialogs:selfService.ask',
    'dialogs:lockedOut.ask',
    'dialogs:outage.ask',
    'dialogs:maliciousAddress.ask',
    'dialogs:alreadyFine.ask',
  ],
  caller: ['dialogs:caller.ask'],
  confirm: ['dialogs:confirm.ask', 'dialogs:confirm.askHuman'],
  details: ['dialogs:details.more'],
};

/** Stands for the name in a question. */
const NAME = 'Xyzzy';
/** More questions than any conversation has. */
const MOST_QUESTIONS = 15;

/** Sends these lines. Returns what the bot said to them, in one text. */
async function say(seat: TeamsPerson, ...lines: readonly string[]): Promise<string> {
  const before = seat.chat().length;
  for (const line of lines) await seat.say(line);
  return seat
    .chat()
    .slice(before)
    .filter(({ from }) => from === 'bot')
    .map(({ activity }) => textOf(activity))
    .join('\n');
}

/**
 * Answers the bot until it asks nothing more. The answers are numbers, so they work in both languages.
 * @param said what the bot said last
 * @returns what the bot said at last, without its thanks for details
 */
export async function answerAll(seat: TeamsPerson, said: string, answering: Answering = {}): Promise<string> {
  let refusals = answering.refuses ?? 0;
  let last = said;
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    const question = questionIn(last);
    if (question === undefined || question === answering.until) return last;
    if (question === 'details') {
      await say(seat, answering.details ?? '1');
      return last;
    }
    if (question === 'self-help') last = await say(seat, refusals-- > 0 ? '2' : '1');
    else last = await say(seat, ...answerTo(question, answering));
  }
  throw new Error(`The bot asks and asks: ${last}`);
}

/** Begins anew with these words and answers everything. About a colleague, the words are about a colleague too. */
export async function reportAs(seat: TeamsPerson, words: string, answering: Answering = {}): Promise<string> {
  const said = await say(seat, 'start over', answering.whose ? aboutColleague(words) : words);
  return answerAll(seat, said, answering);
}

function answerTo(
  question: Exclude<Asked, 'details' | 'self-help'>,
  answering: Answering,
): readonly string[] {
  switch (question) {
    case 'whose':
      return [answering.whose?.userPrincipalName ?? '1'];
    case 'who':
      return [answering.whose?.userPrincipalName ?? ''];
    case 'caller':
      return answering.check ?? ['1'];
    case 'is-it':
    case 'confirm':
      return ['1'];
  }
}

/** Which question a text of the bot ends with. A question that comes later in a conversation counts first. */
function questionIn(text: string): Asked | undefined {
  const names = (Object.keys(KEYS) as Asked[]).reverse();
  return names.find((name) => KEYS[name].some((key) => isIn(text, key)));
}

function isIn(text: string, key: TextKey): boolean {
  return LANGUAGES.some((language) => {
    const [before = ''] = textsIn(language)(key, { name: NAME }).split(NAME);
    return before !== '' && text.includes(before);
  });
}

/** The same first words about a colleague: "I forgot my password" becomes "a colleague forgot the password". */
function aboutColleague(words: string): string {
  return words
    .replace(/\bI('m| am)?\b/gu, 'a colleague')
    .replace(/\bmy\b/giu, 'the')
    .replace(/\bik\b/giu, 'een collega')
    .replace(/\bmijn\b/giu, 'het');
}
