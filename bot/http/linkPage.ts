import { askedBy, askerOf } from '../../cards/kit/askers.js';
import { escaped } from '../../cards/evidence/escaped.js';
import { threeWords } from '../../cards/kit/threeWords.js';
import { textTimes } from '../../cards/kit/times.js';
import { accountOf, topic } from '../../cards/kit/words.js';
import { textsIn } from '../texts/texts.js';
import type { Language } from '../unlock/person.js';
import type { LinkSeen } from '../unlock/proof/signIns.js';
import { asTold } from '../unlock/request/told.js';
import { LINK_PATH } from './linkToken.js';

const BUTTON = 'style="font:inherit;padding:.5rem 1rem;margin:.5rem 0"';

/**
 * The page behind a link, as HTML: who asked for what, when and with which account, and two buttons. A thief can pass a
 * link on, so whoever opens it has to see what it is for. Every value is escaped.
 */
export function linkPage(
  { request, until, canSignIn }: LinkSeen,
  token: string,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string {
  const t = textsIn(language);
  const times = textTimes(language, timeZone, until);
  const told = asTold(request, request.subject.id);
  const words = threeWords(told);
  const account = accountOf(request);
  const [time, asker] = [times.full(request.createdAt), askerOf(told.requester, t)];
  const button = (action: 'continue' | 'not-me', title: string) =>
    `<form method="post" action="${LINK_PATH}${token}/${action}"><button ${BUTTON}>${escaped(title)}</button></form>`;
  return [
    `<h1>${escaped(t('pages:link.title'))}</h1>`,
    `<p><strong>${escaped(topic(told, t))}</strong><br>${escaped(account)}</p>`,
    ...[
      ...askedBy(told, t),
      t('pages:link.when', { time, asker }),
      ...(words === undefined ? [] : [t('pages:link.words', { words })]),
      t(canSignIn ? 'pages:link.how' : 'pages:link.onlyNotMe', { account, until: times.clock(until) }),
    ].map((line) => `<p>${escaped(line)}</p>`),
    ...(canSignIn ? [button('continue', t('pages:link.continue'))] : []),
    `<p>${escaped(t('pages:link.stops'))}</p>`,
    button('not-me', t('pages:link.notMe')),
    `<p>${escaped(t('pages:link.never'))}</p>`,
  ].join('\n');
}

/**
 * Takes the browser to Entra ID. A redirect would be the answer to a form, and browsers follow one only to where
 * `form-action` allows: whoever signs in may be sent on to places that the bot does not know.
 */
export function onwardPage(
  location: string,
  language: Language,
): { readonly head: string; readonly body: string } {
  const t = textsIn(language);
  const to = escaped(location);
  return {
    head: `<meta http-equiv="refresh" content="0;url=${to}">`,
    body: `<p>${escaped(t('pages:link.going'))}</p><p><a href="${to}">${escaped(t('pages:link.goOn'))}</a></p>`,
  };
}
