import { HIDDEN_PLACE, isHidingPlace, TOP_PLACE } from '../../unlock/evidence/hidingPlaces.js';
import type { NotKnown } from '../../unlock/findings.js';

/** What the folder of a rule is. */
export interface RuleFolder {
  /** Its path as the mailbox names it, from the top of the mailbox: `Postvak IN\Projects`. As far as it is known. */
  readonly name?: string;
  /** Graph's name of the hiding place that it is or is in, at any depth, whatever the language, or of the mailbox's top. */
  readonly place?: string;
  /** What is around it could not be read, or not all of it, so it may be in a hiding place. */
  readonly unread?: NotKnown;
}

/** A folder as Graph shows it, or why it could not be read. */
export type FolderNode =
  | {
      readonly id: string;
      readonly name?: string;
      readonly parent?: string;
      /** Mail programs do not show it, nor what is in it. */
      readonly hidden?: true;
    }
  | { readonly unread: NotKnown };

/** What was read of the folders of a mailbox, by id. */
export interface Tree {
  /** The folders that Graph has a name for. */
  readonly places: ReadonlyMap<string, { readonly place: string; readonly name: string }>;
  readonly nodes: Map<string, FolderNode>;
  /** A folder that Graph has a name for could not be read. Absent: each was read, or is not there. */
  readonly unreadPlace: NotKnown | undefined;
}

const NAMELESS = '';
const NOT_KNOWN: NotKnown = { why: 'unavailable' };

/** Follows a folder up to one that Graph has a name for. Each folder is passed once, so the way has an end. */
export function placeIn(tree: Tree, id: string): RuleFolder {
  const found = wayUp(tree, id);
  // What is around a hidden folder does not show it either, so what could not be read of that does not matter.
  return isOnHiddenWay(tree, id)
    ? { ...(found.name !== undefined && { name: found.name }), place: HIDDEN_PLACE }
    : found;
}

function isOnHiddenWay({ nodes }: Tree, id: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !passed.has(at);) {
    passed.add(at);
    const node = nodes.get(at);
    if (!node || 'unread' in node) return false;
    if (node.hidden) return true;
    at = node.parent;
  }
  return false;
}

function wayUp({ places, nodes, unreadPlace }: Tree, id: string): RuleFolder {
  const names: string[] = [];
  const passed = new Set<string>();
  for (let at = id; !passed.has(at);) {
    passed.add(at);
    const node = nodes.get(at);
    const end = places.get(at) ?? places.get(node && 'id' in node ? node.id : '');
    const own = node && 'id' in node ? node.name : undefined;
    if (end) return ended({ place: end.place, name: own ?? end.name }, names, unreadPlace);
    if (!node || 'unread' in node) return { ...named(names), unread: node?.unread ?? NOT_KNOWN };
    names.unshift(node.name ?? NAMELESS);
    if (node.parent === undefined) return { ...named(names), unread: NOT_KNOWN };
    at = node.parent;
  }
  return { ...named(names), unread: NOT_KNOWN };
}

function ended(
  { place, name }: { readonly place: string; readonly name: string },
  names: readonly string[],
  unreadPlace: NotKnown | undefined,
): RuleFolder {
  if (isHidingPlace(place)) return { ...named([name, ...names]), place };
  if (place === TOP_PLACE && names.length === 0) return { ...named([name]), place };
  // The top of the mailbox has no name that anybody knows. A folder there may be the one that could not be read.
  const isAtTop = place === TOP_PLACE && names.length > 0;
  const path = named(isAtTop ? names : [name, ...names]);
  const unread = path.name === undefined ? NOT_KNOWN : isAtTop ? unreadPlace : undefined;
  return { ...path, ...(unread && { unread }) };
}

/** A path with a part that Graph has no name for is none. */
function named(names: readonly string[]): Pick<RuleFolder, 'name'> {
  return names.length > 0 && !names.includes(NAMELESS) ? { name: names.join('\\') } : {};
}
