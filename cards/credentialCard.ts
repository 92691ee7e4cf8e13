import type { Translate } from '../bot/texts/texts.js';
import type { CredentialState } from '../bot/unlock/ports/credentials.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { template, type Card, type Element } from './kit/template.js';
import spelledJson from './templates/spelled.json' with { type: 'json' };
import secretJson from './templates/secret.json' with { type: 'json' };
import { buttons, execute } from './kit/buttons.js';
import { credentialKind, isSetThere, passWindow } from './kit/credentialKind.js';
import { bullets, card, linesOf, numbered, paragraphs, type Header } from './kit/elements.js';
import { fold } from './kit/fold.js';
import { wordsNote } from './kit/threeWords.js';
import { partsOfSecret, signName, spelledOut } from './kit/spelling.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { accountOf, nameOf } from './kit/words.js';

const spelledRows = template<{ rows: readonly { text: string }[] }>(spelledJson);
const secretBox = template<{ secret: string; hint: string; spelled: string }>(secretJson);

/** The card in the approver's private chat. It never contains the credential itself. */
export function credentialCard(request: UnlockRequest, state: CredentialState, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const offered = state.state === 'offered';
  const lines = [lineOf(request, state, view), ...afterwards(request, state, view)];
  const reveal = offered ? [execute(request, 'reveal', t('cards:button.reveal'), 'positive')] : [];
  return card(
    view,
    header(request, view, request.handover?.readOut ? 'readOut' : state.state),
    [
      paragraphs(...lines),
      offered ? advice(request, view) : [],
      buttons(...reveal, ...readOutButton(request, state.state, view)),
      wordsNote(request, view),
    ],
    request.id,
  );
}

/** The answer to the one click that shows the credential. Only this client draws it. The next update wipes it. */
export function revealedCard(request: UnlockRequest, secret: string, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const kind = credentialKind(request, view);
  const shown = secretBox({ secret, hint: t('cards:credential.spelled'), spelled: spelled(secret, t) });
  const rows = partsOfSecret(secret).map((part) => ({ text: spelledOut(part, t) }));
  const spelling = fold([spelledRows({ rows })], view, t('cards:button.spell'));
  return card(
    view,
    header(request, view, 'revealed'),
    [
      paragraphs(t(`cards:credential.${kind}.revealed`)),
      shown,
      buttons(...readOutButton(request, 'shown', view), ...spelling.button),
      spelling.rest,
      paragraphs(t('cards:credential.confirm')),
      use(request, view),
      wordsNote(request, view),
      advice(request, view),
    ],
    request.id,
  );
}

/** Only who opened it can say that they read it out. */
function readOutButton(
  request: UnlockRequest,
  state: CredentialState['state'],
  { t }: View,
): readonly Element[] {
  if (state !== 'shown' || !request.handover?.opened || request.handover.readOut) return [];
  return [execute(request, 'read-out', t('cards:button.readOut'), 'positive')];
}

/** Whether it was read out, or what helps when it was wiped. */
function afterwards({ handover }: UnlockRequest, { state }: CredentialState, view: View): readonly string[] {
  const { t, times } = view;
  if (!handover) return [];
  const { opened, readOut, notHandedOver } = handover;
  if (readOut) return [t('cards:credential.readOutLine', { time: times.moment(readOut.at) })];
  if (state === 'shown' && opened)
    return [t('cards:credential.openedLine', { time: times.moment(opened.at) })];
  return state === 'gone' && notHandedOver ? [t('cards:credential.goneNext')] : [];
}

/** What the person does with the credential. */
function use(request: UnlockRequest, view: View): readonly Element[] {
  const { t, times } = view;
  const kind = credentialKind(request, view);
  if (kind === 'password')
    return paragraphs(t(`cards:credential.password.${isSetThere(request, view) ? 'useThere' : 'use'}`));
  const { minutes, until } = passWindow(request, view);
  const works = until
    ? t('cards:credential.works', { minutes, clock: times.clock(until) })
    : t('cards:credential.worksNoTime', { minutes });
  const lines = linesOf(t('cards:credential.temporary-access-pass.use'));
  return [...paragraphs(works), ...numbered(t('cards:credential.useTitle'), lines)];
}

const LOOKS = {
  kept: { icon: '◷', style: 'emphasis' },
  offered: { icon: '☞', style: 'warning' },
  revealed: { icon: '☞', style: 'warning' },
  shown: { icon: '☞', style: 'emphasis' },
  readOut: { icon: '✓', style: 'emphasis' },
  gone: { icon: '–', style: 'emphasis' },
} as const;

function header(request: UnlockRequest, view: View, state: keyof typeof LOOKS): Header {
  const { t } = view;
  const kind = credentialKind(request, view);
  return {
    ...LOOKS[state],
    state: t(`cards:credential.${state}`),
    title: t(`cards:credential.${kind}.title`, { name: nameOf(request.subject) }),
    lines: [],
  };
}

function lineOf(request: UnlockRequest, { state, until, shownAt }: CredentialState, view: View): string {
  const { t, times } = view;
  const kind = credentialKind(request, view);
  switch (state) {
    case 'kept':
    case 'gone':
      return t(`cards:credential.${kind}.${state}`);
    case 'offered':
      return until
        ? t('cards:credential.offeredLine', { clock: times.clock(until) })
        : t('cards:credential.offeredLineNoTime');
    case 'shown':
      return shownAt
        ? t(`cards:credential.${kind}.shown`, { time: times.moment(shownAt) })
        : t(`cards:credential.${kind}.shownNoTime`);
  }
}

function advice(request: UnlockRequest, { t }: View): readonly Element[] {
  const account = accountOf(request);
  const lines = linesOf(t('cards:credential.advice', { name: nameOf(request.subject), account }));
  return bullets(t('cards:credential.adviceTitle'), lines);
}

/** No line breaks at this space, so the letters of one word stay together for reading aloud. */
const UNBROKEN = '\u00a0';

/** For reading aloud: single letters, and names for signs. `Kast-41` becomes "K a s t · hyphen · 4 1". */
function spelled(secret: string, t: Translate): string {
  return partsOfSecret(secret)
    .map((part) => signName(part, t) ?? [...part].join(UNBROKEN))
    .join(' · ');
}
