import { isLinkedMailbox, isRestricted, isSharedMailbox } from '../../bot/unlock/accountKind.js';
import { line, type LineOf } from './findingLine.js';

/** Says what kind of account it is, where an approver would otherwise wonder why a step is missing. */
export const accountKind: LineOf = ({ findings, t }) => {
  const purpose = findings.kind?.purpose;
  const isOfAnother = isSharedMailbox(findings) || isLinkedMailbox(findings);
  if (isOfAnother && purpose?.known && purpose.value !== 'user' && purpose.value !== 'other')
    return line('fact', t(`cards:found.kind.${purpose.value}`));
  return isRestricted(findings) ? line('warning', t('cards:found.kind.restricted')) : [];
};

/** Leaves a line out for a mailbox that is opened with another account: that sign-in is off is as it should be. */
export function unlessShared(lineOf: LineOf): LineOf {
  return (found) => (isSharedMailbox(found.findings) || isLinkedMailbox(found.findings) ? [] : lineOf(found));
}
