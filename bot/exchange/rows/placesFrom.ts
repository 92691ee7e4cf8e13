import { HIDDEN_PLACE, type HidingPlace, type OtherPlace } from '../../unlock/evidence/hidingPlaces.js';
import type { NotKnown } from '../../unlock/findings.js';
import { textOf, type Loose } from './loose.js';

/** What the folder of a rule is. Nothing: one of the owner's own. */
export interface Placed {
  /** Graph's or Exchange's name of the hiding place that it is or is in. */
  readonly place?: string;
  /** Nobody can tell. */
  readonly unread?: NotKnown;
}

/** Graph's names of hiding places, by Exchange's types of folders (EXOPS `Get-MailboxFolderStatistics.md`, FolderScope). */
const PLACES: Readonly<Record<string, HidingPlace | OtherPlace>> = {
  deleteditems: 'deleteditems',
  junkemail: 'junkemail',
  archive: 'archive',
  conversationhistory: 'conversationhistory',
  syncissues: 'syncissues',
  drafts: 'drafts',
  outbox: 'outbox',
  sentitems: 'sentitems',
  recoverableitems: 'recoverableitemsdeletions',
  rsssubscriptions: 'rsssubscriptions',
  notes: 'notes',
  calendar: 'calendar',
  contacts: 'contacts',
  tasks: 'tasks',
  journal: 'journal',
};
/** Exchange lists no more folders of one mailbox (microsoft-apis.md B12). */
const MOST_ROWS = 1000;
const UNREAD: Placed = { unread: { why: 'unavailable' } };
const OWN: Placed = {};

/**
 * Returns a function that says what a folder is, by its path or by its name alone, as Exchange shows the folder of a rule.
 * A list without rows is no answer, and one that is as long as it gets may be cut.
 */
export function placesFrom(rows: readonly Loose[]): (folder: string) => Placed {
  const paths = rows.flatMap((row) => {
    const parts = partsOf(textOf(row['FolderPath']) ?? textOf(row['Name']) ?? '');
    return parts.length > 0 ? [{ row, parts }] : [];
  });
  const tops = new Map(
    paths.flatMap(({ row, parts: [top = ''], parts }) => {
      const place = PLACES[textOf(row['FolderType'])?.toLowerCase() ?? ''];
      return parts.length === 1 && place !== undefined ? [[top, place] as const] : [];
    }),
  );
  const isCut = rows.length === 0 || rows.length >= MOST_ROWS;
  return (folder) => {
    const parts = partsOf(folder);
    const place = tops.get(parts[0] ?? '');
    if (place !== undefined) return { place };
    const named = paths.filter((path) =>
      parts.length === 1 ? path.parts.at(-1) === parts[0] : path.parts[0] === parts[0],
    );
    const inside = named.flatMap((path) => tops.get(path.parts[0] ?? '') ?? []);
    if (inside.length === 0) return isCut && (named.length === 0 || parts.length === 1) ? UNREAD : OWN;
    // A name alone may be of each of them.
    return inside.length < named.length || isCut ? UNREAD : { place: around(inside[0]) };
  };
}

/** A folder inside the junk folder is not the one that Outlook's own rule moves mail to. */
function around(place: HidingPlace | OtherPlace | undefined): string {
  return place === undefined || place === 'junkemail' ? HIDDEN_PLACE : place;
}

/** Its path in small letters, from the top of the mailbox. */
function partsOf(path: string): readonly string[] {
  const parts = path.normalize('NFC').toLowerCase().split(/[\\/]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
