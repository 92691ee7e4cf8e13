import { RemoteError } from '../unlock/errors.js';
import type { InboxRule } from '../unlock/evidence/evidence.js';
import { isOutOfSight } from '../unlock/evidence/hidingPlaces.js';
import { unreadFrom, type NotKnown } from '../unlock/findings.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Cmdlets } from './cmdlets.js';
import { OPERATIONS } from './operations.js';
import { folderRow } from './rows/folderRows.js';
import { placesFrom, type Placed } from './rows/placesFrom.js';

/**
 * Says which rules move mail to a hiding place that has a name of another language: Exchange shows a rule's folder by its
 * name alone. One call, and none where no rule moves mail, or the name itself says it. Where Exchange does not answer
 * soon, or shows not every folder, the folders are said to be unread.
 */
export async function withPlaces(
  cmdlets: Cmdlets,
  { address, userPrincipalName: mailbox }: OwnedMailbox,
  rules: readonly InboxRule[],
): Promise<readonly InboxRule[]> {
  if (!rules.some(isUnplaced)) return rules;
  const asked = {
    cmdlet: 'Get-MailboxFolderStatistics',
    parameters: { Identity: address },
    // The rules wait for it, and have a time of their own.
    patience: 'dialog',
    mailbox,
    row: folderRow,
  } as const;
  const places = await cmdlets.rows(OPERATIONS.folders, asked).then(placesFrom, (error: unknown) => {
    if (!(error instanceof RemoteError)) throw error;
    const { known: _, ...unread } = unreadFrom(error) as { known: false } & NotKnown;
    return (): Placed => ({ unread });
  });
  return rules.map((rule) => (isUnplaced(rule) ? placed(rule, places(rule.movesTo ?? '')) : rule));
}

function placed(rule: InboxRule, { place, unread }: Placed): InboxRule {
  return {
    ...rule,
    ...(place !== undefined && { movesToPlace: place }),
    ...(unread && { folderUnread: unread }),
  };
}

function isUnplaced({ movesTo, movesToPlace }: InboxRule): boolean {
  return movesTo !== undefined && movesToPlace === undefined && !isOutOfSight(movesTo);
}
