import { expect, it } from 'vitest';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known } from '../../bot/unlock/findings.js';
import { mailboxesAt } from '../helpers/fakeExchange.js';
import { useNock } from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

useNock();

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };

it('A rule goes into the top of the mailbox by the path alone that Exchange writes, with no folder in it', async () => {
  const row = { RuleIdentity: '0', Identity: 'kdewit\\0', Enabled: true, Name: 'Partner' };
  const where = { MoveToFolder: 'kim@contoso.example:\\', SubjectContainsWords: ['rota'] };
  const read = await mailboxesAt({ 'Get-InboxRule': [{ ...row, ...where }] }).mailboxes.rules(KIM);
  const { rules } = judge(evidenceOf({ rules: known([]), mailboxRules: known(read) }), julia);
  expect(rules[0]?.reasons).toContain('hides');
  expect(rules[0]?.rule.movesTo).toBe('Top of Information Store');
});
