import { describe, expect, it } from 'vitest';
import { judgeRule } from '../../../bot/unlock/evidence/judgeRule.js';
import { outsideOf } from '../../../bot/unlock/evidence/outside.js';
import { julia } from '../../helpers/requests.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import { DELETING_RULES } from './deletes.table.js';
import { NAME_RULES } from './names.table.js';
import { MAIL_RULES } from './rules.table.js';

const RULES = [...MAIL_RULES, ...DELETING_RULES, ...NAME_RULES];
const outside = outsideOf(julia, ['contoso.example', 'contoso.onmicrosoft.example']);

describe('an inbox rule that', () => {
  it.each(RULES)('$why: $verdict', ({ rule, hidden = false, recent, verdict, reasons }) => {
    const whole = ruleOf(rule);
    const names = new Set(recent ? [whole.name.trim().toLowerCase()] : []);
    const judged = judgeRule({ rule: whole, hidden }, { outside, recent: names });
    expect([judged.verdict, judged.reasons.toSorted()]).toEqual([verdict, reasons.toSorted()]);
  });

  it('is one of at least forty that are written down', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(40);
    expect(RULES.filter(({ verdict }) => verdict === 'bad').length).toBeGreaterThanOrEqual(15);
    expect(RULES.filter(({ verdict }) => verdict !== 'bad').length).toBeGreaterThanOrEqual(15);
  });
});
