import { RemoteError } from '../unlock/errors.js';
import type { InboxRule } from '../unlock/evidence/evidence.js';
import { isOutOfSight } from '../unlock/evidence/hidingPlaces.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Cmdlets } from './cmdlets.js';
import { OPERATIONS } from './operations.js';
import { folderRow, placesFrom } from './rows/folderRows.js';

/**
 * Says which rules move mail to a hiding place that has a name of another language: Exchange shows a rule's folder by its
 * name alone. One call, and none where no rule moves mail, or the name itself says it. Where Exchange does not answer
 * soon, the rules are as they were.
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
    if (error instanceof RemoteError) return new Map<string, string>();
    throw error;
  });
  return rules.map((rule) => {
    const place = isUnplaced(rule) ? places.get(topOf(rule.movesTo ?? '')) : undefined;
    return place === undefined ? rule : { ...rule, movesToPlace: place };
  });
}

function isUnplaced({ movesTo, movesToPlace }: InboxRule): boolean {
  return movesTo !== undefined && movesToPlace === undefined && !isOutOfSight(movesTo);
}

/** The folder at the top of the mailbox that it is or is in, as `placesFrom` writes it. */
function topOf(path: string): string {
  const parts = path.normalize('NFC').toLowerCase().split(/[\\/]/);
  return parts.find((part) => part.trim() !== '')?.trim() ?? '';
}
