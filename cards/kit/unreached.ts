import type { Vouching } from '../../bot/unlock/proof/proof.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { bullets, note } from './elements.js';
import type { Element } from './template.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** Who was to vouch and cannot be reached, and what happens next. Empty when all could be, or somebody said yes. */
export function unreachedVouchers(vouching: Vouching | undefined, { t }: View): readonly string[] {
  const names = (vouching?.unreached ?? []).map(nameOf);
  if (!vouching || names.length === 0 || vouching.answer?.said === 'yes') return [];
  const { asked } = vouching;
  return [
    ...names.map((name) => t('proof:unreached.voucher', { name })),
    asked ? t('proof:unreached.next', { name: nameOf(asked) }) : t('proof:unreached.nobodyElse'),
  ];
}

/** The same for the first view of an approver: it says why nobody answers. */
export function unreachedVoucherNote(request: UnlockRequest, view: View): readonly Element[] {
  const [first, ...rest] = request.status === 'pending' ? unreachedVouchers(request.vouching, view) : [];
  return first ? note('warning', `⚠ ${first}`, rest) : [];
}

/** Who else was to be told, and was not. */
export function unreachedPart({ unreached = [] }: UnlockRequest, { t }: View): readonly Element[] {
  const lines = unreached.map((one) => t(`proof:unreached.${one.as}`, { name: nameOf(one) }));
  return lines.length > 0 ? bullets(t('proof:unreached.title'), lines) : [];
}
