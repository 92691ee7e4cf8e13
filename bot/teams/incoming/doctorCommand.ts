import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { isTrouble } from '../../setup/outcome.js';
import { STATES, type Row } from '../../setup/row.js';
import { wordsOf } from '../../setup/words.js';
import { UNDERSTOOD } from '../../texts/languages.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor, Language } from '../../unlock/person.js';
import type { UnlockService } from '../../unlock/service.js';
import { actorOf } from './actor.js';
import { isPrivate } from './clicks/answer.js';
import { phraseReader } from './phraseReader.js';
import { saidIn } from './words/said.js';

/** More rows than this are read on a screen with a keyboard: the message says where. */
const MOST_ROWS = 8;
/** So long the last look stands for the next question. A look asks Graph some thirty times, and Exchange eighteen times. */
const HOLDS_MS = 60_000;

export interface DoctorCommandOptions {
  readonly service: Pick<UnlockService, 'isApprover'>;
  /** Looks at the whole set-up. */
  readonly examine: () => Promise<readonly Row[]>;
  readonly language: Language;
  readonly now: () => Date;
  readonly log: Log;
}

/** True for the whole message that asks for it, in every language. */
export const isDoctor = phraseReader(
  UNDERSTOOD.flatMap(({ doctor }) => doctor.map((phrase) => [phrase, true] as const)),
);

/** `doctor`, for approvers, in their private chat: what of the set-up is not well. */
export class DoctorCommand {
  private last: { readonly at: number; readonly rows: Promise<readonly Row[]> } | undefined;

  constructor(private readonly options: DoctorCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    if (!actor || !isDoctor(saidIn(context.activity).words)) return false;
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    // A channel has readers whom the set-up does not concern.
    await context.sendActivity(isPrivate(context) ? await this.tell(actor, t) : t('setup:teams.elsewhere'));
    return true;
  }

  private async tell(actor: Actor, t: Translate): Promise<string> {
    const { service, log } = this.options;
    try {
      if (!(await service.isApprover(actor.id))) return t('setup:teams.refused');
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether somebody may ask for the set-up');
      return t('setup:teams.unknown');
    }
    return doctorText(t, await this.rows());
  }

  private rows(): Promise<readonly Row[]> {
    const at = this.options.now().getTime();
    if (!this.last || at - this.last.at >= HOLDS_MS || at < this.last.at) {
      const rows = this.options.examine();
      this.last = { at, rows };
      // Nothing was found out, so the next question looks again.
      rows.catch(() => (this.last = undefined));
    }
    return this.last.rows;
  }
}

/** The rows that are not well, the worst first, in a message that fits a phone. */
export function doctorText(t: Translate, rows: readonly Row[]): string {
  const worth = rows.filter((row) => isTrouble(row) || ['warning', 'not-licensed'].includes(row.state));
  const sorted = STATES.flatMap((state) => worth.filter((row) => row.state === state));
  const shown = sorted.slice(0, MOST_ROWS).map((row) => {
    const { state, about, found } = wordsOf(t, row);
    return `- **${state}**: ${about}. ${found}`;
  });
  const well = rows.filter(({ state }) => state === 'ok').length;
  return [
    t(worth.length === 0 ? 'setup:teams.well' : 'setup:teams.some', { well, rest: worth.length }),
    ...(shown.length > 0 ? ['', ...shown] : []),
    '',
    t('setup:teams.more', { left: sorted.length - shown.length }),
  ].join('\n');
}
