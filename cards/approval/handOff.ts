import { isTextKey, type TextKey } from '../../bot/texts/texts.js';
import { adviceFor } from '../../bot/unlock/diagnosis/causes.js';
import type { HandOffReason, UnlockRequest } from '../../bot/unlock/request/request.js';
import { notReadFor } from '../findings/unread.js';
import type { Element } from '../kit/template.js';
import { buttons } from '../kit/buttons.js';
import { bullets, linesOf, note, numbered, paragraphs } from '../kit/elements.js';
import { anyRemedy, portalLinks } from '../kit/portals.js';
import { sidFor } from '../kit/sid.js';
import type { View } from '../kit/view.js';
import { keptElsewhere } from './keptElsewhere.js';
import { whoMayChange } from './restrictedUnit.js';
import { accountOf, nameOf } from '../kit/words.js';

/** Why the bot leaves the request to a human. Empty when there is a plan. */
export function handOffWhy(request: UnlockRequest, view: View): readonly Element[] {
  const { handOff: reason } = request;
  if (!reason) return [];
  const { t } = view;
  return note('warning', t('cards:handOff.why'), [
    t(`cards:handOff.${reason}.why`),
    ...told(request, view),
    ...whoMayChange(request, t),
    ...list(passwordElsewhere(request, view)),
    ...list(notReadFor(request, t)),
  ]);
}

/** What the human does. Empty when there is a plan. */
export function handOffTodo(request: UnlockRequest, view: View): readonly Element[] {
  const { handOff: reason, subject } = request;
  if (!reason) return [];
  const { t } = view;
  const who = {
    name: nameOf(subject),
    account: accountOf(request),
    sid: sidFor(request, view),
    before: request.follows?.id ?? '',
  };
  const own = ownTodo(request, view);
  return [
    ...numbered(t('cards:handOff.todo'), linesOf(t(own ?? `cards:handOff.${reason}.todo`, who))),
    ...(reason === 'already-fine' ? otherCauses(request, view) : []),
    // What has steps of its own is not mended on the pages of a remedy.
    ...(own ? [] : buttons(...links(request, view))),
  ];
}

/** Their own text says it, or they have no password here that anybody could reset. */
const SAYS_WHERE: readonly HandOffReason[] = [
  'directory-synced',
  'on-premises-not-read',
  'on-premises-protected',
  'on-premises-own',
  'on-premises-outside',
  'account-expired',
  'password-never-expires',
  'password-cannot-change',
  'sync-stopped',
  'federated',
  'shared-mailbox',
  'linked-mailbox',
  'guest',
];

/** A human may come to reset the password. For some accounts a reset in Entra does not work. */
function passwordElsewhere(request: UnlockRequest, { t }: View): string | undefined {
  const { handOff, symptom } = request;
  const isAboutPassword = symptom === 'password-not-accepted' || handOff === 'compromised';
  if (!handOff || !isAboutPassword || SAYS_WHERE.includes(handOff)) return undefined;
  return keptElsewhere(request, t);
}

/** The error code that the bot found or the person pasted, and its meaning. The human starts there. */
function told(request: UnlockRequest, view: View): readonly string[] {
  if (request.handOff !== 'advice-given') return [];
  const { t } = view;
  const found = givenAdvice(request, view);
  if (!found) return [t('cards:advice.unknown')];
  const meaning = t(`cards:advice.${found.advice}.admin`);
  return [found.code ? `${found.code}: ${meaning}` : meaning];
}

/** The advice that the person was given, and did not help. `undefined` where nothing shows which. */
function givenAdvice(request: UnlockRequest, { remedies }: View) {
  const { symptom, answers, findings } = request;
  const about = { symptom, answers, remedies, tried: [], now: new Date(request.createdAt) };
  return findings && adviceFor({ ...about, findings });
}

/** What a human does about this very cause. `undefined` where they first have to find out more. */
function ownTodo(request: UnlockRequest, view: View): TextKey | undefined {
  if (request.handOff !== 'advice-given') return undefined;
  const key = `cards:advice.${givenAdvice(request, view)?.advice ?? ''}.todo`;
  return isTextKey(key) ? key : undefined;
}

function list(line: string | undefined): readonly string[] {
  return line === undefined ? [] : [line];
}

/** Other possible causes when the tenant was already as it should be. */
export function otherCauses(request: UnlockRequest, { t }: View): readonly Element[] {
  const [found = '', ...causes] = linesOf(t(`cards:unchanged.${request.symptom}`));
  return [...paragraphs(found), ...bullets(t('cards:unchanged.title'), causes)];
}

/** What helps there is not changed in Microsoft's portals, or should not be changed at all. */
const NOT_IN_THE_PORTALS: readonly HandOffReason[] = [
  'guest',
  'directory-synced',
  'on-premises-not-read',
  'on-premises-protected',
  'on-premises-own',
  'on-premises-outside',
  'account-expired',
  'password-never-expires',
  'password-cannot-change',
  'sync-stopped',
  'federated',
  'shared-mailbox',
  'linked-mailbox',
];

function links(request: UnlockRequest, view: View): readonly Element[] {
  if (request.handOff && NOT_IN_THE_PORTALS.includes(request.handOff)) return [];
  const treating = view.remedies.for(request.symptom).map((remedy) => remedy.id);
  return portalLinks(treating.length > 0 ? treating : anyRemedy(view), request, view);
}
