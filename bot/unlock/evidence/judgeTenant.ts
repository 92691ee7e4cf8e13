import type { MailFlow, MailFlowItem, TenantChanges } from './otherWays.js';
import type { Finding } from '../findings.js';
import { understood } from './unclear.js';
import type { DirectoryChange } from './directoryChange.js';

/** What a thief in a privileged account may have made for the whole tenant. Absent where nobody looked. */
export interface JudgedTenant {
  /** By this account first, then newest first. */
  readonly changes: readonly DirectoryChange[];
  readonly cutOff: boolean;
  /** How many groups can have admin roles, as far as was read. Absent where nobody looked at them. */
  readonly groups?: Finding<number>;
  /** Rules and connectors that were changed within the days that the bot looks at. */
  readonly recentItems: readonly MailFlowItem[];
  /** Kinds of them that could not be read. */
  readonly unreadKinds: readonly MailFlowItem['kind'][];
  /** How many others there are. */
  readonly otherItems: number;
}

/** Puts together what was read of the tenant. `undefined`: the account could not change it, so nobody looked. */
export function judgeTenant(
  changes: TenantChanges | undefined,
  mailFlow: MailFlow | undefined,
  since: number,
  isOutside: (to: string) => boolean,
): JudgedTenant | undefined {
  if (!changes?.looked && !mailFlow?.looked) return undefined;
  const items = understood(mailFlow?.items);
  // What has no date may be new.
  const recentItems = items
    .filter(({ changed }) => changed === undefined || Date.parse(changed) >= since)
    // A line names the first few.
    .map((item) => ({
      ...item,
      to: item.to.toSorted((a, b) => Number(isOutside(b)) - Number(isOutside(a))),
    }));
  const lines = changes?.changes ?? [];
  return {
    changes: [...lines.filter(({ bySubject }) => bySubject), ...lines.filter(({ bySubject }) => !bySubject)],
    cutOff: changes?.cutOff === true,
    ...(changes?.groups && { groups: changes.groups }),
    recentItems,
    unreadKinds: mailFlow?.unread ?? [],
    otherItems: items.length - recentItems.length,
  };
}
