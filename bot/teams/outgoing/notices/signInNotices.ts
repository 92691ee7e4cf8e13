import { textsIn } from '../../../texts/texts.js';
import type { Language, Person } from '../../../unlock/person.js';
import type { SignInAsked } from '../../../unlock/proof/signInLink.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';
import type { CardRenderer } from '../cardRenderer.js';
import type { Notice, NoticesOptions } from './notice.js';

/** What every audience of such a card begins with. Stored, so it never changes. */
export const LINK_CARDS = 'sign-in-link:';

/** The card for one person with the link that was asked for then. */
export function linkAudience({ id }: Person, { at }: Pick<SignInAsked, 'at'>): string {
  return `${LINK_CARDS}${id}:${at}`;
}

/** The card, with the link or without one when it is over. */
export function linkMessage(
  request: UnlockRequest,
  reader: Person,
  { renderer, language, link }: { renderer: CardRenderer; language: Language; link?: string },
): OutgoingMessage {
  const summary = textsIn(language)('proof:signIn.summary');
  return { ...cardMessage(renderer.signInLink(request, reader, language, link)), summary };
}

/**
 * The cards with a link that was used or is over. While it works only the job that made it knows the link, so the card
 * stays as that job posted it.
 */
export async function signInNotices(
  request: UnlockRequest,
  { conversations, renderer, language, now }: NoticesOptions,
): Promise<readonly Notice[]> {
  const asked = request.signInAsked;
  if (!asked || (!asked.answer && now().toISOString() < asked.until)) return [];
  return Promise.all(
    asked.reached.map(async (person) => ({
      audience: linkAudience(person, asked),
      recipient: () => conversations.personal(person),
      message: linkMessage(request, person, {
        renderer,
        language: await conversations.languageOf(person, language),
      }),
      onlyUpdate: true,
      operatorHint: 'nothing: the link is over',
    })),
  );
}
