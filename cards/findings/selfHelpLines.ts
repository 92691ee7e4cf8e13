import { line, type LineOf } from './findingLine.js';

/** Could the person reset the password alone? If they could and still ask, the approver may want to know why. */
export const selfService: LineOf = ({ findings, t }) => {
  if (!findings.selfService.known) return [];
  return findings.selfService.value
    ? line('fact', t('cards:found.selfService.yes'))
    : line('fact', t('cards:found.selfService.no'));
};

/** Does the tenant allow a Temporary Access Pass? */
export const passAllowed: LineOf = ({ findings, t }) => {
  if (!findings.passAllowed.known) return [];
  return findings.passAllowed.value
    ? line('fine', t('cards:found.pass.yes'))
    : line('problem', t('cards:found.pass.no'));
};
