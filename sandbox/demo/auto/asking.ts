import type { PostedActivity } from '../../connector/activity.js';
import type { Person } from '../../tenant/seed.js';
import { INPUTS } from '../../../cards/actions.js';
import { textsIn } from '../../../bot/texts/texts.js';
import type { Language } from '../../../bot/unlock/person.js';
import { requestIdOn, type Scene } from './scene.js';

/** A request that has been asked: its number, and the cards where it stands. */
export interface Asked {
  readonly id: string;
  /** In the chat of whoever asked. */
  readonly status: PostedActivity;
  /** In the approvals channel. */
  readonly approval: PostedActivity;
}

/** The tick below which a colleague's account is approved. */
export const CALLED_BACK = { [INPUTS.identityChecked]: true } as const;

/** Before approving for a colleague: nobody believes a chat. */
export function callsBack(scene: Scene, approver: Person, whom: Person): void {
  scene.does(approver, `calls ${whom.displayName} back, on the number on record: yes, it is really them`);
}

/** Says all this to the bot, then waits for the two cards that follow. */
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
  return { id, status, approval: await scene.approvals.expect(id) };
}
