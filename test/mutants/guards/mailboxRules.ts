import type { Guard } from '../guard.js';

/** What thieves do to rules so that nobody sees them, and what Exchange answers that is easily misread. */
export const MAILBOX_RULES: readonly Guard[] = [
  {
    line: 102,
    file: 'bot/unlock/evidence/systemRules.ts',
    find: 'return rule.copiesTo === undefined && rule.copyUnread === undefined && named.does(rule);',
    replace: 'return true;',
  },
  {
    line: 102,
    file: 'bot/unlock/evidence/systemRules.ts',
    find: 'return forwardsTo.length > 0 && areKnown && redirectsTo.length === 0;',
    replace: 'return forwardsTo.length > 0;',
  },
  {
    line: 102,
    file: 'bot/exchange/rows/inboxRuleRow.ts',
    find: '...(also.length > 0 && { doesAlso: also }),',
    replace: '',
  },
  {
    line: 102,
    file: 'bot/graph/evidence/rules.ts',
    find: '...(also.length > 0 && { doesAlso: also }),',
    replace: '',
  },
  {
    line: 102,
    file: 'bot/unlock/evidence/nameless.ts',
    find: 'if (!LETTER.test(seen)) return true;',
    replace: '',
  },
  {
    line: 102,
    file: 'bot/unlock/evidence/judgeRule.ts',
    find: '({ address }) => address === undefined,',
    replace: '({ address }) => address === null,',
  },
  {
    line: 102,
    file: 'bot/exchange/rows/auditRow.ts',
    find: '...((isCutSomewhere || more > 0) && { more }),',
    replace: '',
  },
  {
    line: 102,
    file: 'bot/unlock/evidence/mailboxChanges.ts',
    find: "settings: of('setting-changed'),",
    replace: 'settings: [],',
  },
  {
    line: 103,
    file: 'bot/exchange/ways/invokeCommand.ts',
    find: 'if (mailbox !== undefined && /^[\\x21-\\x7e]+$/.test(mailbox)) return `UPN:${mailbox}`;',
    replace: '',
  },
  {
    line: 103,
    file: 'bot/microsoft/exactJson.ts',
    find: 'return LONG.test(text) ? (JSON.parse(withLongNumbersAsTexts(text)) as unknown) : value;',
    replace: 'return value;',
  },
  {
    line: 103,
    file: 'bot/exchange/cmdletMailboxes.ts',
    find: 'UserIds: distinct([userPrincipalName, address]),',
    replace: 'UserIds: distinct([address]),',
  },
  {
    line: 103,
    file: 'bot/unlock/evidence/judgeRule.ts',
    find: '(isHidingPlace(movesToPlace) || movesToPlace === TOP_PLACE)',
    replace: 'movesToPlace === TOP_PLACE',
  },
  {
    line: 103,
    file: 'bot/jobs/recipientBook.ts',
    find: 'return { ...forwarding, ...(goesTo !== undefined && { goesTo }) };',
    replace: 'return { ...forwarding, ...(goesTo === null && { goesTo }) };',
  },
  {
    line: 103,
    file: 'bot/exchange/ways/exchangeErrors.ts',
    find: "return status === 404 && !operation.writes ? 'rejected' : undefined;",
    replace: 'return undefined;',
  },
  {
    line: 103,
    file: 'bot/exchange/ways/invokeCommand.ts',
    find: 'if (!operation.writes && !isAnswer(answer.data)) throw unexpected(operation);',
    replace: 'if (!answer.success && !operation.writes) throw unexpected(operation);',
  },
  {
    line: 108,
    file: 'bot/graph/evidence/folderTree.ts',
    find: 'if (node.hidden) return true;',
    replace: '',
  },
  {
    line: 108,
    file: 'bot/unlock/evidence/onlyByHand.ts',
    find: 'newest === undefined || !isLoggedOnly(name)',
    replace: "newest === undefined || !isLoggedOnly(name) || newest.at !== ''",
  },
  {
    line: 108,
    file: 'bot/unlock/evidence/onlyByHand.ts',
    find: "rule.via === 'sweep' && rule.enabled",
    replace: "rule.via === 'sweep' && !rule.enabled",
  },
  {
    line: 108,
    file: 'bot/unlock/decide/leftByHand.ts',
    find: 'isAboutSweepRules(name) && isSwept(now, chosen)',
    replace: 'isAboutSweepRules(name)',
  },
  {
    line: 108,
    file: 'bot/unlock/evidence/onlyByHand.ts',
    find: 'changes.filter(opensElsewhere)',
    replace: "changes.filter((one) => opensElsewhere(one) && one.at === '')",
  },
  {
    line: 108,
    file: 'bot/unlock/watch/whatIsNew.ts',
    find: '...loggedSettings(found, watch.since),',
    replace: '...loggedSettings(found, watch.since).slice(99),',
  },
  {
    line: 108,
    file: 'bot/exchange/rows/auditOperations.ts',
    find: 'const isSetting = /^set-/i.test(operation);',
    replace: "const isSetting = operation !== '';",
  },
  {
    line: 108,
    file: 'cards/approval/secured.ts',
    find: "[t('cards:neverRead')]",
    replace: '[]',
  },
];
