import type { NewTicket } from '../../bot/unlock/ports/tickets.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { asTold } from '../../bot/unlock/request/told.js';
import { isTicketOver } from '../../bot/unlock/tickets/isTicketOver.js';
import { outcomeAt } from '../../bot/unlock/tickets/outcomeAt.js';
import type { Happening, TicketStory } from '../../bot/unlock/tickets/story.js';
import { withoutSecrets } from '../../bot/unlock/tickets/withoutSecrets.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { topic } from '../kit/words.js';
import { insideOf } from './inside.js';
import { endOf, openingOf, toldAfter, toldDecision } from './told.js';

/**
 * What a ticket says about a request. Whoever asked may read a part of a ticket, and may be the intruder: that part is
 * made of what they are told (`asTold`), and everything else is for operators.
 * @param root the request with which the ticket began
 * @param later what follows from it: giving back and bringing back after a break-in
 */
export function ticketStory(
  root: UnlockRequest,
  later: readonly UnlockRequest[],
  facts: CardFacts,
): TicketStory {
  const view = viewOf(facts, root.createdAt);
  const [request, ...rest] = [root, ...later].map((one) => withoutSecrets(one, view.t('ticket:leftOut')));
  if (!request) throw new Error('A ticket without a request');
  const told = asTold(request, callerOf(request).id);
  const opening = openingOf(told, view);
  const decision = toldDecision(told, request, view);
  const isTold = [opening, ...decision, ...endOf(told, view)].flatMap(({ lines }) => lines);
  return {
    title: topic(told, view.t),
    caller: callerOf(request).caller,
    opening,
    happenings: [
      ...insideOf(request, view, isTold),
      ...decision,
      ...closing(request, told, view),
      ...toldAfter(told, view),
      ...rest.flatMap((one) => insideOf(one, view)),
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

/** Who reads the ticket as their own. A helpdesk agent asks for somebody who called: then it is theirs. */
function callerOf({ requester, subject, caller }: UnlockRequest): {
  readonly id: string;
  readonly caller: NewTicket['caller'];
} {
  const isSubject = caller !== undefined || requester.id.toLowerCase() === subject.id.toLowerCase();
  const who = isSubject ? subject : requester;
  const asker = requester.directory?.kind === 'there' ? requester.directory.address : undefined;
  const email = isSubject ? (subject.mail ?? subject.userPrincipalName) : asker;
  return { id: who.id, caller: { name: who.name, ...(email !== undefined && { email }) } };
}

/** How it ended, for whoever asked; and that the ticket is closed, when nobody has to do anything any more. */
function closing(request: UnlockRequest, told: UnlockRequest, view: View): readonly Happening[] {
  const isOver = isTicketOver(request, view.remedies);
  const end = endOf(told, view);
  if (!isOver) return end;
  const [last] = end;
  const at = last?.at ?? outcomeAt(request);
  const givenBack = 'givenBack' in request ? request.givenBack?.at : undefined;
  return [
    {
      key: 'closed',
      at: givenBack !== undefined && givenBack > at ? givenBack : at,
      requestId: request.id,
      audience: 'caller',
      lines: last?.lines ?? [],
      does: 'close',
    },
  ];
}
