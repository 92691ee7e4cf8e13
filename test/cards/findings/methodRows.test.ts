import { expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { known } from '../../../bot/unlock/findings.js';
import { signInRows } from '../../../cards/findings/details.js';
import { textTimes } from '../../../cards/kit/times.js';
import { julia, T0 } from '../../helpers/requests.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';

it('A method in a form that the bot does not know has a row of its own, beside the others', () => {
  const methods = { ...known(['fido2']), unclear: ['Pixel 4'] };
  const rows = signInRows({
    findings: { ...restrictedFindings, methods },
    subject: julia,
    at: T0,
    t: textsIn('en'),
    times: textTimes('en', 'UTC', T0),
    language: 'en',
  });
  const values = rows.map(({ value }) => value);
  expect(values).toContain('Not understood, look by hand: Pixel 4');
  expect(values.join()).toMatch(/key/i);
});
