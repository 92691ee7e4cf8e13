import type { Instant } from '../values.js';
import type { RuleChange } from './ruleChange.js';
import { isOutsider, isSame } from './judgeDelegates.js';
import { isEverybody, type FolderShare } from './otherWays.js';
import type { Outside } from './outside.js';

export interface JudgedFolder extends FolderShare {
  /** The log of the mailbox says that the folder was shared with them within the days that the bot looks at. */
  readonly recent: boolean;
  readonly since?: Instant;
  /** Somebody with an address of another organisation. */
  readonly outside: boolean;
  /** `Default` or `Anonymous`: everybody has it. */
  readonly everybody: boolean;
}

/** Rights that show no more than when somebody is busy (EXOPS `Add-MailboxFolderPermission.md`). */
const HARMLESS: readonly string[] = ['none', 'availabilityonly', 'foldervisible'];

/** Leaves out who sees no more than when somebody is busy. New ones come first, then everybody and those from outside. */
export function judgeFolders(
  shares: readonly FolderShare[],
  changes: readonly RuleChange[],
  outside: Outside,
): readonly JudgedFolder[] {
  const shared = changes.filter(({ what }) => what === 'folder-shared');
  return shares
    .filter(({ rights, unread }) => unread === true || !isHarmless(rights))
    .map((share): JudgedFolder => {
      const line = shared.find(({ name }) => name !== undefined && isSame(name, share.who));
      return {
        ...share,
        recent: line !== undefined,
        ...(line && { since: line.at }),
        outside: isOutsider(share.who, outside),
        everybody: isEverybody(share.who),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** True when the rights show no more than when somebody is busy. */
export function isHarmless(rights: readonly string[]): boolean {
  return rights.every((right) => HARMLESS.includes(right.toLowerCase()));
}

function rank({ recent, outside, everybody }: JudgedFolder): number {
  return (recent ? 0 : 2) + (outside || everybody ? 0 : 1);
}
