import { describe, expect, it } from 'vitest';
import { believedReport } from '../../../bot/unlock/intake/believedReport.js';
import { julia, piet, TENANT } from '../../helpers/requests.js';

const report = {
  requester: piet,
  tenantId: TENANT,
  subjectId: julia.id,
  symptom: 'password-not-accepted',
  answers: {},
} as const;
const checked = { ...report, caller: { check: 'called-office' } } as const;

describe('how a caller was checked', () => {
  it('is believed of a helpdesk agent', () => {
    expect(believedReport(checked, true)).toEqual(checked);
  });

  it('is not believed of anybody else', () => {
    expect(believedReport(checked, false)).toEqual(report);
  });

  it('has to be said by a helpdesk agent', () => {
    expect(believedReport(report, true)).toBeUndefined();
  });

  it('is not asked of anybody else', () => {
    expect(believedReport(report, false)).toEqual(report);
  });
});
