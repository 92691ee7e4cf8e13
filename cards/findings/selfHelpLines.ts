import { line, type LineOf } from './findingLine.js';

/** Could the person have done it alone? Somebody who could, and asks all the same, is worth a question. */
export const selfService: LineOf = ({ findings, t }) => {
  if (!findings.selfService.known) return [];
  return findings.selfService.value
    ? line('fact', t('cards:found.selfService.yes'))
    : line('fact', t('cards:found.selfService.no'));
};

/** Is the remedy there at all? */
export const passAllowed: LineOf = ({ findings, t }) => {
  if (!findings.passAllowed.known) return [];
  return findings.passAllowed.value
    ? line('fine', t('cards:found.pass.yes'))
    : line('problem', t('cards:found.pass.no'));
};
