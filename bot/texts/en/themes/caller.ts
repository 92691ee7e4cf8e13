import type { CallerWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for a caller, and what a caller wanted, in English, by theme. */
export const caller: CallerWords = {
  notMeant: [
    '-(helpdesk|it|support) ~ called me back',
    '-(he|she|they|it) called back',
    '-(it|outlook|teams|microsoft|app|authenticator|screen|system|laptop|computer|phone|site|windows|vpn) ~ asked me for',
    '-whatsapp (works|is)',
    '-(reach|call|contact) ~ by phone',
    '-i called',
    '-(helpdesk|it|support) (by phone|over the phone)',
    '-caller (forgot|forgets|has|lost|cant|cannot|is|needs|wants)',
    '-(for|of) (a|the|my) caller',
  ],
  call: [
    ...phrases('called me, phoned me, over the phone, rang me, calling me, texted me, whatsapp, by phone'),
    'caller*',
    '(someone|somebody|man|woman|guy|person|he|she|they|people|lady) ~~ (phoned|called|rang|calls|calling me|on the phone)',
    '(phone|telephone) call',
    '(on|by) the phone with',
    'call from ~ (it|microsoft|support|helpdesk|bank)',
    '(after|since) ~ call ~ (with|from) ~ (microsoft|technician|windows)',
    'called (the|a|that) (number|phone number|support number)',
    'number (on|in) (the|that|a) (popup|pop up|screen|warning|mail|email)',
    '(phoned|called|rang) (me|us|this morning|today|yesterday|earlier)',
  ],
  pretence: [
    ...phrases(
      'claimed to be, claiming to be, somebody who said, someone who said, supposedly from, so called',
    ),
    '(man|woman|guy|lady|somebody|someone|person|people) ~ (called|calling|claimed|claiming|pretend*|said|saying|says) ~',
    'pretend* to',
    'said ~ (was|were) from',
    'said ~ from (it|microsoft|the helpdesk|support|the bank)',
    'supposed ~ (it|microsoft|helpdesk|support)',
    'fake (helpdesk|support|microsoft|it)',
    'microsoft ~ (employee|technician|agent|engineer)',
    '(man|woman|guy|lady|technician|person) from (microsoft|it|support|the bank)',
    'supposed (technician|engineer|colleague|agent|employee)',
    'external (it|support|helpdesk)',
  ],
  request: [
    ...phrases('devicelogin'),
    'asked me for ~',
    '(ceo|boss|director|manager|cfo) ~ (asked|texted|messaged|whatsapp*|apped) ~ (for|me) ~',
    'the guy (had|made|told|asked|let|got) me',
    '(he|she|they) had me (install*|download*|read|type|click)',
    'asked me to (install|download|share|log|read|give|open|click|type|enter)',
    '(they|he|she) (asked|wanted|needed) ~ (code|number|digits|password)',
  ],
  stranger: [
    ...phrases(
      'stranger, to someone, to somebody, a lady, a guy, some guy, some man, wrong person, wrong people',
    ),
    '(to|with) a (stranger|scammer|man|woman|guy|caller|person|technician|random)',
    '(told|gave|read) (the|that|this) (lady|man|guy|woman|gentleman|technician) ~',
    'to a (very)? * (man|woman|guy|lady|person)',
  ],
};
