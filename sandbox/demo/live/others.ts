import { randomUUID } from 'node:crypto';
import { findAction } from '../../connector/cardActions.js';
import { gatherInputs, type Filled } from '../../connector/cardInputs.js';
import { textOf } from '../../connector/readable.js';
import type { TeamsClient } from '../../connector/teamsClient.js';
import { isObject, type Json } from '../../http/json.js';
import { people, tenantId, type Person } from '../../tenant/seed.js';
import type { Playground } from '../playground.js';
import { BREAK_IN, DUTCH, EVENING, MODERN, type Lines } from './cast.js';

/** Where the bot is, and where its cards for approvers stand. */
export interface Around {
  readonly botUrl: string;
  readonly teams: TeamsClient;
  readonly admin: Pick<Playground, 'ids' | 'serviceUrl'>;
  /** Who sits at a window. Nobody plays them. */
  readonly atWindows: readonly Person[];
}

/** The number at the foot of each card. */
const REQUEST_ID = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/;
const WAIT_MS = 20_000;

/** The people whom the demo plays, because nobody sits at a window for them. They use the bot as everybody does. */
export class Others {
  /** The request that one of them asked for last. */
  private last = '';

  constructor(
    private readonly around: Around,
    private readonly out: (line: string) => void,
  ) {}

  /** Installs the app for those who are played. Those at a window have it from there. */
  async arrive(): Promise<void> {
    const cast = [BREAK_IN, MODERN, DUTCH, ...EVENING].map(({ who }) => who);
    for (const person of new Set([...cast, people.ben, people.chloe]))
      if (this.isPlayed(person)) await this.around.teams.as(person).install();
  }

  /** Somebody else has been in Vera's account. Two approvers are needed: the one at the window, and Ben. */
  async breakIn(): Promise<void> {
    if (!(await this.asks(BREAK_IN))) return;
    this.out(
      'Vera’s card comes to Approvals: look at the evidence, stop it now, allow the rest. Then type: ben',
    );
  }

  /** The thief came in by a device code, from Roos's own city. The same two approvers are needed. */
  async modern(): Promise<void> {
    if (!(await this.asks(MODERN))) return;
    this.out('Roos’s card comes to Approvals: each trace stands in the evidence. Allow it, then type: ben');
  }

  /** The same questions in Dutch. */
  async dutch(): Promise<void> {
    if (!(await this.asks(DUTCH))) return;
    this.out('The card for approvers is in the language of the organisation.');
  }

  /** What comes in when everybody gets home and nobody is on duty. */
  async evening(): Promise<void> {
    let asked = 0;
    for (const lines of EVENING) if (await this.asks(lines, false)) asked += 1;
    this.out(`${asked} people have asked. To see what waits, write in Approvals: @Latchkey open`);
  }

  /** Ben allows what another approver allowed first. */
  async ben(): Promise<void> {
    if (!this.last) return this.out('Nobody whom the demo plays has asked yet. Type: break-in');
    const card = await this.press('view', { requestId: this.last, version: 1 });
    const form = card && findAction(card, 'check');
    const shown = form ? await this.press('check', form.action.data) : card;
    const approve = shown && findAction(shown, 'approve');
    if (!approve) return this.out('There is nothing for Ben to allow on that card now.');
    const seen: Filled = approve.inputs.some(({ id }) => id === 'proof') ? { proof: 'in-person' } : {};
    await this.press('approve', { ...dataOf(approve.action.data), ...gatherInputs(approve.inputs, seen) });
    this.out('Ben has pressed Approve.');
  }

  private isPlayed(person: Person): boolean {
    return !this.around.atWindows.some(({ id }) => id === person.id);
  }

  /** Says the lines one by one, and waits until the bot says that admins were asked. */
  private async asks({ who, lines }: Lines, aloud = true): Promise<boolean> {
    const name = who.displayName.split(' ')[0] ?? '';
    if (!this.isPlayed(who)) {
      this.out(`${name} sits at a window, so nobody plays them.`);
      return false;
    }
    const seat = this.around.teams.as(who);
    const before = seat.chat().length;
    for (const line of lines) {
      const heard = seat.chat().length;
      if (aloud) this.out(`  ${name}: ${line}`);
      await seat.say(line);
      const answers = seat
        .chat()
        .slice(heard)
        .filter(({ from }) => from === 'bot');
      if (aloud)
        for (const { activity } of answers) this.out(`  Latchkey: ${textOf(activity).split('\n').join(' ')}`);
    }
    const id = await until(() => {
      const said = seat.chat().slice(before);
      return said
        .map(({ activity }) => REQUEST_ID.exec(textOf(activity))?.[0])
        .find((found) => found !== undefined);
    });
    if (!id) this.out(`${name} got no card: see the log.`);
    this.last = id ?? this.last;
    return id !== undefined;
  }

  /** A click of Ben on a card in the approvals channel (microsoft-apis.md D1). Returns the card that he sees then. */
  private async press(verb: string, data: unknown): Promise<Json | undefined> {
    const { botUrl, admin } = this.around;
    const { channelId, botId, teamId } = admin.ids;
    const { ben } = people;
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: admin.serviceUrl,
        locale: 'en-US',
        from: { id: `29:${ben.id}`, aadObjectId: ben.id, name: ben.displayName },
        recipient: { id: botId, name: 'Latchkey' },
        conversation: { id: channelId, conversationType: 'channel', isGroup: true, tenantId },
        channelData: { tenant: { id: tenantId }, team: { id: teamId }, channel: { id: channelId } },
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    });
    const body = (await response.json()) as { readonly value?: unknown };
    if (typeof body.value === 'string') this.out(`  Latchkey, only to Ben: ${body.value}`);
    return isObject(body.value) && body.value.type === 'AdaptiveCard' ? body.value : undefined;
  }
}

function dataOf(data: unknown): Json {
  return isObject(data) ? data : {};
}

async function until<T>(found: () => T | undefined): Promise<T | undefined> {
  const giveUpAt = Date.now() + WAIT_MS;
  for (;;) {
    const value = found();
    if (value !== undefined || Date.now() > giveUpAt) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
