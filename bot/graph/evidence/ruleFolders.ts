import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { HIDING_PLACES } from '../../unlock/evidence/hidingPlaces.js';
import { unreadFrom, type NotKnown } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { batch, type BatchAnswer, type BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';

/** `mailFolder-get` needs it; it shows no text of a mail (learn.microsoft.com/graph/api/mailfolder-get). */
const operation: Operation = { name: 'read the folders of the mailbox', permission: 'Mail.ReadBasic.All' };

/** What a folder is. */
export type RuleFolder =
  | {
      /** As the mailbox names it. */
      readonly name?: string;
      /** Graph's name of the folder, or of the one around it, whatever the language. */
      readonly place?: string;
    }
  | { readonly unread: NotKnown };

/** Graph takes 20 in a batch (microsoft-apis.md A18). Nobody has rules into more folders than that. */
const MOST_FOLDERS = 20;
const folder = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  parentFolderId: z.string().nullish(),
});
const NOT_ASKED: NotKnown = { why: 'unavailable' };

/**
 * Says what the folders of rules are: at most two calls, none without folders. First Graph's own names are asked for
 * their ids, and then each folder that is none of those, for its name and the folder around it. An id may be written in
 * several ways, so what Graph answers counts too. Never throws: a folder that could not be read is said to be unread.
 * @param ids of folders, as rules have them
 */
export async function readRuleFolders(
  graph: Graph,
  userId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RuleFolder>> {
  const wanted = [...new Set(ids)].slice(0, MOST_FOLDERS);
  if (wanted.length === 0) return new Map();
  const url = (id: string, select: string): string =>
    `/users/${segment(userId)}/mailFolders/${segment(id)}?$select=${select}`;
  const places = await asked(graph, HIDING_PLACES, (place) => url(place, 'id,displayName'));
  const placeOf: Places = new Map(
    HIDING_PLACES.flatMap((place) => {
      const { data } = folder.safeParse(bodyOf(places[place]));
      return data ? [[data.id, { place, name: data.displayName ?? place }] as const] : [];
    }),
  );
  const refused = wholeRefusal(Object.values(places));
  if (refused) return new Map(wanted.map((id) => [id, { unread: whyUnread(refused) }]));
  const others = wanted.filter((id) => !placeOf.has(id));
  const names = await asked(graph, others, (id) => url(id, 'id,displayName,parentFolderId'));
  return new Map(wanted.map((id) => [id, folderOf(placeOf.get(id), names[id], placeOf)]));
}

type Places = ReadonlyMap<string, { readonly place: string; readonly name: string }>;

/** The permission is missing: asking for the others would be refused in the same way. */
function wholeRefusal(answers: readonly (BatchAnswer | undefined)[]): BatchAnswer | undefined {
  const isRefused = (answer: BatchAnswer | undefined): boolean =>
    answer?.ok === false && answer.error.kind === 'forbidden';
  return answers.every(isRefused) ? answers[0] : undefined;
}

/** Sends one batch. When it fails as a whole, each answer is that failure. */
async function asked<K extends string>(
  graph: Graph,
  keys: readonly K[],
  urlOf: (key: K) => string,
): Promise<Partial<Record<K, BatchAnswer>>> {
  if (keys.length === 0) return {};
  // The key becomes the id of the inner request, which has to be short. A folder's id is not.
  const gets = Object.fromEntries(
    keys.map((key, n): [string, BatchGet] => [String(n), { operation, url: urlOf(key), optional: true }]),
  );
  try {
    const answers = await batch(graph, operation, gets);
    return Object.fromEntries(keys.map((key, n) => [key, answers[String(n)]])) as Record<K, BatchAnswer>;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return Object.fromEntries(keys.map((key) => [key, { ok: false, error }])) as Record<K, BatchAnswer>;
  }
}

function folderOf(
  known: RuleFolder | undefined,
  answer: BatchAnswer | undefined,
  placeOf: Places,
): RuleFolder {
  if (known) return known;
  const { data } = folder.safeParse(bodyOf(answer));
  if (!data) return { unread: whyUnread(answer) };
  const around = placeOf.get(data.id) ?? placeOf.get(data.parentFolderId ?? '');
  const name = data.displayName ?? around?.name;
  return { ...(name !== undefined && { name }), ...(around && { place: around.place }) };
}

function whyUnread(answer: BatchAnswer | undefined): NotKnown {
  if (answer?.ok !== false) return NOT_ASKED;
  const { known: _, ...why } = unreadFrom(answer.error) as { known: false } & NotKnown;
  return why;
}

function bodyOf(answer: BatchAnswer | undefined): unknown {
  return answer?.ok ? answer.body : undefined;
}
