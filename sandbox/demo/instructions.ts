import { people, type Person } from '../tenant/seed.js';
import type { Story } from './auto/story.js';
import { COMMANDS } from './live/commands.js';
import { hang, wrap } from './print/wrap.js';
import { callerAtHelpdesk } from './stories/callerAtHelpdesk.js';
import { lockedInDomain } from './stories/lockedInDomain.js';
import { stories } from './stories/stories.js';

/** What the person at the keyboard needs to know. */
export interface Situation {
  readonly botUrl: string;
  readonly sandboxUrl: string;
  readonly logFile: string;
  /** The folder of a database that stays. Absent when the demo removes it. */
  readonly kept?: string;
  /** The two windows. Absent when only the bot and the tenant run. */
  readonly windows?: { readonly person: WindowOf; readonly admin: WindowOf };
}

interface WindowOf {
  readonly who: Person;
  readonly url: string;
}

const WIDTH = 100;

/** Says what to open, what to type, how to look at the tenant and how to stop. */
export function instructions(situation: Situation): string {
  const { windows } = situation;
  const parts = [
    ...(windows
      ? [whatToOpen(windows), whatToType(windows), inThisTerminal(), whatElse(windows), otherwise()]
      : [ownClient(situation)]),
    theTenant(situation),
    theEnd(situation),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

type Both = NonNullable<Situation['windows']>;

function whatToOpen({ person, admin }: Both): string[] {
  return [
    'Open both before anything is typed, and reload neither: a window only shows what comes meanwhile.',
    ...rows([
      [person.url, `${person.who.displayName}, who needs help, or asks for somebody`],
      [admin.url, `${admin.who.displayName}, an admin`],
    ]),
  ];
}

/** One whole story, step by step. */
function whatToType({ person, admin }: Both): string[] {
  const [locked, helper] = [firstName(person.who), firstName(admin.who)];
  const channels = 'The channels are chosen: Approvals for the cards of approvers, General for the helpdesk.';
  // Whose sending is restricted. Somebody else has other trouble, or none.
  if (person.who.id !== people.julia.id)
    return [
      channels,
      ...rows([
        [locked, 'chat with Latchkey: what is wrong, in words of your own'],
        [helper, 'channel Approvals: the card, where an admin was asked'],
      ]),
    ];
  return [
    channels,
    'Then, one after another:',
    ...rows([
      [locked, "chat with Latchkey: I can't send mail"],
      [locked, '[Yes]: a card appears and says that admins were asked. What is typed now, goes with it'],
      [helper, 'channel Approvals: read the card, [Approve …], “I saw them in person”,'],
      ['', '[Secure, then unblock]'],
      [helper, 'private chat with Latchkey: [Show once], read it out, [I have read it out]'],
      [locked, 'the card follows each of that; the summary for the helpdesk is in General'],
    ]),
  ];
}

/** The people whom the demo plays. */
function inThisTerminal(): string[] {
  return ['Type here, in this terminal, for people whom the demo plays:', ...rows(COMMANDS)];
}

function whatElse({ person, admin }: Both): string[] {
  const [locked, helper] = [firstName(person.who), firstName(admin.who)];
  return [
    'More to try:',
    ...rows([
      [locked, 'a colleague forgot the password, then omar: a new password needs proof of who it is'],
      [helper, '[Approve …], [Ask them to sign in]'],
      [locked, 'opens the link that came into the chat, and signs in as omar'],
      [helper, '[Approve …], “I rely on what others made sure of”, [Approve]; then [Show once] in the chat'],
      [locked, 'is this real: what to ask an admin who calls'],
      [helper, 'on any card: [Details] shows what only an approver may read'],
      [locked, 'a colleague forgot the password, then sofia, lucas or marta: no admin is asked first'],
      [locked, 'a colleague lost the phone, then tess: a Temporary Access Pass'],
      [locked, 'my colleague’s account is blocked, then lena. For sven and greta a human has to come'],
      [helper, 'ask for yourself, then try to approve it: a colleague has to'],
      [helper, 'at last, stop everything: nothing is given any more, until two other admins lift it'],
      ['both', 'help, status, cancel and start over work at every step; Dutch works too'],
    ]),
  ];
}

/** What a window cannot show, and who else can sit at one. */
function otherwise(): string[] {
  const only = (story: Story) => `npm run demo -- --auto --only ${stories.indexOf(story) + 1}`;
  return [
    'In another terminal, or instead of this:',
    ...rows([
      [only(lockedInDomain), 'an account that is locked in Active Directory: this bot here has no way there'],
      [only(callerAtHelpdesk), 'somebody calls the helpdesk'],
      ['npm run demo -- --as pim', 'the first window is the helpdesk’s: type a caller forgot the password'],
    ]),
  ];
}

function ownClient({ botUrl }: Situation): string[] {
  return [
    'The bot takes unsigned activities, from this machine only:',
    ...rows([['bot', `${botUrl}/api/messages`]]),
  ];
}

function theTenant({ sandboxUrl }: Situation): string[] {
  return [
    'The tenant, as it is at this moment:',
    ...rows([
      ['', `curl -s ${sandboxUrl}/_sandbox/people`],
      ['', `curl -s ${sandboxUrl}/_sandbox/blocked-senders`],
      ['', `curl -s ${sandboxUrl}/_sandbox/calls`],
      ['reset', `curl -s -X POST ${sandboxUrl}/_sandbox/reset`],
    ]),
  ];
}

function theEnd({ logFile, kept }: Situation): string[] {
  return [
    ...rows([['log', logFile]]),
    ...(kept ? rows([['database', `${kept}, kept for the next time`]]) : []),
    'Ctrl-C stops everything.',
  ];
}

/** Two columns. The longest label sets the width of the first one. */
function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(6, ...pairs.map(([label]) => label.length)) + 2;
  return pairs.flatMap(([label, text]) => hang(`  ${label.padEnd(width)}`, wrap(text, WIDTH - width - 2)));
}

function firstName({ displayName }: Person): string {
  return displayName.split(' ')[0] ?? displayName;
}
