import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { canChange, type Sighting, type WatchLook } from '../bot/unlock/request/watch.js';
import type { Card } from './kit/template.js';
import { buttons, execute } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { accountOf, inSentence, nameOf } from './kit/words.js';

/** So many new things stand above the button. */
const FIRST = 6;
/** A thief may make hundreds of rules. Teams refuses a card that is too large, and the incident has this line among others. */
const MOST = 30;

/** For the approvers: what is new or changed since the bot let somebody in, or a break-in was cleaned, and the way to contain it. */
export function watchCard(request: UnlockRequest, look: WatchLook, facts: CardFacts): Card {
  const view = viewOf(facts, request.createdAt);
  const { t, times } = view;
  const name = nameOf(request.subject);
  const { seen = [], at = look.due } = look;
  const since = 'watch' in request ? request.watch?.since : undefined;
  const isCleaned = request.kind === 'contain';
  const header = {
    icon: '⚠',
    style: 'warning' as const,
    state: t('cards:watch.state'),
    title: t(isCleaned ? 'cards:watch.titleCleaned' : 'cards:watch.title', { name }),
    lines: [
      accountOf(request),
      t(isCleaned ? 'cards:watch.sinceCleaned' : 'cards:watch.since', {
        since: times.moment(since ?? request.createdAt),
        at: times.moment(at),
      }),
    ],
  };
  const lines = sightingLines(seen, view);
  return card(
    view,
    header,
    [
      note('warning', t('cards:watch.seen'), lines.slice(0, FIRST)),
      // What can be pressed stands in the first view of a phone, however much is new.
      buttons(execute(request, 'suspect', t('cards:button.suspect'), 'destructive')),
      paragraphs(t(isCleaned ? 'cards:watch.askCleaned' : 'cards:watch.ask', { name })),
      lines.length > FIRST ? note('warning', t('cards:watch.also'), lines.slice(FIRST)) : [],
      paragraphs(...notComparedTexts([look], view)),
    ],
    request.id,
  );
}

/** What the looks saw so far, for the record. `undefined` when nobody looks. */
export function watchedLine(request: UnlockRequest, view: View): string | undefined {
  const watch = 'watch' in request ? request.watch : undefined;
  if (!watch) return undefined;
  const { t, times } = view;
  const made = watch.looks.filter(({ at }) => at !== undefined);
  const until = watch.looks.at(-1)?.due ?? watch.since;
  const seen = sightingLines(
    made.flatMap((look) => look.seen ?? []),
    view,
  );
  return [
    t('cards:watch.looks', { n: made.length, all: watch.looks.length, until: times.moment(until) }),
    seen.length > 0
      ? t('cards:watch.sawNew', { what: seen.join('; ') })
      : made.length > 0
        ? t('cards:watch.sawNothing')
        : '',
    ...notComparedTexts(made, view),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What was not read, or not compared as a whole, in any of these looks. */
function notComparedTexts(looks: readonly WatchLook[], { t }: View): readonly string[] {
  return (['unread', 'unnoted', 'byId'] as const).flatMap((how) => {
    const sources = [...new Set(looks.flatMap((look) => look[how] ?? []))];
    const parts = sources.map((source) => t(`evidence:part.${source}`)).join(', ');
    return parts === '' ? [] : [t(`cards:watch.${how}`, { parts })];
  });
}

/** One line for each, up to a measure, and how many more there are. */
export function sightingLines(seen: readonly Sighting[], view: View): readonly string[] {
  const left = seen.length - MOST;
  const lines = seen.slice(0, MOST).map((one) => sightingLine(one, view));
  return left > 0 ? [...lines, view.t('cards:watch.more', { n: left })] : lines;
}

/** "a new sign-in method: iPhone of J", "a sign-in method was changed: •••• 71". */
function sightingLine({ kind, name, changed }: Sighting, { t }: View): string {
  const what = changed && canChange(kind) ? (`changed.${kind}` as const) : kind;
  return name ? t(`cards:watch.named.${what}`, { name: inSentence(name) }) : t(`cards:watch.unnamed.${what}`);
}
