import { plainText } from '../../bot/texts/plainText.js';
import { isAboutSweepRules } from '../../bot/unlock/evidence/loggedOnly.js';
import type { UnsecuredByHand } from '../../bot/unlock/request/unsecured.js';
import { methodKindInWords } from '../evidence/methodLines.js';
import type { View } from '../kit/view.js';

/** What a human has to take away or to know, and where: "New or without a date, so a human …: Hardware token 7. …". */
export function byHandText(one: UnsecuredByHand, view: View): string {
  const { t } = view;
  const how = t(`cards:byHand.${isSweepLine(one) ? 'sweepLogged' : one.what}`, { id: plainText(one.id, 60) });
  return t('cards:unsecured.by-hand', { what: whatText(one, view), how });
}

/** The log names no Sweep rule, and the evidence has those that are there. */
function isSweepLine({ what, name }: UnsecuredByHand): boolean {
  return what === 'setting' && isAboutSweepRules(name);
}

function whatText({ what, name, kind = '' }: UnsecuredByHand, { t }: View): string {
  const called = plainText(name, 60);
  switch (what) {
    case 'method':
      return t('evidence:methods.line', {
        kind: methodKindInWords(plainText(kind, 40), t),
        name: called,
      }).trim();
    case 'device':
      return t('evidence:devices.named', { system: plainText(kind, 40), name: called }).trim();
    case 'registration':
    case 'app':
    case 'phone':
    case 'replies':
    case 'contact':
    case 'rule':
    case 'sweep':
    case 'forwarding':
    case 'share':
    case 'setting':
    case 'elsewhere':
      return t('evidence:consent.named', { name: called });
  }
}
