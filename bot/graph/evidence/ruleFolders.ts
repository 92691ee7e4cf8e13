import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { HIDING_PLACES } from '../../unlock/evidence/hidingPlaces.js';
import { unreadFrom, type NotKnown } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { batch, type BatchAnswer, type BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { placeIn, type FolderNode, type RuleFolder, type Tree } from './folderTree.js';

/** `mailFolder-get` needs it; it shows no text of a mail (learn.microsoft.com/graph/api/mailfolder-get). */
const operation: Operation = { name: 'read the folders of the mailbox', permission: 'Mail.ReadBasic.All' };

/**
 * Exchange answers four at once for an app and a mailbox, also of one batch. The others get 429 (microsoft-apis.md A19).
 * One is left for what the same investigation reads in the mailbox meanwhile.
 */
const AT_ONCE = 3;
/** Nobody has rules into more folders than that. */
const MOST_FOLDERS = 20;
/** A folder and what is around it. Nobody sorts mail deeper than that. */
const MOST_LEVELS = 6;
/** Where the way up ends, besides the hiding places. */
const ENDS = ['msgfolderroot', 'inbox'] as const;
const PLACES = [...HIDING_PLACES, ...ENDS];
const SELECT = 'id,displayName,parentFolderId,isHidden';

const folder = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  parentFolderId: z.string().nullish(),
  isHidden: z.boolean().nullish(),
});
const NOT_ASKED: NotKnown = { why: 'unavailable' };

/**
 * Says what the folders of rules are, and what is around them: six calls, and one for each three folders of a level, none
 * without folders.
 * First Graph's own names are asked for their ids, then each folder that is none of those, and then level by level what
 * is around it, until one of those is reached. An id may be written in several ways, so what Graph answers counts too.
 * Never throws: a folder whose place could not be read is said to be unread.
 * @param ids of folders, as rules have them
 */
export async function readRuleFolders(
  graph: Graph,
  userId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RuleFolder>> {
  const wanted = [...new Set(ids)].slice(0, MOST_FOLDERS);
  if (wanted.length === 0) return new Map();
  const url = (id: string): string =>
    `/users/${segment(userId)}/mailFolders/${segment(id)}?$select=${SELECT}`;
  const places = await asked(graph, PLACES, url);
  const refused = wholeRefusal(Object.values(places));
  if (refused) return new Map(wanted.map((id) => [id, { unread: whyUnread(refused) }]));
  const tree: Tree = { places: placesIn(places), nodes: new Map(), unreadPlace: unreadPlaceIn(places) };
  let next: readonly string[] = wanted;
  for (let level = 0; level < MOST_LEVELS && next.length > 0; level++) {
    next = next.filter((id) => !tree.places.has(id) && !tree.nodes.has(id));
    const answers = await asked(graph, next, url);
    next = next.flatMap((id) => {
      const node = nodeFrom(answers[id]);
      tree.nodes.set(id, node);
      return 'unread' in node || node.parent === undefined || tree.places.has(node.id) ? [] : [node.parent];
    });
    next = [...new Set(next)];
  }
  return new Map(wanted.map((id) => [id, placeIn(tree, id)]));
}

function placesIn(answers: Partial<Record<string, BatchAnswer>>): Tree['places'] {
  return new Map(
    PLACES.flatMap((place) => {
      const { data } = folder.safeParse(bodyOf(answers[place]));
      return data ? [[data.id, { place, name: data.displayName ?? place }] as const] : [];
    }),
  );
}

/** A mailbox need not have each of them. One that could not be read for another reason may be around any folder. */
function unreadPlaceIn(answers: Partial<Record<string, BatchAnswer>>): NotKnown | undefined {
  const failed = PLACES.map((place) => answers[place]).find(
    (answer) => answer?.ok === false && answer.error.kind !== 'not-found',
  );
  return failed && whyUnread(failed);
}

function nodeFrom(answer: BatchAnswer | undefined): FolderNode {
  const { data } = folder.safeParse(bodyOf(answer));
  if (!data) return { unread: whyUnread(answer) };
  const { id, displayName, parentFolderId, isHidden } = data;
  return {
    id,
    ...(displayName && { name: displayName }),
    ...(parentFolderId && { parent: parentFolderId }),
    ...(isHidden && { hidden: true }),
  };
}

/** The permission is missing, or nothing is answered now: the others would be refused in the same way. */
function wholeRefusal(answers: readonly (BatchAnswer | undefined)[]): BatchAnswer | undefined {
  const isRefused = (answer: BatchAnswer | undefined): boolean =>
    answer?.ok === false && answer.error.kind !== 'not-found';
  return answers.every(isRefused) ? answers[0] : undefined;
}

type Answers<K extends string> = Partial<Record<K, BatchAnswer>>;

/** Asks for a few at once, one batch after the other. What one batch as a whole is refused, the later ones are not asked. */
async function asked<K extends string>(
  graph: Graph,
  keys: readonly K[],
  urlOf: (key: K) => string,
): Promise<Answers<K>> {
  let all: Answers<K> = {};
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const answers = await askedAtOnce(graph, keys.slice(at, at + AT_ONCE), urlOf);
    all = { ...all, ...answers };
    const refused = wholeRefusal(Object.values(answers));
    if (refused) return { ...eachGets(keys.slice(at), refused), ...all };
  }
  return all;
}

/** Sends one batch. When it fails as a whole, each answer is that failure. */
async function askedAtOnce<K extends string>(
  graph: Graph,
  keys: readonly K[],
  urlOf: (key: K) => string,
): Promise<Answers<K>> {
  // The key becomes the id of the inner request, which has to be short. A folder's id is not.
  const gets = Object.fromEntries(
    keys.map((key, n): [string, BatchGet] => [String(n), { operation, url: urlOf(key) }]),
  );
  try {
    const answers = await batch(graph, operation, gets);
    return Object.fromEntries(keys.map((key, n) => [key, answers[String(n)]])) as Answers<K>;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return eachGets(keys, { ok: false, error });
  }
}

function eachGets<K extends string>(keys: readonly K[], answer: BatchAnswer): Answers<K> {
  return Object.fromEntries(keys.map((key) => [key, answer])) as Answers<K>;
}

function whyUnread(answer: BatchAnswer | undefined): NotKnown {
  if (answer?.ok !== false) return NOT_ASKED;
  const { known: _, ...why } = unreadFrom(answer.error) as { known: false } & NotKnown;
  return why;
}

function bodyOf(answer: BatchAnswer | undefined): unknown {
  return answer?.ok ? answer.body : undefined;
}
