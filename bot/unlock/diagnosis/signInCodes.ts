import type { Advice, Family, Source } from './advice.js';

const list = (codes: string): readonly string[] => codes.split(' ');

/** A code about signing in that no remedy changes. */
const blocked = (advice: Advice, codes: string, source: Source = 'ENTRA'): Family => ({
  symptom: 'sign-in-blocked',
  advice,
  source,
  codes: list(codes),
});

/**
 * Sign-in codes (AADSTS) by meaning (microsoft-apis.md C5). Every code of Microsoft's list is here once. Microsoft calls
 * the list "subject to change", so a code may be missing.
 */
export const SIGN_IN_FAMILIES: readonly Family[] = [
  // What a remedy may help: a password, a lockout, a disabled account, a break-in.
  {
    symptom: 'password-not-accepted',
    source: 'ENTRA',
    codes: list('50126 50055 50056 50053 50064 50144 120000'),
  },
  { symptom: 'password-not-accepted', source: 'community', codes: ['500532'] },
  { symptom: 'sign-in-blocked', source: 'ENTRA', codes: ['50057'] },
  { symptom: 'compromised', source: 'ENTRA', codes: ['50135'] },

  // The second step. Nothing is lost until the person says so. For a risk a pass would let the intruder in.
  {
    symptom: 'lost-sign-in-method',
    advice: 'second-factor',
    source: 'ENTRA',
    codes: list('50074 50076 500121'),
  },
  { symptom: 'lost-sign-in-method', advice: 'register', source: 'ENTRA', codes: list('50072 50079') },
  blocked('risk', '53004'),
  blocked('register-elsewhere', '53010'),
  blocked('external-factor', '50158 50161 50170 50177 50178'),
  blocked('pass-used', '130502', 'community'),

  // Rules of the organisation, and devices.
  blocked('conditional-access', '53003 530032 530035 50131 50005'),
  blocked(
    'device',
    '53000 53001 53002 50097 50127 50129 50155 50187 130004 130005 130006 130007 130008 135010 135011 220450 240001',
  ),
  blocked('device', '53009 530003 700003', 'community'),
  blocked('logon-hours', '80012'),
  blocked('age-group', '50015 54000'),

  // Whose account it is, and where it belongs.
  blocked('unknown-account', '50034 51004 50128 50059 90002 90013 90019 90022 90101 90125 90126'),
  blocked('wrong-account', '16000 16003 50020 500208 50136 50143 50197 81012 90072'),
  blocked('cross-tenant', '50002 500021 500022 500212 500213 50014 1000104 90038 90051 90084'),
  blocked('home-organisation', '53011 530034'),

  // The organisation's own network: agents, federation, Windows' own sign-in, certificates.
  blocked(
    'directory-agent',
    '80001 80002 80005 80007 80010 80013 80014 20001 20012 20033 40008 40009 40010 40015 50008 5000819 50107 ' +
      '90081 90082 90085 90086 90087 90123',
  ),
  blocked('automatic-sign-in', '50180 51006 81004 81005 81006 81007 81009 81010 81011'),
  blocked('certificate', '17003 50017 50032 50192 220501'),

  // A session that is over. Microsoft expects these.
  blocked(
    'sign-in-again',
    '16001 16002 160021 50013 500133 50058 50061 50068 50070 50071 50078 50085 50089 50132 50133 50139 50173 54005 ' +
      '70000 70008 700082 700084 70018 70019 70043 700020 90119 90120 140000 140001',
  ),
  blocked('interrupt', '50125 50140 50168 50199 51005 70016 1000000 1000002'),
  blocked('try-again', '50000 50033 50086 50087 50088 50166 501621 70012 90006 90012 90024 90033 90036'),
  blocked('try-again', '90055 90090 90091 90092'),

  // A new password that was not taken.
  {
    symptom: 'password-not-accepted',
    advice: 'password-refused',
    source: 'ENTRA',
    codes: list('120002 120003 120004 120018'),
  },
  {
    symptom: 'password-not-accepted',
    advice: 'password-not-changed',
    source: 'ENTRA',
    codes: list('120005 120008 120011 120012 120013 120014 120015 120016 120020 120021'),
  },

  // Apps. The account is fine.
  blocked('app-consent', '52004 65001 65004 90008 90094 90095 90099 9002341'),
  blocked('app-not-assigned', '50105'),
  blocked(
    'app-settings',
    '230109 28002 28003 50001 500011 50003 50006 50007 50010 50011 50012 50027 50029 50042 50043 50048 50049 50050 ' +
      '50099 50120 50124 501241 50134 50146 501461 50147 501481 501491 50169 50194 50196 51000 51001 65002 65005 ' +
      '650052 650054 650056 650057 67003 70001 700011 70002 700025 700027 70003 700030 70004 70005 700054 70007 ' +
      '70011 75001 75003 75005 7500514 750054 75008 75011 75016 76021 76026 90004 90005 90007 90009 90010 9001023 ' +
      '90014 900144 90015 90016 90020 90023 900236 9002313 9002332 90027 900382 900384 90043 900432 90056 900561 ' +
      '90093 900971 90100 901002 90102 90107 90114 90117 90121 90124 90130 165004 165900 221000 240002 700016 ' +
      '700022 700023 7000215 7000218 7000222 700229 700005 100007 1000031 7000112 7000114 7500529',
  ),
];
