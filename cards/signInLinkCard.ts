import type { Person } from '../bot/unlock/person.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { asTold } from '../bot/unlock/request/told.js';
import { askedBy } from './kit/askers.js';
import { buttons, openUrl } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { wordsForAsker } from './kit/threeWords.js';
import { viewOf, type CardFacts } from './kit/view.js';
import { accountOf, isOwnAccount, nameOf, topicFor } from './kit/words.js';

export interface SignInLinkFacts extends CardFacts {
  /** Whose chat it is: the subject's, or that of who asked for them. */
  readonly reader: Person;
  /** The link. Absent when it was used or is over. */
  readonly link?: string;
}

/** The card with which somebody proves who they are: it opens a page on which they sign in afresh. */
export function signInLinkCard(request: UnlockRequest, cardFacts: SignInLinkFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t, times } = view;
  const { reader, link } = cardFacts;
  const told = asTold(request, reader.id);
  const { by, until = request.createdAt, answer } = request.signInAsked ?? {};
  const isSubject = isOwnAccount(request, reader.id);
  const values = {
    name: nameOf(request.subject),
    by: nameOf(by ?? request.subject),
    time: times.moment(request.createdAt),
    until: times.clock(until),
  };
  const over = answer?.said ?? 'over';
  const state = link ? 'open' : over;
  const header = {
    ...LOOKS[state],
    state: t(`proof:signIn.state.${state}`),
    title: topicFor(told, reader.id, t),
    lines: [accountOf(request)],
  };
  if (!link) return card(view, header, [paragraphs(t(`proof:signIn.over.${over}`, values))], request.id);
  return card(
    view,
    header,
    [
      paragraphs(
        `${askedBy(told, t).join('. ')}, ${values.time}.`,
        t(isSubject ? 'proof:signIn.why.self' : 'proof:signIn.why.asker', values),
      ),
      wordsForAsker(told, view),
      note('warning', t('proof:signIn.until', values), [t('proof:signIn.notYou')]),
      buttons(openUrl(t('proof:signIn.open'), link)),
    ],
    request.id,
  );
}

const LOOKS = {
  open: { icon: '☞', style: 'warning' },
  over: { icon: '–', style: 'emphasis' },
  'signed-in': { icon: '✓', style: 'good' },
  'not-them': { icon: '✕', style: 'attention' },
} as const;
