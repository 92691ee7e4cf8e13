import { textOf } from '../../connector/readable.js';
import { textsIn } from '../../../bot/texts/texts.js';
import type { Person } from '../../tenant/seed.js';
import type { Scene } from './scene.js';
import { describeCall } from './tenantView.js';

/** The sentences of the cards, by key, so that a new wording does not break a story. */
export const en = textsIn('en');
export const nl = textsIn('nl');

/** The tenant was changed by these calls, in this order, and by no others. */
export function checkWrites(scene: Scene, ...wanted: readonly RegExp[]): void {
  const made = scene.writes().map(describeCall);
  const fits = made.length === wanted.length && wanted.every((one, index) => one.test(made[index] ?? ''));
  const count =
    ['no change was sent', 'one change was sent'][made.length] ?? `${made.length} changes were sent`;
  scene.check(`${count} to the tenant${made.length ? `: ${made.join(', ')}` : ''}`, fits);
}

/** The last thing the bot wrote to somebody. */
export function checkLastWords(scene: Scene, person: Person, words: string): void {
  const last = scene
    .chat(person)
    .posts()
    .findLast((post) => post.activity.text);
  scene.check(
    `${person.displayName} reads: “${words}”`,
    last !== undefined && textOf(last.activity) === words,
  );
}

/** The card in the approvals channel has ended: it says how, and nobody can press anything any more. */
export function checkApprovals(scene: Scene, id: string, ...words: readonly string[]): void {
  const card = scene.approvals.posts().findLast((post) => textOf(post.activity).includes(id));
  const text = card ? textOf(card.activity) : '';
  const hasButtons = JSON.stringify(card?.activity ?? '').includes('Action.Execute');
  const quoted = words.map((word) => `“${word}”`).join(', ');
  scene.check(
    `the card in Approvals says ${quoted} and has no buttons left`,
    words.every((word) => text.includes(word)) && !hasButtons,
  );
}

/** The helpdesk's summary is there and says these things. */
export function checkIncident(scene: Scene, id: string, ...words: readonly string[]): void {
  const post = scene.helpdesk.posts().findLast(({ activity }) => textOf(activity).includes(id));
  const text = post ? textOf(post.activity) : '';
  const quoted = words.map((word) => `“${word}”`).join(', ');
  scene.check(
    `the incident summary in Helpdesk says ${quoted}`,
    words.every((word) => text.includes(word)),
  );
}
