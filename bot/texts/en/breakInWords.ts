import type { BreakInWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInPhrases } from './breakInPhrases.js';
import { caller } from './themes/caller.js';
import { notMe } from './themes/notMe.js';
import { otherHand } from './themes/otherHand.js';

const SIGN_IN =
  '(sign in|signin|login|log in|logon|log on|log into|sign into|login into|log me in|sign me in|log me on|sign me on)';

/** Words for what another person did to an account, in English. */
export const breakInWords: BreakInWords = {
  TELLS: allOf(breakInPhrases),
  HACKED: phrases(
    '-no one (has)? hacked, -(no|not a) hack*, -(after|since) (the|a|that) hack (at|of|on), -how does hacking, -(wifi|wi fi|router|home|neighbour*|neighbor*|website of) ~~ hacked, -(gmail|facebook|instagram|netflix|linkedin|whatsapp|hotmail|paypal|ebay|spotify) ~~ (hacked|compromised|hijacked|taken over), hacked, hack, hacker*, hacking, hijacked, hijack*, used to send, misused, abused, compromised, breached, broken into, broke into, breaking into, break in, account takeover, infiltrated, cloned, sim swap*, pwned, pwnd, cracked my, identity theft, infostealer, intruder*, impersonat*, mfa fatigue, mfa bombing, phished, (got|was|been|being) (scammed|tricked|spoofed), fell for, duped, conned, fooled, (junk|rubbish|spam) by itself, fake captcha, paid a (fake|false), after sending out, risky sign in*, user at risk, moving my (cursor|mouse), already opened, impossible travel, (moved|ported|transferred|swapped|switched) (my|our) (number|sim), ransomware, log out all, broken in, i got fished, been fished, keylogger*, spyware, trojan*, malware, infected, virus (on|in) my, (found|has|have|got|had) (a|some)? virus, (cracked|pirated) (version|copy|program|software|app|tool)',
  ),
  STOLEN: phrases(
    'stolen, stole, (was|were|been|got) taken (from|out of) (the|my|our) (car|bag|office|house|home|desk|van|room), leaked, leak, data breach, breach, dark web, haveibeenpwned, exposed, on the street, intercepted, (list|lists) on the (internet|web), in (the|a) ~ leak',
  ),
  SOMEONE: phrases(
    `-to (external|other) (people|persons|users), -(someone|somebody) (has)? (stole|stolen|took|nicked|grabbed) my (phone|mobile|cell), -(someone|somebody) (from|at|of|in) ~ (desk|reception), -(someone|somebody) (told|said) ~ (you|i) (can|could), -(someone|somebody) stole my (bag|purse|backpack|jacket), -help (someone|somebody) (with|who|to), -(someone|somebody) (in|from|at) (hr|personnel|administration), -(someone|somebody) ~ (told|mentioned|disabled|deactivated), -(someone|somebody) ~ (switched|turned) ~ off, -(file|document|sheet|workbook|excel|spreadsheet) ~~ by (another|other) (user|person), -(someone|somebody) ~ (sat|stepped|stood|dropped|spilled|ran) ~ my (phone|mobile|iphone|key), -(someone|somebody) (stole|took|grabbed|nicked) my (phone|mobile|iphone|bag|purse|wallet), -(can|could|will|would|please|may|need|needs|want|let|have|should|get|hope|hoping|is there|looking for) (someone|somebody|anyone), -(someone|somebody) (from|at|of|in) ~ (it|ict|helpdesk|help|support|service|our), -(for|to|ask|asked|by) (someone|somebody), -(someone|somebody) (please|help|who can), someone, somebody, some one, anyone else, anybody else, stranger*, someone else, another person, other person, another user, other people, unknown person, third party, attacker*, scammer*, thief, criminal*, my ex (has|knows|reads|uses|is|logs|still|husband|wife|boyfriend|girlfriend), ex (boyfriend|girlfriend|husband|wife|colleague|employee), former colleague, people in (russia|china|nigeria), unauthori* (person|user|access*), (former|ex|fired|previous) (assistant|employee*|colleague*|intern|secretary|boss|partner), (husband*|wife*|boyfriend*|girlfriend*) ~ (girlfriend|boyfriend|friend), who else (is|has|was), a ghost, a user i do not know, (old|former|ex|previous) (colleague|employee|assistant|intern|boss|partner|manager), (colleague|employee|assistant|intern|boss|manager|temp|contractor) (who|that|we) (left|was fired|fired|was let go|let go|was sacked|sacked|was dismissed|quit|resigned|is gone|no longer works), (external|unknown|strange|other) (people|persons|users|guests), previous owner, (former|ex|previous|old) (contractor|consultant|freelancer|temp|supplier|manager), a bot, a robot, criminals, crooks, bad guys, fraudsters, a person, persons, (wifes|husbands|sisters|girlfriends|boyfriends) ex, my ex knows, (ex|former|fired) (intern|assistant)`,
  ),
  HAS_MINE: phrases(
    `(has|have|had|got|gets|knows|know|knew|found|guessed|stole|took|saw|seen|obtained|cracked|wants|wanted) (my|our|the|his|her|all)? (my|work|office|outlook|account|login|mfa)? (password*|login*|credential*|details|code|identity|pin|pincode), (uses|use|used|using|stole|took|hijacked|stealing|taking|abuses|abusing|misuses|misusing|controls|abused) ~ (password*|account*|mailbox|login*|credential*|email*|mails|mail|outlook|identity|address), (added|registered|linked|connected|enrolled|adding) ~ (phone*|number|device*|method*|authenticator*|computer|himself|herself|themselves), (changed|reset|resetting|altered|change) (my|our|the) ~ (password*|recovery|security|phone number|number|mfa), (reads|reading|read|opens|opening|opened|sees|deletes|deleting|deleted|forwards|forwarding) ~ (my|our|his|her|their) ~ (mail*|email*|message*|inbox), has access to, have access to, gained access, access to my, using my name, has my, have my, has our, send* ~ (mail*|email*|message*) (as|from|for) (me|my), (changed|altered|replaced|removed|deleted|swapped) ~ (phone|number|method|recovery|security|code*|sms|password|it), (used|uses|using) (it|mine), (cancelled|canceled|moved|removed|deleted|emptied|reads|opened|answered|accepted|declined|renamed|shared|copied|downloaded|knows|sees|saw|seen|took) ~~ (my|our) ~ (meeting*|calendar*|file*|number|settings|mail*|message*|inbox|mailbox|data|sign in*|name|identity|folder*|code*|onedrive), knows what (is|i), (know|knows) ~ what, (changed|altered|edited) ~~ (my|our) (mailbox|account|profile|settings|outlook), (using|abusing) my (account|name|mailbox|address|identity)`,
  ),
  GETS_IN: phrases(
    `(logged|logging|logs|signed|signing|signs) (in|into|on|onto), (log|sign) (in|into) ~ my, (got|gets|getting|is|was|been|been|sits|sitting|are|be) (in|into|inside) (my|our|the|his|her) ~ (account*|mail*|email*|inbox|outlook|onedrive), access* ~ (my|our) ~ (account*|mail*|email*|inbox|outlook|onedrive|files), (logged|signed) (in|on) as me, (trying|tries|tried|attempt*|try) ~ (log|sign|get|access|login) ~ (my|our), (trying|tries|tried|try|attempt*) to (log in|login|sign in|get in), (is|was|be|inside) (on|in|inside) my ~ account, still (logs|log|logged|gets) in, (can|could) still (read|see|open|log|sign|access|get), got access to my, gets my (mail*|email*|messages), (got|gets|broke|came) into ~ (account*|mailbox|mail|outlook|onedrive)`,
  ),
  BY_OTHERS: phrases(
    `(used|accessed|opened|controlled|changed|read|seen|known|hijacked|abused) by ~ (someone|somebody|another|others|stranger|other people|hacker*|thieves|criminals|people), in the wrong hands, in wrong hands, wrong hands, (used|accessed|opened|controlled|changed|read|seen|known|reset|registered|added|sent|approved|deleted|moved) ~~ by (someone|somebody|another|others|stranger|other people|hacker*|thieves|criminals|people|him|her|them|my ex), (changed|reset|altered|added|registered|removed|sent|deleted) ~ by (whom|who|unknown|unknowns), being (read|red|watched|followed) by (someone|somebody|another|others|people)`,
  ),
  DENIES: phrases(
    'i (did|have|had|was) not ., (i|we) (have|did|had) not * anything, i (did|have) not (that|it|so|do that|do it), (that|it|this) is not (true|so) ., i (really|certainly|honestly) (did|have) not .',
  ),
  OTHER_HAND: allOf(otherHand),
  NOT_ME: allOf(notMe),
  STRANGE: phrases(
    '-(password|number) unknown, -unknown number, -(nothing|not|no) (at all|really|very|that|so|a|any|too)? (strange|weird|odd|suspicious|unusual), -(face*|face id|fingerprint*|touch id|finger|app|device|card|key) ~ not recognise*, -password ~ not recogni*, -(account|user|username|login|profile) (is|was) ~ not recogni*, -(it|they|teams|outlook|system|windows|laptop|computer|office|microsoft|page|site|screen|he|she) ~ not recogni*, -prevent unauthori*, -(unknown|unexpected|strange|weird|odd|unusual) ~ (error*|problem*|user*|screen|behaviour|fault|reason|failure), strange*, weird*, odd, suspicious*, unknown, unfamiliar, unrecogni*, unusual*, dodgy, fishy, shady, sketchy, fraud*, malicious, unauthori*, spam*, scam*, bogus, foreign address, external address, not recognise*, viruses, odd looking, rogue, unexpected, creepy, dubious, do not trust, unexplained, chinese, russian, (new|different|other|changed) bank (details|account|number), gift card*, voucher*, crypto*, not ours, iban, account number, (gmail|hotmail|yahoo|proton*|outlook com) (address|account), proton*, a gmail, a hotmail, a yahoo',
  ),
  PROMPT: phrases(
    '-(message|prompt|popup) to (sign|log) in again, -(suspicious|odd|strange|weird|spam|fake) text message*, prompt*, approval request*, (request*|notification*|message*|popup*|pop ups|pop up|alert*|push*) ~ (approve|approval|sign in|authenticator|mfa|2fa|verify|confirm*|login|log in), (authenticator|mfa|2fa|login|log in|sign in|verification|push|authentication|approve|microsoft|sms|text) (request*|notification*|message*|popup*|pop ups|pop up|alert*|code*|call*|text*|push*|approval*|attempt*), push, pushes, codes, code*, asking ~ to approve, asks ~ to approve, ask* ~ (approve|confirm) ~ (sign in|login|log in), authenticator ~ (popping|pops|pinging|buzzing|going off|keeps), request*, (verification|reset) (mail*|email*), (mail*|email*|message*|link*) ~ to reset, code ~ arrived, authenticator ~ (wants|asks|asked|wanted|shows|says|sends), (app|phone) ~ (wants|asks|asked|wanted) ~ (number|approve|confirm|yes), are you trying to sign in, trying to sign in, asked are you, authenticator ~ (asked|showed), approvals, (verification|confirmation|login|sign in) texts, (one|texts|codes|messages) after (the other|another), (phone|app|microsoft|authenticator|it) asked (if|whether) ~ (me|i was signing in|i was logging in), (asked|asks) (me)? (for approval|to approve)',
  ),
  BOMBED: phrases(
    '-(kick*|kicked|log*|throw*|ask*|sign*) ~~ every (few|five|ten|two) (minutes|seconds), bombard*, flooded, flooding, flood of, spammed, spamming, all night, middle of the night, at night, in the night, in my sleep, (at|around) (1|2|3|4|5) (am|in the morning|o clock), 2am, 3am, 4am, hundreds of, dozens of, dozens, tons of, nonstop, non stop, one after another, every few (seconds|minutes), every minute, since last night, fifty, over and over, i (keep|kept|have to) ~ (denying|declining|rejecting|refusing|deny|decline|reject), (denying|declining|rejecting|deny) ~ (request*|prompt*|login*|notification*), having to ~ (deny|decline|reject), keeps asking ~ approve, (every|each) (two|five|ten|2|5|10) minutes ~ (prompt*|code*|request*|notification*), (press*|hit|tap*|click*) ~ (deny|decline|no|reject) ~ (times|again), (*00|hundred*|thousand*|dozens) ~ (undeliver*|bounce*|failure*|returned|delivery), (prompt*|notification*|code*|request*|approval*|popup*) ~ (last night|tonight), every * (seconds|second), (buzz*|vibrat*) ~ (every|all|again|constantly), keeps (buzzing|vibrating|pinging|ringing), i ~ (declined|denied|rejected|refused|ignored|dismissed) ~~ (prompt*|request*|message*|notification*|authenticator*|of those|of them), (monday|tuesday|wednesday|thursday|friday|saturday|sunday) night, (so many|lots of|many|hundreds of) ~ (mail*|email*|message*) (at once|in one go), kept (buzzing|pinging|ringing|vibrating)',
  ),
  NAGGED: phrases(
    'keep getting, keeps getting, keep receiving, constantly, all the time, again and again, keeps popping, so many, repeatedly, keeps sending, all day, day and night, the whole day, all week, every day',
  ),
  APPROVED: phrases(
    '-not ~ approved by, approved, accepted, confirmed, allowed it, (pressed|tapped|hit|clicked|pushed|chose|said|selected|touched) ~ (yes|approve|accept|allow|ok|okay|confirm|approved), let (them|him|her|it) in, (typed|entered|filled) ~ the (number|two digits|digits) ~ (app|authenticator|phone)',
  ),
  BY_ACCIDENT: phrases(
    'by accident, accidentally, accidently, by mistake, mistakenly, without thinking, without looking, without reading, to make it stop, to stop it, out of habit, in a hurry, half asleep, on autopilot, stupidly, unintentionally, not my own, not from me, was not trying, not logging, instead of (deny*|reject*|no|decline), insted of, my (kid|son|daughter|toddler|child|boy|girl), finger slipped, because i thought, (thinking|assuming|assumed|thought) (it|that|this) (was|came from) (my|mine|the|our), because (it|they|that) (kept|keeps|would not stop|did not stop), not thinking, half awake, without my glasses, so (that)? (i|it|they) ~ (sleep|stop*|could sleep|would stop), finally (pressed|approved|accepted|tapped|clicked|hit), just (pressed|approved|accepted|tapped) (it|yes|ok|approve), gave in, to get rid of it',
  ),
  RULE: phrases(
    '-i (have)? forwarded (a|an|the|this|that|it|you), -(where|whom|who) (do|can|should|must|to) ~ forward*, -forward (it|this|that|them) to (you|it), -(match|matches|meet|meets|password|complexity) ~ rules, -rules (for|of) ~ password*, rule, rules, inbox rule*, mail rule*, forward*, redirect*, auto forward*, autoforward*, (delegate|delegates) ~ (mailbox|account|added), mail filter*, filter that, a filter',
  ),
  SENT: phrases(
    'sent (items|folder|mail|mails|box|email|emails|messages|messages), sent folder, in (my|the) sent, (mail*|email*|message*|invite*|invoice*|request*|link*) ~ (was|were|been|are|is|being|got|went|going) (sent|out|send), outgoing (mail*|message*), (mail*|email*|message*) ~ sent out, drafts',
  ),
  FROM_ME: phrases(
    '-(log|sign|logged|signed|logging|signing) (in|on) ~ with my (name|address*|account*|email), (from|by|through|via) (me|us), (from|by|through|via) (my|our) ~ (account*|address*|mailbox|mail*|email*|name|outlook|profile), in my name, on my behalf, under my name, as me, using my (name|address*|account*|email|mail*), with my (name|address*|account*|email), (registered|signed up|subscribed|bought|ordered|mailed|shared|sent) ~~ with my ~ (name|address*|account*|email|mail*), in our name, pretend* to be me, supposedly from me, that i (supposedly|apparently|allegedly) sent, (i|my account) (am|is) sending (them|out), i ~ send* them, i sent them, from his account, from her account, (writing|mailing|emailing|sending|replying) to (suppliers|customers|clients|people|everyone|contacts|colleagues), (came|comes|come|went|goes|sent|mailed|going) out of (my|our), from (my|our) (mailbox|account|outlook|email), from (my|our) ~ (calendar|teams)',
  ),
  OTHERS_GET: phrases(
    'to (the whole|everyone|everybody|all|*00|hundreds of|dozens of) ~, (colleague*|customer*|client*|friend*|people|contact*|everyone|everybody|family|supplier*|partner*|they|coworker*|manager|boss|address book|contacts|team|wife|husband|recipients|others|all) ~~ (receiv*|get|gets|getting|got|say*|said|tell*|told|call*|ask*|complain*|report*|respond*|reply*|replied|warn*), (mother|father|parents|brother|sister|neighbour|lawyer|accountant|vendor|bank|finance) ~~ (receiv*|get|gets|got|say*|said|call*|ask*|complain*|stopped), (aunt|uncle|mum|mom|dad|sister|cousin|landlord|grandma) ~~ (receiv*|get|gets|got|say*|said|call*|ask*)',
  ),
  BUSY: phrases(
    '(i|we) (am|was|were) ~ (watching|eating|cooking|lunching|having|making|walking|driving|sleeping|relaxing|sitting|standing|showering|gardening|shopping|swimming|running|cycling|jogging), (on|in) (the|my) (couch|sofa|bed|shower|bath|garden|gym|pool|supermarket), at the (gym|pool|beach|supermarket|dentist|hairdresser), having (lunch|dinner|breakfast|coffee), watching (tv|television|a film|a movie|netflix), while i (was|am), out for a (walk|run|drink), not (even)? at (my desk|work|the office), (on|in) a (plane|train|flight|meeting|bus|workshop), during (dinner|lunch|breakfast|supper|the night|the weekend), brushing my',
  ),
  REGRET: phrases(
    'been (a fool|stupid|so stupid|an idiot|naive|dumb), (so|how|very|really) (stupid|dumb|naive|foolish) (of me)?, stupid of me, silly of me, i feel (stupid|dumb|ashamed|foolish|like an idiot), ashamed, embarrass*, should not have, should have known, in hindsight, looking back, afterwards i (realised|realized|thought|saw), too late i, i (realised|realized|realise|realize) ~ (too late|later|afterwards|now), regret, not (very|so|too)? (smart|clever|bright) of me, now i doubt, not so sure (now|anymore), i fell, then (i)? (realised|realized|saw|noticed), before i (saw|realised|realized|noticed), (only|just) (then|afterwards|later) ~ (read|saw|looked|noticed|realised|realized), (noticed|saw|realised|realized) (only|just)? (after|afterwards|later|too late), have doubts, having doubts, in doubt, before i (looked|read|thought)',
  ),
  UNSENT: phrases(
    '(mail*|email*|message*|letter*|chat*|invite*|invitation*|repl*|them|those|it|ones|one|items|file*|link*) ~ (i|we|she|he|they) (never|did not|have not|have never|had not|had never) ~ (send|sent|sending|write|wrote|written|writing|typed|type)',
  ),
  IN_MY_NAME: phrases(
    'in my name, under my name, with my name (on|under), in our name, as if (i|it was me|it came from me), as though i, pretend* to be (me|us), posing as me, claims to be me',
  ),
  WHY_I: phrases(
    '(say|says|said|complain*|claim*) ~ (that)? i ~ (send|sent|sending|mail|mailed) ~ (spam|phishing|strange|weird|odd|junk|rubbish|viruses), why i ~ (send|sent|sending|mail*|email*|ask*|want*|wrote|write|writing|share*|request*|need money|need the|changed|change|invite*|called), what i ~ (sent|meant with|wanted with), what that (mail|email|link|invoice|message) (from me|of mine), (my|this|that) (strange|weird|odd)? (mail|email|request|message|invoice|link) (is|was) (real|genuine|legit|true|really), if i (really)? (sent|need|want|ask|asked|wrote), why i ~ (post|posted|posting), (say|says|said|claims|thinks|tells|told) ~ (that)? i (mailed|emailed|messaged|texted) (them|him|her|everyone)',
  ),
  BY_ITSELF: phrases(
    '(repl*|answer*|send*|sent|writ*|mov*|delet*|typ*|forward*|mail*|email*|message*|disappear*|post*|mark*|clicks|clicking|doing things|does things|doing stuff|opens|opening) ~~ (on its own|by itself|by themselves|on their own|all by itself|without me doing|without me touching|without me sending), (mail*|outlook|mailbox) (is|keeps)? (sends|sending|forwards|forwarding|deletes|deleting) (itself|themselves)',
  ),
  OFFICE_TEXT: phrases(
    '-kicked out of office, out of office, auto reply, autoreply, automatic reply, (my|the|mail|email|outlook) signature, away message, vacation message, profile (picture|photo), display name, mail language, (language|time zone|timezone) (of|in) (my|outlook|teams), (outlook|mailbox|teams) language, profile image',
  ),
  SUDDEN: phrases('suddenly, all of a sudden, out of nowhere, since last night, overnight, mysterious*'),
  UNEASY: phrases(
    'worried, worry, scared, nervous, uneasy, panic*, creep*, is (it|this|that) (safe|normal|ok|real), not right, not normal, should i be, something is off, feels (off|wrong), looks (off|wrong), do not trust, not sure if that was, bad feeling, do not feel safe, feel unsafe, strange feeling, is that normal, feel safe',
  ),
  EXPOSED: phrases(
    '(wrong|group|whole|public|team|general) (chat|channel|group|window|conversation), whole (group|team|class|company) ~ (saw|read|has), screenshot*, over my shoulder, looked at my (keyboard|screen|fingers), in plain sight, -is out of, is out (now|there)?, on slack, password* (was|is|stood) in (a|an|the)',
  ),
  LEFT_OPEN: phrases(
    '-not (signed|logged) in, (it|they|teams|outlook|office|account|mail) (was|is|were|are) ~ (signed|logged) in, (was|were) still (signed|logged) in, i was (still)? (signed|logged) in, unlocked, not locked, (outlook|teams|mail|session|account) (was|is|still)? open, no (pin|lock|screen lock) ~, without a (pin|lock|password), (was|is) still on',
  ),
  HARDLY: phrases(
    '-while ~~ ~~ (expire*|ran out), -(expire*|ran out|run out) ~~ while, (i|we) only (mailed|sent|emailed), never send (much|many|anything), tried (nothing|anything), not (tried|try) anything, have not tried, did not (try|even try), (hardly|barely|rarely|seldom|scarcely) ~ (send|sent|mail*|email*), (though|although|while|whereas|yet|but) (i|my|we) ~~ (off|sick|ill|away|on leave|holiday|asleep|never|hardly|barely|only|nothing), i (only|just)? (sent|mailed|emailed|wrote) (one|two|three|four|five|1|2|3|4|5|none) ., but i (only|just)? (wrote|sent|mailed|emailed) (one|two|three|a few|a couple|1|2|3), (laptop|pc|computer) ~ (been|is|was) ~ (off|switched off|shut down|turned off), (was|am|were) not even (working|there|online|at work|in), (folks|strangers|people) i do not know',
  ),
  NOTICE: phrases(
    '(security info|password|sign in method*) ~ (changed|updated|added|removed|deleted) (notification|mail|email|message|alert), (text|message|sms|says|saying) ~~ (sim|number) (was|is|has been) (moved|ported|transferred|activated), (mail|email|message|text|sms|letter|notification|alert|says|said|saying|saw|see|told|got) ~~ (password|phone|number|method|security*|details|info|recovery) ~ (was|were|is|has been|have been|got|been) ~ (changed|reset|replaced|removed|updated|deleted|moved|added|modified), (password|number|method) ~ (was|were|has been|been) ~ (changed|reset|removed|replaced) ~~ (ago|last night|yesterday evening|at night|while|when i|am|pm|then), (confirmation|informs|informed|confirms|notified|notifies|tells|told|mail*|email*) ~~ (i|my) ~ (changed|reset|replaced|updated|removed) ~, (informs|informed|confirms|notified|confirmation) ~~ (password|details|number|phone|method) ~ (was|were|had been|has been|have been|been) ~ (changed|reset|replaced|updated|removed)',
  ),
  LOGIN_ALERT: phrases(
    '(alert*|warning*|notification*|mail*|email*|message*) (of|about|for|that|saying) ~ (login*|logins|sign in|sign ins|log in|activity|access*), status is (active|green|available|online), (number|sim) ~~ (another|other|different|new) sim, (moved|ported|transferred|swapped) my (number|sim), (history|log|logs|activity|overview|portal) ~ (has|have|lists|shows|says|mentions|contains) ~ (success*|login*|sign in*|session*|logon*), device (called|named), (sign in|login|log in) alert*, devices ~~ (called|named)',
  ),
  GAVE: phrases(
    '-(the|a|our|my|this|that) shared (calendar|mailbox|folder|drive|channel|inbox|notebook), gave, given, handed, told, (responded|replied|answered|respond) ~~ with, read out, read ~ out, shared, provided, handed over, passed on, (typed|entered|filled|put|submitted|inputted|keyed|used|gave|left|wrote) ~~ (in|into|on|my)?, (logged|signed) (in|into|on), i (type|enter|fill) ~, typed, entered, filled in, given away, reply with, replied with, sent ~ (code|password), just gave, (log|sign) in (on|at|to|through|via) (a|the|this|that), type* (in)? (my|the) (password|code), (had|made|let|asked|convinced|told|got|has) me ~ (read|give|type|tap|enter|share|tell|put|say) ~, read (him|her|them) ~, filled out, (and|so|then|that) i (sent|gave|texted|told|forwarded|messaged) (it|them|him|her|that), lent, (filled|typed|wrote) ~ down the form, (sent|texted|messaged|mailed) (him|her|them|it) ~ (code|password|number|digits), read (the|my|a|those) ~~ (out|aloud) to',
  ),
  SECRET: phrases(
    'password*, passcode*, credential*, code*, login details, login, logon details, sign in details, user name*, username*, pin, details, login data, log in details, the number, digits, information, info, account details, data, access, log in data, mfa code, 2fa, my login, otp, the code, one time password, six digits, number on (my|the) screen, what (was|is|stood) in the (sms|text|message|app)',
  ),
  FAKE: phrases(
    '-(turned|turns) out ~~ (expired|blocked|locked|disabled|wrong|dead|broken|empty|full|deactivated), fake*, phish*, phising*, fishing (site|page|mail|link), scam*, fraud*, bogus, spoof*, (wrong|bad|rogue|shady|suspicious|strange|weird|dodgy|fishy|malicious) (site|website|page|web page|web site|form|login|portal), not ~ (real|genuine|legit*|legitimate|official|trustworthy|microsoft page) ~, turned out, turns out, imposter, impostor, (looked|looks) (like|just like|exactly like|real), lookalike, imitation, counterfeit, con artist, (was|is) ~ a trick, copy of the, (parcel|package|delivery|fax|voicemail|survey|bonus|parking) ~ (page|site|form|link|sticker), url ~ (wrong|odd|different|strange), (it|that|this|he|she) was not (our|my|the) (director|boss|manager|ceo|cfo|helpdesk|real|bank), (page|site|it) ~ looked ~ (off|odd|weird|strange), (site|page|form|website|link) ~ (was|is|were) not (yours|ours|from it|real|them), no such (form|page|mail|email|person|employee|request|offer), (says|said) ~ (was|is) not (them|ours|from them), not (yours|ours|our page), supposed to be from, (doubt|not sure) ~ (genuine|real|legit)',
  ),
  CALLER: allOf(caller),
  CLICKED: phrases(
    '-ran (over|out|down), clicked, tapped, followed the link, followed a link, opened, pressed, scanned, clicking, went to the link, downloaded, -should i (open|click), i click, ran, (logged|signed) in (via|through|with|on|from|using) (a|the|that|this) link, logged in ~ link, (logged|signed) in (on|at|via|through) (a|an|the|that|this) ~ (page|site|website|form), opening',
  ),
  LINK: phrases(
    'link*, attachment*, on something, something in (a|my|the|this|that) ~ (mail|email|message), (in|from) (a|the|this|that) ~ (mail|email|message), url, qr code* ~~ (mail*|email*|letter|message|poster|sticker|leaflet), attached file, hyperlink*, docusign, (zip|html|exe|htm) file*',
  ),
  GOOD_LINK: phrases(
    '(reset|activation|invitation|invite|meeting|registration|register|setup|set up|sspr|teams|helpdesk|recovery|unsubscribe|manual|your) (password)? link, link ~ (expired|does not work|not working|is broken|not valid|invalid|does nothing|not open|from the helpdesk|you sent|from it|to the meeting|to reset), nothing happens, link to (reset|the meeting), forgot ~ password link, (reset|forgot) ~ link, shared link, link to (the|a) (file|document|team)',
  ),
  SIGN_INS: phrases(
    `${SIGN_IN}, sign ins, logins, logons, logging in, logged in, logged on, signed in, signing in, activity, sign in attempt*, login attempt*, attempt*, session*, access, connection from`,
  ),
  FOREIGN: phrases(
    'from the us, in the us, foreign, abroad, overseas, (another|other|different|strange|unknown|some) (country|countries|city|continent|location|place|state), nigeria, russia*, china, chinese, ukraine, brazil, india, vietnam, turkey, romania, usa, america, iran, north korea, ghana, indonesia, pakistan, bulgaria, lagos, moscow, kenya, egypt, morocco, mexico, thailand, poland, bangladesh, philippines, singapore, hong kong, south africa, spain, france, germany, italy, london, far away, (country|place|city|countries) ~~ never (been|visited|travelled|gone), impossible travel, belarus, argentina, colombia, korea, japan, taiwan, canada, lithuania, latvia, estonia, serbia, albania, greece, portugal, kazakhstan, kazachstan, uzbekistan, afghanistan, algeria, algerije, angola, armenia, azerbaijan, georgia, cameroon, cambodia, chile, peru, cuba, ecuador, ethiopia, iraq, israel, jordan, lebanon, libya, malaysia, maleisie, mongolia, myanmar, nepal, norway, senegal, somalia, sri lanka, sudan, syria, syrie, tanzania, tunisia, tunesie, uganda, venezuela, yemen, zimbabwe, croatia, kroatie, hungary, hongarije, slovakia, slowakije, slovenia, moldova, moldavie, kosovo, cyprus, malta, jakarta, minsk, kyiv, kiev, mumbai, delhi, bangalore, karachi, dhaka, hanoi, saigon, manila, bangkok, tokyo, seoul, beijing, shanghai, shenzhen, istanbul, ankara, cairo, casablanca, nairobi, accra, abuja, johannesburg, sao paulo, buenos aires, bogota, lima, caracas, miami, new york, los angeles, chicago, dubai, riyadh, teheran, tehran, bucharest, boekarest, sofia, belgrade, belgrado, riga, vilnius, tallinn, st petersburg, sint petersburg, odessa, barcelona, madrid, (two|several|multiple|different|2|three) countries, warsaw, prague, budapest, vienna, berlin, paris, rome, milan, lisbon, athens, helsinki, oslo, stockholm, copenhagen, dublin, kaunas, zagreb, (city|country|place|town) ~ (i|we) (do not|never|did not) ~ (live|work|know), (city|country|town|place|region|state) where (we|i|nobody) ~ (no|not|never|nobody), data centre, data center, datacenter',
  ),
  ALERT: phrases(
    'alert*, warning*, warned, notification*, notified, (mail|email|message|report*) ~ (about|that|of|saying|says), says, saying, shows, showing, show, see, saw, noticed, history, log, logs, activity, successful*, there (was|is|are|were|has been), someone, somebody, unusual, suspicious, recent, my account ~ from, attempt*, it says, from nigeria, apparently',
  ),
  I_AM_AWAY: phrases(
    '(i|we) (am|are|was|were) ~ (in|abroad|traveling|travelling|overseas|on holiday|on vacation|on a business trip|currently in), i am abroad, (working|travel*|staying|moved|holiday|vacation|trip) ~ (in|to|from|abroad), while (traveling|travelling|abroad|overseas), from abroad i, when i (travel|am|go), on holiday in, during my (holiday|trip|vacation), my holiday, moved to, (weeks|days|month*) in, (here|roaming) in, roaming, back from, returned from, (after|since|before|during) ~ (holiday|holidays|trip|vacation|leave|break|conference), (i|we) (work|am working|am|live|stay) ~ from, (can not|unable to|not) ~ (sign|log) in from, (sign|log|signing|logging) in from * ~ (fails|does not|not), after ~ (weeks|days|month*|week), (i|we) have been (on|in|abroad|away|travelling|traveling), (week|day|month) (holiday|vacation|trip), (came|come|am|got) back (from|after)',
  ),
  METHOD: phrases(
    'device*, phone*, phone number*, mobile*, authenticator*, sign in method*, security info*, method*, computer*, laptop*, passkey*, security key*, iphone*, android*, recovery (mail|email|address|phone), app*, mfa, email address, apple, samsung, number, browser, tablet*, ipad*, authenticator app, machine*, windows pc, security settings, security page, esim, sim',
  ),
  ADDED: phrases(
    'added, add, registered, linked, appeared, appears, listed, list, showing, shows, showed up, shows up, new, connected, enrolled, joined, in my account, on my account, to my account, logged in, signed in, in my security, installed, under my account, popped up, see, turned up, there is, security info, (in|on|under|among) my (list|methods|settings|profile), there are, came back, comes back, is back again',
  ),
  WAS_CHANGED: phrases(
    '(was|were|been|is|got|has) ~ (changed|reset|altered|replaced|modified), changed itself, got changed, changed by, changed without, has changed, (mail|email|message|notification) ~~ (changed|reset)',
  ),
  MOVED: phrases(
    'disappear*, vanish*, (mail*|email*|message*|file*|folder*|everything) ~ (is|are) (all)? gone, deleted, deleting, marked as read, are read, already read, been read, being read, was read, moved, moving, go missing, gone missing, missing, opened, archived, get deleted',
  ),
  REMOTE: phrases(
    '-(not|never|no longer|unable to|able to|can|how|trying to|want to|help me) ~ (get|getting|log|sign|go|come) ~ (into|onto) my (computer|laptop|pc), teamviewer, team viewer, anydesk, any desk, remote access, remote control, remotely, quick assist, quickassist, remote desktop, remote session, (took|take|taken|taking) over my (computer|screen|pc|laptop|mouse|machine), take control, took control, (mouse|cursor) ~ moving, moves by itself, access to my (computer|pc|laptop|screen), (into|inside|onto) my (computer|laptop|pc), (is|was|were|been|him|her|them|someone|somebody|stranger) (in|on) my (computer|laptop|pc), control of my, screenconnect, logmein, had me install, (made|told|asked|let|got) me ~ install, (install*|download*) (something|a program|a tool|software|an app) (on|to) my (laptop|computer|pc), (saw|see|seeing|watch*|view*|shared) my screen, share ~ my screen',
  ),
  EXTORT: phrases(
    'blackmail*, extort*, bitcoin*, ransom*, threaten*, webcam ~ (video|footage|recorded), filmed me, asking (me)? ~ money, wants money, demand* ~ money, pay ~ or, wants bitcoin*, ask* (me)? for money',
  ),
  GRANTED: phrases(
    '(granted|gave|given|accepted|allowed|authori*|consented|approved|clicked accept) ~~ (app|application|permission*|consent|access|add in|addin|plugin), agreed to (let|allow|give), agree to let, (app|application|add in) ~~ (read|access|send) (all|my|as)',
  ),
  SUPPOSE: phrases(
    'what (should|do|must|can|to) i? do (if|when) i? (get|am|would|were|ever|someone), what to do (if|when), what happens (if|when), what if, in case (i|my), how (can|do|to) i? (prevent|avoid|protect|secure|recogni*|know|stop), (prevent|avoid|protect) ~~ (hacked|hackers|phishing), awareness, training, course, could (be|get) hacked, can (be|get) hacked, news, read (an article|about), presentation, workshop, e learning, how does * work',
  ),
  PHISH: phrases('phish*, phising*, fishing mail*, scam mail*, spam mail*, fraudulent mail*'),
  GOT_IT: phrases(
    '(i|we) ~ (received|receive|got|get|have received|have got|keep getting|keep receiving|am getting), sent (to)? me, (someone|somebody|customer|colleague|he|she) ~ sent (to)? (me|us), came in, arrived, in my inbox, landed in my inbox, i am getting, a mail from (the|a|an|someone), incoming',
  ),
  SPAM_FOLDER: phrases(
    '(in|into|to|as|by) ~ (spam|junk), (spam|junk) ~ (folder*|filter*|mail folder|box), spamfolder, junkmail, junk, seen as spam, goes to spam, quarantin*, whitelist*, too much spam, lot of spam, (getting|receive|receiving|get) ~~ spam',
  ),
  FIRST: phrases('i, my, me, we, mine, our, myself'),
};
