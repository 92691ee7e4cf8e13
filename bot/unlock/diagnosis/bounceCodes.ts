import type { Advice, Family, Source } from './advice.js';

const SYMPTOM = 'cannot-send-mail';

/** A bounce that no remedy changes. A range such as `5.7.606-649` stands for each code in it. */
const returned = (advice: Advice, codes: string, source: Source = 'NDR'): Family => ({
  symptom: SYMPTOM,
  advice,
  source,
  codes: codes.split(' ').flatMap(each),
});

/**
 * Enhanced status codes by who has to act: this account, its organisation, the recipient's side, or nobody
 * (microsoft-apis.md B2). Every code of Microsoft's list is here once. A report is read by its code alone, because its
 * words are about other things: "blocked", "password", "spam".
 */
export const BOUNCE_FAMILIES: readonly Family[] = [
  // This account.
  { symptom: SYMPTOM, source: 'NDR', codes: ['5.1.8'] },
  returned('account-banned', '5.7.501-503'),
  returned('sending-limit', '5.1.90 5.2.2'),
  returned('sending-limit', '5.1.92', 'community'),
  returned('message', '5.6.11'),
  returned('message', '5.2.3 5.3.4 5.5.3 5.6.0-10', 'RFC'),
  returned('mail-app', '5.7.57'),
  returned('mail-app', '5.7.8 5.7.9', 'RFC'),
  returned('mail-app', '5.7.3 5.7.30 5.7.139', 'community'),
  returned('send-as', '5.7.60 5.2.252', 'community'),

  // Its organisation: Microsoft's limits, its own rules, its domain, its servers.
  returned('organisation-blocked', '5.7.700-702 5.7.704-749 5.7.800'),
  returned('organisation-blocked', '5.7.232 5.7.233', 'community'),
  returned('address-blocked', '5.7.703'),
  returned('external-forwarding', '5.7.520', 'DEF'),
  returned(
    'relay',
    '5.7.64 5.7.23 5.7.25 4.7.26 5.7.506 5.7.508 5.7.509 5.7.510 5.7.512 5.7.750 5.3.190 5.4.6 5.4.14',
  ),
  returned('relay', '5.7.20-22 5.7.24 5.7.26 5.7.27 5.7.29', 'RFC'),
  returned('server-blocked', '5.7.511 5.7.606-649'),

  // The recipient's side.
  returned('recipient-address', '5.1.0-7 5.1.9-20 5.4.1 5.5.0 5.7.504 5.7.505'),
  returned('recipient-permission', '5.7.1 5.7.12 5.7.13 5.7.124 5.7.133-136 5.7.507 5.7.513'),
  returned('recipient-permission', '5.7.2', 'RFC'),
  returned('recipient-mailbox', '5.2.0 5.2.1 5.2.4', 'RFC'),
  returned('recipient-system', '4.4.8 4.7.5 4.7.321-325 5.0.350 5.4.8 5.4.300 5.7.5 5.7.321-325'),
  returned('recipient-system', '5.3.0-3 5.3.5 5.4.4 5.4.7', 'RFC'),

  // Nobody: the mail server tries again, or they send it again later.
  returned('wait', '4.3.2 4.4.316 4.4.7 4.5.3 4.7.500-699 4.7.850-899 5.2.121 5.2.122'),
];

/** Class 4 of RFC 3463: sending again later may succeed, whatever the rest of the code says. */
export const LATER: Omit<Family, 'codes'> = { symptom: SYMPTOM, advice: 'wait', source: 'RFC' };

function each(codes: string): readonly string[] {
  const range = /^(.*\.)(\d+)-(\d+)$/u.exec(codes);
  if (!range) return [codes];
  const [, start = '', first, last] = range;
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, place) => `${start}${from + place}`);
}
