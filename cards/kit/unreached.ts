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

/** For the first view of an approver: what happens next, as nobody answers. Who it was is behind a button. */
export function unreachedVoucherNote(request: UnlockRequest, view: View): readonly Element[] {
  const next = vouchersOf(request, view).at(-1);
  return next ? note('warning', `⚠ ${next}`, []) : [];
}

/** Who was to get the link with which they sign in, and cannot be reached. */
export function unreachedByLink({ unreached = [] }: UnlockRequest, { t }: View): readonly string[] {
  const those = unreached.filter(({ as }) => as === 'link');
  return those.map((one) => t('proof:unreached.link', { name: nameOf(one) }));
}

/** Who was to vouch or to be told, and was not reached. */
export function unreachedPart(request: UnlockRequest, view: View): readonly Element[] {
  const { t } = view;
  const told = (request.unreached ?? []).map((one) => t(`proof:unreached.${one.as}`, { name: nameOf(one) }));
  const lines = [...vouchersOf(request, view).slice(0, -1), ...told];
  return lines.length > 0 ? bullets(t('proof:unreached.title'), lines) : [];
}

function vouchersOf({ status, vouching }: UnlockRequest, view: View): readonly string[] {
  return status === 'pending' ? unreachedVouchers(vouching, view) : [];
}
