import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { known, type Findings } from '../../../bot/unlock/findings.js';
import { supportText } from '../../../cards/sentences/supportText.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { facts } from '../cardFacts.js';

const t = textsIn('en');
const text = (findings: Partial<Findings>) =>
  supportText(samplePending({ findings: sampleFindings(findings) }), facts('en'));
const failed = known([{ code: '53003', count: 3, at: '2026-03-02T10:00:00.000Z', maliciousAddress: false }]);

// Microsoft's support goes by what the text says was seen.
describe('the text for Microsoft’s support', () => {
  it.each([
    ['what was seen are only some', failed, 'cut'],
    ['it saw none among those that it read', known([]), 'noneRead'],
  ] as const)('of a sign-in log that was cut off says that %s', (_what, failedSignIns, key) =>
    expect(text({ failedSignIns, signInsCut: true })).toContain(t(`cards:found.failed.${key}`)),
  );

  it('of a sign-in log that was read whole says nothing of that', () => {
    const whole = text({ failedSignIns: failed });
    for (const key of ['cut', 'noneRead'] as const)
      expect(whole).not.toContain(t(`cards:found.failed.${key}`));
  });

  it.each(['my password is •••', 'paswoord konijn werkt niet'])(
    'never says what may hold a secret: %s',
    (details) => {
      for (const answers of [{ details }, { since: details }]) {
        const said = supportText(samplePending({ answers }), facts('en'));
        expect(said).not.toMatch(/•••|konijn/u);
        expect(said).toContain(t('ticket:leftOut'));
      }
    },
  );

  it('says what else they told', () => {
    const answers = { details: 'it began on Monday' };
    expect(supportText(samplePending({ answers }), facts('en'))).toContain('it began on Monday');
  });
});
