import { textOf } from '../../connector/readable.js';
import { textsIn } from '../../../bot/texts/texts.js';
import type { Person } from '../../tenant/seed.js';
import type { Scene } from './scene.js';
import { describeCall } from './tenantView.js';

/** The sentences of the cards, by key. So a new wording does not break a story. */
export const en = textsIn('en');
export const nl = textsIn('nl');

/** Checks that the bot sent exactly these changes to the tenant, in this order. */
export function checkWrites(scene: Scene, ...wanted: readonly RegExp[]): void {
  const made = scene.writes().map(describeCall);
  const fits = made.length === wanted.length && wanted.every((one, index) => one.test(made[index] ?? ''));
  const count =
    ['no change was sent', 'one change was sent'][made.length] ?? `${made.length} changes were sent`;
  scene.check(`${count} to the tenant${made.length ? `: ${made.join(', ')}` : ''}`, fits);
}

/** Checks the bot's last text to a person, or how it begins. */
export function checkLastWords(scene: Scene, person: Person, words: string): void {
  const last = scene
    .chat(person)
    .posts()
    .findLast((post) => post.activity.text);
  scene.check(
    `${person.displayName} reads: “${words}”`,
    last !== undefined && textOf(last.activity).startsWith(words),
  );
}

/**
 * What who asked reads when a new password or pass is ready, up to the moment until which it can be opened: a story does
 * not know that.
 */
export function readyText(
  t: typeof en,
  kind: 'password' | 'temporary-access-pass',
  symptom: 'password-not-accepted' | 'lost-sign-in-method' | 'cannot-send-mail',
  by: Person,
  { displayName: name }: Person,
): string {
  const topic = t(`cards:topic.${symptom}`, { name });
  const whole = t(`cards:outcome.handing-over.${kind}`, { topic, by: by.displayName, name, clock: '00:00' });
  return whole.split('00:00')[0] ?? whole;
}

/** The same for who asked for their own account. */
export function ownReadyText(
  t: typeof en,
  kind: 'password' | 'temporary-access-pass',
  { displayName: by }: Person,
): string {
  const whole = t(`cards:status.next.handing-over.${kind}.self`, { by, clock: '00:00' });
  return whole.split('00:00')[0] ?? whole;
}

/** Checks that the card in the approvals channel shows these words, and that nobody decides on it any more. */
export function checkApprovals(scene: Scene, id: string, ...words: readonly string[]): void {
  const card = scene.approvals.posts().findLast((post) => textOf(post.activity).includes(id));
  const text = card ? textOf(card.activity) : '';
  const isOpen = /"verb":"(approve|secure-first|first-aid|check|deny)"/.test(
    JSON.stringify(card?.activity ?? ''),
  );
  const quoted = words.map((word) => `“${word}”`).join(', ');
  scene.check(
    `the card in Approvals says ${quoted}, and nobody decides on it any more`,
    words.every((word) => text.includes(word)) && !isOpen,
  );
}

/** Checks that the incident summary contains these words. */
export function checkIncident(scene: Scene, id: string, ...words: readonly string[]): void {
  const post = scene.helpdesk.posts().findLast(({ activity }) => textOf(activity).includes(id));
  const text = post ? textOf(post.activity) : '';
  const quoted = words.map((word) => `“${word}”`).join(', ');
  scene.check(
    `the incident summary in Helpdesk says ${quoted}`,
    words.every((word) => text.includes(word)),
  );
}
