import { looksLikeSecret } from '../tickets/couldBeSecret.js';
import { CODE, isKnown, isPlain, trimmed, type Word } from './readSaid.js';

const PRODUCT =
  /^(?:microsoft|office|outlook|windows|win|iphone|ipad|android|galaxy|pixel|version|v|m|o)-?\d+$/iu;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/u;
const LINK = /^(?:https?:|www\.)|\/l\/[\w-]{10}/iu;
/** `piet:rabbit`, `piet@contoso.com:rabbit`, `piet/rabbit`: who signs in, and the password. */
const PAIR = /^([\p{L}][\p{L}\p{N}_.+-]*(?:@[\w.-]+)?)([:/])([^\s:/]*[\p{L}\p{N}][^\s:/]*)$/u;

/** True for a word that has the form of what is no secret: an error code, a product, an id, a moment. */
export function hasKnownForm(text: string): boolean {
  const part = trimmed(text);
  return [PRODUCT, GUID, MOMENT, CODE].some((form) => form.test(part));
}

/** True for a word that looks like a secret wherever it stands. */
export function isSuspicious({ text, bare }: Word): boolean {
  const part = trimmed(text).replace(/[:=]+>?$/u, '');
  if (LINK.test(part)) return true;
  if (hasKnownForm(part) || isKnown(bare)) return false;
  return looksLikeSecret(part) || isPair(part);
}

function isPair(part: string): boolean {
  const [, who = '', , what = ''] = PAIR.exec(part) ?? [];
  if (who === '' || CODE.test(who)) return false;
  return [who, what].every((side) => !isPlain(side.toLowerCase().replace(/\P{L}+$/u, '')));
}
