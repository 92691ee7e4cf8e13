import type { OtherHandWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for what another hand did, in English, by theme. */
export const otherHand: OtherHandWords = {
  notMeant: ['-cleaning (lady|woman|man)'],
  theyDid: [
    '(they|he|she) ~ (changed|altered|replaced) the (password|phone number|number|recovery)',
    ...phrases('who else, never met, never set foot'),
    '(they|he|she) ~ (changed|reset|altered|swapped|replaced|stole|guessed|opened|read|reads|used|uses|knows|wants|threatens|filmed|got into) ~ (my|our|all|me|bitcoin*)',
    '(lady|man|woman|guy|bloke|girl|fellow|technician|stranger) ~ (from|had|has|called|convinced|made|told|asked|wanted|said|let|took|on|who)',
    'that (guy|man|woman|lady|person|it guy|technician)',
    '(it|support|microsoft|helpdesk) guy',
    '(a|the) (man|woman|guy) is',
    '(it|app|they|he|she|that) (can|could) read (all|everything|my mail*)',
    '(that|some|a) (support|it|microsoft|helpdesk) (man|guy|lady|woman|person)',
  ],
  nearby: [
    'my (kid|son|daughter|toddler|child|boy|girl|ex) ~ (pressed|approved|tapped|knows|has|had|reads|is|uses)',
    '(former|ex|fired|previous) (assistant|employee*|colleague*|intern|boss|partner|contractor|temp|secretary)',
    '(husband*|wife|boyfriend*|girlfriend*|roommate|neighbour) ~ (reads|reading|knows|is in|logs|signs|uses|opens)',
    'my (husband|wife|partner|roommate|flatmate|mother|father|brother|sister|neighbour|colleague|boyfriend|girlfriend) ~ (pressed|clicked|tapped|approved|accepted|allowed)',
  ],
  byItself: [
    ...phrases('not planned, i do nothing, hit no on'),
    '(send*|sent|mov*|chang*|open*|delet*|disappear*|mails|replies|typing|adds|appear*) ~~ (by itself|on its own|by themselves)',
    '(code*|text*|mail*|account) ~~ (by itself|by themselves|on its own)',
    'account (locked|locks|blocked|changed) itself',
    'i (denied|declined|rejected|refused) (a|an|the|one|some|two|three|several) (login|log in|sign in|request|prompt|approval|notification)',
    '(pressed|tapped|hit) (no|deny|decline) on',
  ],
  taken: [
    ...phrases('ends in ru, spam run, snatched, nicked, taken hostage, mine ends'),
    'burgl*',
    '(it|account|mailbox) ~ (sent|mailed) (out)? (*00|hundreds|thousands|dozens)',
    '(authenticator*|mfa|2fa) (was|got|has been) (set up|registered|activated) (on|to) (another|a different|some|an unknown|a strange) ~',
    '(list|leak*|dump) ~~ (internet|web)',
    '(recovery|security) ~ (mail|email|address|number) ~ ends',
    '(recovery|security|registered) ~ (phone|number|mobile) ~ ends',
    '(there is|there are|i see|see) (a|another|one)? new (phone|device|authenticator|number|method|computer|laptop|passkey) (on|in|under|at) my',
    'new (authenticator|device|method|passkey|number) (was|is|has been|got) (set up|added|registered|linked) ~',
  ],
  watched: [
    ...phrases('watched, spying, spied, snooping, regret, nonsense, competitor'),
    '(looks|look|seems|looked) like (somebody|someone|they|he)',
    '(out of|from) our mailbox',
  ],
  lured: [
    '-(after|since) ~~ (reset|activation|invitation|teams|helpdesk) (link|code|mail)',
    '(since|after) ~ (filling|entering|clicking|scanning|opening) ~~ (form|link|attachment|page|code|site)',
    '(after|since) i ~~ (page|site|form|link|website|attachment)',
    '(since|after) ~ (logging|typing|entering|filling|clicking|scanning) (in)? (on|at|into|via|through) ~~ (page|site|form|mail|website)',
    '(still|was) (signed|logged) in to (everything|all|my)',
    '(page|pdf|document|attachment|file|mail|form) ~ (wanted|asked) ~~ (log in|sign in|password|login|credentials)',
    '(docusign|document|attachment|invoice|file|voicemail) ~~ (asked|wanted|asks|wants|required) ~~ (password|login|log in|sign in|credentials)',
    'had to (log in|sign in|login) ~ to (see|open|view|read)',
  ],
  notYours: [
    ...phrases('was it not them, not one of yours, one of yours'),
    'not my (work|creation|doing|idea|hand|fault|style|language)',
    'you ~ never (call|phone|ring|ask)',
    'who (was|is) (that|this) .',
    'not (ours|yours|our page|our site|your site|your page|the real)',
    '(was|is|were) not (yours|ours|them|microsoft|genuine)',
    'was (that|this|it) (really)? (you|yours)',
    '(hr|it|helpdesk|security|nobody|he|she|they|reception|finance) (knows|know|knew|does not know|do not know|did not know) (nothing|of|about|anything)',
  ],
};
