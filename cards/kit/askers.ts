import type { Translate } from '../../bot/texts/texts.js';
import { plainText } from '../../bot/texts/plainText.js';
import { type Requester, sameId } from '../../bot/unlock/person.js';
import { askers, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { isSameName } from '../../bot/unlock/sameName.js';
import { isOwnAccount, nameOf } from './words.js';

type Warning = 'external' | 'not-there' | 'same-name';

/** A longer list would push the question off a phone's screen. */
const MOST_WARNINGS = 5;

/** "Bram de Vries (bram@contoso.example)": the name and the address that the directory gave. Without it, the name alone. */
export function askerOf(requester: Requester, t: Translate): string {
  const name = nameOf(requester);
  const { directory } = requester;
  if (directory?.kind !== 'there') return name;
  return t('cards:asker.person', { name, address: plainText(directory.address, 120) });
}

/** "Asked by Bram de Vries (bram@contoso.example), for a colleague", and how many others joined. */
export function askedBy(request: UnlockRequest, t: Translate): readonly string[] {
  const { requester, joined } = request;
  // The address of the account stands above this line, so it is not said twice.
  const first = isOwnAccount(request, requester.id)
    ? t('cards:asker.self', { name: nameOf(requester) })
    : t('cards:asker.colleague', { name: askerOf(requester, t) });
  if (joined.length === 0) return [first];
  return [first, t('cards:asker.more', { count: joined.length })];
}

/**
 * What an approver should look at twice, about everybody who asked: one sentence for each. Empty for colleagues of the
 * same organisation with names of their own. From before the bot read who asks, only a name can be compared.
 */
export function askerWarnings(request: UnlockRequest, t: Translate): readonly string[] {
  const all = askers(request).flatMap((asker) =>
    warningsAbout(request, asker).map((warning) =>
      t(`cards:askerWarning.${warning}`, { who: askerOf(asker, t) }),
    ),
  );
  const left = all.length - MOST_WARNINGS;
  return left > 0 ? [...all.slice(0, MOST_WARNINGS), t('cards:askerWarning.more', { count: left })] : all;
}

function warningsAbout({ subject }: UnlockRequest, asker: Requester): readonly Warning[] {
  const { directory, name, id } = asker;
  const isNamesake = !sameId(id, subject.id) && isSameName(name, subject.name);
  return [
    ...(directory?.kind === 'there' && directory.external ? ['external' as const] : []),
    ...(directory?.kind === 'not-there' ? ['not-there' as const] : []),
    ...(isNamesake ? ['same-name' as const] : []),
  ];
}
