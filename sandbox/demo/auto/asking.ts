import type { PostedActivity } from '../../connector/activity.js';
import { findAction } from '../../connector/cardActions.js';
import type { Filled } from '../../connector/cardInputs.js';
import type { Person } from '../../tenant/seed.js';
import { INPUTS } from '../../../cards/actions.js';
import { textsIn, type Translate } from '../../../bot/texts/texts.js';
import type { Language } from '../../../bot/unlock/person.js';
import { requestIdOn, type Scene } from './scene.js';

/** A submitted request: its number and its cards. */
export interface Asked {
  readonly id: string;
  /** The card in the requester's chat. */
  readonly status: PostedActivity;
  /** The card in the approvals channel. */
  readonly approval: PostedActivity;
}

/** How the approver made sure that it is really them. */
export const SEEN = { [INPUTS.proof]: 'in-person' } as const;
/** They called the mobile number of the directory (`seedUsers.ts`). */
export const CALLED = { [INPUTS.proof]: 'called-back/mobile/71' } as const;

/**
 * Opens the form for this approver alone, and approves with how they made sure. When they see the form still, because it
 * was the answer to their last click, they go on in it.
 */
export async function approves(
  scene: Scene,
  approver: Person,
  post: PostedActivity,
  filled: Filled = SEEN,
  verb: 'approve' | 'secure-first' = 'approve',
): Promise<void> {
  if (findAction(scene.seenBy(approver, post), 'check')) await scene.opens(approver, post, 'check');
  await scene.clicks(approver, post, verb, filled);
}

/** The approver calls before they approve for a colleague, because a chat proves nothing. */
export function callsBack(scene: Scene, approver: Person, whom: Person): void {
  scene.does(approver, `calls ${whom.displayName} back, on the number on record: yes, it is really them`);
}

/** The last line, unless it says that there is nothing more. The card changes when it comes. */
function detailsIn(t: Translate, lines: readonly string[]): readonly string[] {
  const last = lines.at(-1) ?? '';
  return [t('dialogs:details.none'), t('dialogs:yes')].includes(last) ? [] : [last];
}

/** Sends these lines to the bot, then waits for the two cards that follow. */
export async function ask(
  scene: Scene,
  person: Person,
  language: Language,
  ...lines: readonly string[]
): Promise<Asked> {
  await scene.says(person, ...lines);
  const t = textsIn(language);
  const status = await scene.chat(person).expect(t('cards:status.badge.pending'));
  const id = requestIdOn(status);
  return { id, status, approval: await scene.approvals.expect(id, ...detailsIn(t, lines)) };
}
