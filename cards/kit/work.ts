import { plainText } from '../../bot/texts/plainText.js';
import type { Requester, Work } from '../../bot/unlock/person.js';
import { askers, type UnlockRequest } from '../../bot/unlock/request/request.js';
import type { View } from './view.js';
import { isOwnAccount, nameOf } from './words.js';

/** Longer titles push the question off a phone's screen. */
const LONGEST = 48;

/** "Team lead, Sales": the title and the department, as far as the directory has them. `undefined` without both. */
export function workText({ title, department }: Work): string | undefined {
  const parts = [title, department].flatMap((part) => (part ? [plainText(part, LONGEST)] : []));
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** What the subject does, for whoever has to know which Julia this is. */
export function subjectsWork({ findings }: UnlockRequest): readonly string[] {
  const text = findings?.account.known ? workText(findings.account.value) : undefined;
  return text === undefined ? [] : [text];
}

/** What each of those does who asked for a colleague. */
export function askersWork(request: UnlockRequest, { t }: View): readonly string[] {
  return askers(request)
    .filter(({ id }) => !isOwnAccount(request, id))
    .flatMap((asker) => {
      const work = workOfAsker(asker);
      return work === undefined ? [] : [t('cards:asker.work', { name: nameOf(asker), work })];
    });
}

function workOfAsker({ directory }: Requester): string | undefined {
  return directory?.kind === 'there' ? workText(directory) : undefined;
}
