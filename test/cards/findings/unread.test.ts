import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { unknown, type Findings } from '../../../bot/unlock/findings.js';
import { toGrant } from '../../../bot/unlock/permissions.js';
import { SYMPTOMS, type Symptom } from '../../../bot/unlock/symptoms.js';
import type { Found } from '../../../cards/findings/findingLine.js';
import { linesFor, notCheckedFor } from '../../../cards/findings/linesBySymptom.js';
import { howToRead } from '../../../cards/findings/unread.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';

const found = (findings: Findings, language: 'en' | 'nl' = 'en'): Found => ({
  ...{ findings, at: '2026-03-02T12:48:00.000Z', t: textsIn(language), language },
});

describe('What could not be read', () => {
  const nothing = sampleFindings({
    account: unknown('unavailable'),
    risk: unknown('not-licensed', { licence: 'Entra ID P2' }),
    failedSignIns: unknown('not-licensed', { licence: 'Entra ID P1' }),
    selfService: unknown('not-permitted', { permission: 'AuditLog.Read.All' }),
    passAllowed: unknown('unavailable'),
    restriction: unknown('by-hand'),
  });

  it.each(SYMPTOMS)('never reads as fine: %s', (symptom) => {
    expect(linesFor(symptom, found(nothing))).toEqual([]);
    expect(notCheckedFor(symptom, found(nothing))).toContain('risk (needs Entra ID P2)');
  });

  it('is said with the reason', () => {
    expect(notCheckedFor('password-not-accepted', found(nothing))).toBe(
      'Not checked: account (could not be read), sign-in history (needs Entra ID P1), ' +
        'self-service reset (grant the bot AuditLog.Read.All), risk (needs Entra ID P2)',
    );
    expect(notCheckedFor('cannot-send-mail', found(nothing))).toContain(
      'restricted senders (only a person can look, in the portal)',
    );
  });

  it('is said in general words where nobody told what would help, as in requests of before', () => {
    const old = sampleFindings({ risk: unknown('not-permitted'), failedSignIns: unknown('not-licensed') });
    expect(notCheckedFor('sign-in-blocked', found(old))).toBe(
      'Not checked: sign-in history (needs another licence), risk (grant the bot the permission to read it)',
    );
  });

  it('is said in one language, the Entra role too', () => {
    const permission = toGrant('Exchange.ManageAsApp');
    const unread = sampleFindings({ restriction: unknown('not-permitted', { permission }) });
    expect(notCheckedFor('cannot-send-mail', found(unread, 'nl'))).toContain(
      'geef de bot Exchange.ManageAsApp en de Entra-rol Exchange Administrator',
    );
  });

  it('stands together where one thing would help', () => {
    const permission = { permission: 'AuditLog.Read.All' };
    const same = sampleFindings({
      failedSignIns: unknown('not-permitted', permission),
      selfService: unknown('not-permitted', permission),
    });
    expect(notCheckedFor('password-not-accepted', found(same))).toBe(
      'Not checked: sign-in history, self-service reset (grant the bot AuditLog.Read.All)',
    );
  });

  it('is not mentioned when all of it is known', () => {
    expect(notCheckedFor('password-not-accepted', found(sampleFindings()))).toBeUndefined();
  });

  it('comes with what would make it readable', () => {
    const how = (findings: Findings, symptom: Symptom = 'cannot-send-mail') =>
      howToRead(symptom, findings, textsIn('en')).map(({ part, how: text }) => `${part}: ${text}`);
    expect(how(nothing)).toContain('risk: readable with Entra ID P2');
    expect(how(nothing)).toContain('self-service reset: grant the bot AuditLog.Read.All');
    expect(
      how(sampleFindings({ restriction: unknown('unavailable') }), 'sign-in-blocked').join(),
    ).not.toContain('restricted senders');
  });
});
