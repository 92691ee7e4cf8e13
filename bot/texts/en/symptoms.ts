import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';

const SIGN_IN =
  '(sign in|signin|login|log in|logon|log on|log into|sign into|login into|log me in|sign me in|log me on|sign me on)';
const PLACE =
  '(account*|mailbox|mail|email|inbox|outlook|teams|office|office365|o365|365|microsoft|onedrive|sharepoint|portal|webmail|profile|laptop|computer|pc|windows|system|it|anything|everything|work)';
const NOT = '(not|never|no longer|can not|unable to|could not)';
const WRITTEN =
  '(ask*|request*|write|written|wrote|send|sent|make|made|create*|do|done|did|add*|start*|initiate*|trigger*|recogni*|approve*|install*|register*|move*|order*|configure*|authori*|type*|compose*|invite*|mine|expect*|set ~ up|set it|setup|put ~ there|log in|login|sign in|tried|change*|delete*|enable*|connect*|perform*|link|linked|purchase*|accept*|turn ~ on|turned)';

/** Words that describe a symptom in English. */
export const symptoms: SymptomWords = {
  classes: {
    HACKED: phrases(
      'hacked, hack, hacker*, hacking, hijacked, hijack*, used to send, things (that)? i (do|did|have) not ~ (do|done)?, misused, abused, compromised, breached, broken into, broke into, breaking into, break in, account takeover, (was|been|got|has been) taken over, (taken|took|takes) over (my|our|the|his|her) ~ (account*|mail*|email*|identity|profile|inbox), infiltrated, cloned, sim swap*, they (have|know|got|stole|took) my (password|account|code|login|mail), pwned, cracked my, identity theft, infostealer, intruder*, impersonat*, mfa fatigue, mfa bombing, phished, (got|was|been|being) (scammed|tricked|spoofed), fell for, (stranger|hacker|somebody|someone) in my (account|mailbox), duped, conned, fooled, (account|mailbox) (is|keeps|was|started|has been) ~ (sending|spamming) ~ (junk|rubbish|spam|phishing|malware|garbage), (junk|rubbish|spam) by itself',
    ),
    STOLEN: phrases(
      'stolen, stole, leaked, leak, data breach, breach, dark web, haveibeenpwned, exposed, on the street, intercepted, (list|lists) on the (internet|web), in (the|a) ~ leak',
    ),
    SOMEONE: phrases(
      `-(someone|somebody) (in|from|at) (hr|personnel|administration), -(someone|somebody) ~ (told|mentioned|disabled|deactivated|switched|turned), -(someone|somebody) ~ (sat|stepped|stood|dropped|spilled|ran) ~ my (phone|mobile|iphone|key), -(someone|somebody) (stole|took|grabbed|nicked) my (phone|mobile|iphone|bag|purse|wallet), -(can|could|will|would|please|may|need|needs|want|let|have|should|get|hope|hoping|is there|looking for) (someone|somebody|anyone), -(someone|somebody) (from|at|of|in) ~ (it|ict|helpdesk|help|support|service|our), -(for|to|help|ask|asked|by) (someone|somebody), -(someone|somebody) (please|help|who can), someone, somebody, some one, anyone else, anybody else, stranger*, someone else, another person, other person, another user, other people, unknown person, third party, attacker*, scammer*, thief, criminal*, my ex (has|knows|reads|uses|is|logs|still|husband|wife|boyfriend|girlfriend), ex (boyfriend|girlfriend|husband|wife|colleague|employee), former colleague, people in (russia|china|nigeria), unauthori* (person|user|access*), (former|ex|fired|previous) (assistant|employee*|colleague*|intern|secretary|boss|partner), (husband*|wife*|boyfriend*|girlfriend*) ~ (girlfriend|boyfriend|friend), who else (is|has|was), a ghost, a user i do not know`,
    ),
    HAS_MINE: phrases(
      `(has|have|had|got|gets|knows|know|knew|found|guessed|stole|took|saw|seen|obtained|cracked|wants|wanted) (my|our|the|his|her|all)? (my|work|office|outlook|account|login|mfa)? (password*|login*|credential*|details|code|identity), (uses|use|used|using|stole|took|hijacked|stealing|taking|abuses|abusing|misuses|misusing|controls|abused) ~ (password*|account*|mailbox|login*|credential*|email*|mails|mail|outlook|identity|address), (added|registered|linked|connected|enrolled|adding) ~ (phone*|number|device*|method*|authenticator*|computer|himself|herself|themselves), (changed|reset|resetting|altered|change) (my|our|the) ~ (password*|recovery|security|phone number|number|mfa), (reads|reading|read|opens|opening|opened|sees|deletes|deleting|deleted|forwards|forwarding) ~ (my|our|his|her|their) ~ (mail*|email*|message*|inbox), has access to, have access to, gained access, access to my, using my name, has my, have my, has our, send* ~ (mail*|email*|message*) (as|from|for) (me|my)`,
    ),
    GETS_IN: phrases(
      `(logged|logging|logs|signed|signing|signs) (in|into|on|onto), (log|sign) (in|into) ~ my, (got|gets|getting|is|was|been|been|sits|sitting|are|be) (in|into|inside) (my|our|the|his|her) ~ (account*|mail*|email*|inbox|outlook|onedrive), access* ~ (my|our) ~ (account*|mail*|email*|inbox|outlook|onedrive|files), (trying|tries|tried|attempt*|try) ~ (log|sign|get|access|login) ~ (my|our), (trying|tries|tried|try|attempt*) to (log in|login|sign in|get in)`,
    ),
    BY_OTHERS: phrases(
      `(used|accessed|opened|controlled|changed|read|seen|known|hijacked|abused) by ~ (someone|somebody|another|others|stranger|other people|hacker*|thieves|criminals|people), in the wrong hands, in wrong hands, wrong hands`,
    ),
    OTHER_HAND: phrases(
      '(they|he|she) ~ (changed|reset|altered|swapped|replaced|stole|guessed|opened|read|reads|used|uses|knows|wants|threatens|filmed|got into) ~ (my|our|all|me|bitcoin*), (lady|man|woman|guy|bloke|girl|fellow|technician|stranger) ~ (from|had|has|called|convinced|made|told|asked|wanted|said|let|took|on|who), my (kid|son|daughter|toddler|child|boy|girl|ex) ~ (pressed|approved|tapped|knows|has|had|reads|is|uses), (former|ex|fired|previous) (assistant|employee*|colleague*|intern|boss|partner|contractor|temp|secretary), (husband*|wife|boyfriend*|girlfriend*|roommate|neighbour) ~ (reads|reading|knows|is in|logs|signs|uses|opens), (send*|sent|mov*|chang*|open*|delet*|disappear*|mails|replies|typing|adds|appear*) ~~ (by itself|on its own|by themselves), not my (work|creation|doing|idea|hand|fault|style|language), not (ours|yours|our page|our site|your site|your page|the real), was it not them, ends in ru, spam run, snatched, nicked, burgl*, (list|leak*|dump) ~~ (internet|web), (looks|look|seems|looked) like (somebody|someone|they|he), who else, never met, never set foot, not planned, taken hostage, watched, spying, spied, snooping, regret, nonsense, i do nothing, (after|since) i ~~ (page|site|form|link|website|attachment), (since|after) ~ (logging|typing|entering|filling|clicking|scanning) (in)? (on|at|into|via|through) ~~ (page|site|form|mail|website), (still|was) (signed|logged) in to (everything|all|my), (page|pdf|document|attachment|file|mail|form) ~ (wanted|asked) ~~ (log in|sign in|password|login|credentials), (was|is|were) not (yours|ours|them|microsoft|genuine), (recovery|security) ~ (mail|email|address|number) ~ ends',
    ),
    NOT_ME: phrases(
      `-(i|we) (did|have) not (change*|changed) (anything|a thing), -(i|we) (did|have) not (write|note|written|noted|wrote) ~ down, -(expire*|ran out|run out) while, (i|we|me) ~ (did|have|had|has) (not|never) ~ ${WRITTEN}, (i|we) never ~ ${WRITTEN}, (i|we) have never ~ ${WRITTEN}, did not ~ (log in|sign in|login|request|ask for|set ~ up|create|authorise|authorize), was not (logging|signing|doing), i was (asleep|sleeping|in bed), nobody ~~ (made|did|asked|requested) ~, without (my|me|asking|anyone) ~ (knowledge|permission|consent|doing|knowing|requesting|logging|me)?, (was|is|were|are|am|be) ~ not (me|mine|my|from me|by me|us|ours), not (me|mine|by me|from me|my doing|done by me|my own), nothing to do with, (i|we) do not recogni*, (not|never|no longer) remember (doing|sending|making|writing|adding|approving|asking|requesting|setting|creating), (address*|device*|phone*|number*|app*|rule*|person|people|computer*|machine*|place*|country|location|someone|somebody|forward*|mail*|sender) ~ (i|we) (do not|did not|never) ~ (know|own|recogni*), (i|we) have ~ never ~ (been|seen|used|heard|visited), (i|we) never ~ (been|went|seen|heard|used), never been there, unknown to me, not aware of, out of nowhere, out of the blue, while i ~ (asleep|sleeping|in bed|on holiday|not|eating|driving|watching|cooking|in a meeting|at home|having|out), while (having|eating|watching|sleeping|driving|cooking|walking|sitting|at), when i ~ (asleep|sleeping|in bed|not), (i|we) ~ not (trying|logging|signing|doing|even|using|requesting|asking|logged|signed|the one), unrequested, unsolicited, unprompted, unasked, (was|were) not even, i know nothing (about|of), no knowledge of, no idea (where|who) ~ (came|comes|come|from|sent|made|is|did), i (only have|have only|just have) one, (that|which) i never, (i|we) was not (home|working|online|there), (was|is) someone else, not sent by me, not requested, -(can not|could not|not|unable to) ~ (sign in|login|log in), (accessed|login|sign in|log in|logged in|signed in|activity|request|attempt*|location|session|logon) ~ (from|in|location|says) ~ (but|while|and)? i am ~ (in|at|sitting|home), i did nothing, not (my|of my) (creation|doing|work|hand|idea), i do not (own|have|use) ~ (linux|samsung|android|iphone|mac|apple|chrome|firefox), (no idea|do not know|wonder) whose, language ~ i do not (speak|know|understand), i (supposedly|allegedly) ~, while i (sleep|slept), not by me, not mine, (none of|not) my (doing|devices), wasnt me, sure was not me, i never (agreed|planned|allowed|consented|scheduled|bought|touched|signed), (i|we) (did|have) not ~ (plan*|agree*|schedule*|allow*|consent*|buy|bought|touch*|delete*|share*), she is on a plane, (swears|says|sworn) (it|she|he) ~ (was|were|is) not (him|her|them), only ever (had|used|owned), (always|only) (have|use|own|had|used) (an|my|one)? (iphone*|apple|android|mac|windows), (disappear*|vanish*|gone|read|deleted) ~ before i`,
    ),
    STRANGE: phrases(
      '-password ~ not recogni*, -prevent unauthori*, -(unknown|unexpected|strange|weird|odd|unusual) ~ (error*|problem*|user*|screen|behaviour|fault|reason|failure), strange*, weird*, odd, suspicious*, unknown, unfamiliar, unrecogni*, unusual*, dodgy, fishy, shady, sketchy, fraud*, malicious, unauthori*, spam*, scam*, bogus, foreign address, external address, not recognise*, viruses, odd looking, rogue, unexpected, creepy, dubious, do not trust, unexplained, chinese, russian, (new|different|other|changed) bank (details|account|number), gift card*, voucher*, crypto*, not ours',
    ),
    PROMPT: phrases(
      'prompt*, approval request*, (request*|notification*|message*|popup*|pop ups|pop up|alert*|push*) ~ (approve|approval|sign in|authenticator|mfa|2fa|verify|confirm*|login|log in), (authenticator|mfa|2fa|login|log in|sign in|verification|push|authentication|approve|microsoft|sms|text) (request*|notification*|message*|popup*|pop ups|pop up|alert*|code*|call*|text*|push*|approval*|attempt*), push, pushes, codes, code*, asking ~ to approve, asks ~ to approve, ask* ~ (approve|confirm) ~ (sign in|login|log in), authenticator ~ (popping|pops|pinging|buzzing|going off|keeps), request*, verification (mail*|email*), code ~ arrived',
    ),
    BOMBED: phrases(
      'bombard*, flooded, flooding, flood of, spammed, spamming, all night, middle of the night, at night, in the night, in my sleep, (at|around) (1|2|3|4|5) (am|in the morning|o clock), 2am, 3am, 4am, hundreds of, dozens of, dozens, tons of, nonstop, non stop, one after another, every few (seconds|minutes), every minute, every (two|2|five|5) minutes, since last night, fifty, over and over, i (keep|kept|have to) ~ (denying|declining|rejecting|refusing|deny|decline|reject), (denying|declining|rejecting|deny) ~ (request*|prompt*|login*|notification*), having to ~ (deny|decline|reject), keeps asking ~ approve',
    ),
    NAGGED: phrases(
      'keep getting, keeps getting, keep receiving, constantly, all the time, again and again, keeps popping, so many, repeatedly, keeps sending, all day',
    ),
    APPROVED: phrases(
      '-not ~ approved by, approved, accepted, confirmed, allowed it, (pressed|tapped|hit|clicked|pushed|chose|said|selected|touched) ~ (yes|approve|accept|allow|ok|okay|confirm|approved), let (them|him|her|it) in, (typed|entered|filled) ~ the (number|two digits|digits) ~ (app|authenticator|phone)',
    ),
    BY_ACCIDENT: phrases(
      'by accident, accidentally, accidently, by mistake, mistakenly, without thinking, without looking, without reading, to make it stop, to stop it, out of habit, in a hurry, half asleep, on autopilot, stupidly, unintentionally, not my own, not from me, was not trying, not logging, instead of (deny*|reject*|no|decline), insted of, my (kid|son|daughter|toddler|child|boy|girl), finger slipped, because i thought, not thinking, half awake, without my glasses',
    ),
    RULE: phrases(
      'rule, rules, inbox rule*, mail rule*, forward*, redirect*, auto forward*, autoforward*, (delegate|delegates) ~ (mailbox|account|added), mail filter*, filter that, a filter',
    ),
    SENT: phrases(
      'sent (items|folder|mail|mails|box|email|emails|messages|messages), sent folder, in (my|the) sent, (mail*|email*|message*|invite*|invoice*|request*|link*) ~ (was|were|been|are|is|being|got|went|going) (sent|out|send), outgoing (mail*|message*), (mail*|email*|message*) ~ sent out, drafts',
    ),
    FROM_ME: phrases(
      '(from|by|through|via) (me|us), (from|by|through|via) (my|our) ~ (account*|address*|mailbox|mail*|email*|name|outlook|profile), in my name, on my behalf, under my name, as me, using my (name|address*|account*|email|mail*), with my (name|address*|account*|email), in our name, pretend* to be me, supposedly from me, that i (supposedly|apparently|allegedly) sent, (i|my account) (am|is) sending (them|out), i ~ send* them, i sent them, from his account, from her account',
    ),
    OTHERS_GET: phrases(
      '(colleague*|customer*|client*|friend*|people|contact*|everyone|everybody|family|supplier*|partner*|they|coworker*|manager|boss|address book|contacts|team|wife|husband|recipients|others|all) ~~ (receiv*|get|gets|getting|got|say*|said|tell*|told|call*|ask*|complain*|report*|respond*|reply*|replied|warn*)',
    ),
    GAVE: phrases(
      'gave, given, handed, told, (responded|replied|answered|respond) ~~ with, read out, read ~ out, shared, provided, handed over, passed on, (typed|entered|filled|put|submitted|inputted|keyed|used|gave|left|wrote) ~~ (in|into|on|my)?, (logged|signed) (in|into|on), i (type|enter|fill) ~, typed, entered, filled in, given away, reply with, replied with, sent ~ (code|password), just gave, (log|sign) in (on|at|to|through|via) (a|the|this|that), type* (in)? (my|the) (password|code), (had|made|let|asked|convinced|told|got|has) me ~ (read|give|type|tap|enter|share|tell|put|say) ~',
    ),
    SECRET: phrases(
      'password*, passcode*, credential*, code*, login details, login, logon details, sign in details, user name*, username*, pin, details, login data, log in details, the number, digits, information, info, account details, data, access, log in data, mfa code, 2fa, my login, otp, the code, one time password, six digits',
    ),
    FAKE: phrases(
      '-(turned|turns) out ~~ (expired|blocked|locked|disabled|wrong|dead|broken|empty|full|deactivated), fake*, phish*, phising*, fishing (site|page|mail|link), scam*, fraud*, bogus, spoof*, (wrong|bad|rogue|shady|suspicious|strange|weird|dodgy|fishy|malicious) (site|website|page|web page|web site|form|login|portal), not ~ (real|genuine|legit*|legitimate|official|trustworthy|microsoft page) ~, turned out, turns out, imposter, impostor, (looked|looks) (like|just like|exactly like|real), lookalike, imitation, counterfeit, con artist, (was|is) ~ a trick, copy of the, (parcel|package|delivery|fax|voicemail|survey|bonus|parking) ~ (page|site|form|link|sticker), url ~ (wrong|odd|different|strange), (page|site|it) ~ looked ~ (off|odd|weird|strange), (site|page|form|website|link) ~ (was|is|were) not (yours|ours|from it|real|them), (says|said) ~ (was|is) not (them|ours|from them), not (yours|ours|our page), supposed to be from, (doubt|not sure) ~ (genuine|real|legit)',
    ),
    CALLER: phrases(
      '-(it|outlook|teams|microsoft|app|authenticator|screen|system|laptop|computer|phone|site|windows|vpn) ~ asked me for, -whatsapp (works|is), -(reach|call|contact) ~ by phone, -i called, -(helpdesk|it|support) (by phone|over the phone), -caller (forgot|forgets|has|lost|cant|cannot|is|needs|wants), -(for|of) (a|the|my) caller, caller*, (someone|somebody|man|woman|guy|person|he|she|they|people|lady) ~~ (phoned|called|rang|calls|calling me|on the phone), called me, phoned me, (phone|telephone) call, over the phone, (on|by) the phone with, rang me, calling me, (man|woman|guy|lady|somebody|someone|person|people) ~ (called|calling|claimed|claiming|pretend*|said|saying|says) ~, claimed to be, claiming to be, pretend* to, said ~ (was|were) from, said ~ from (it|microsoft|the helpdesk|support|the bank), (to|with) a (stranger|scammer|man|woman|guy|caller|person|technician|random), stranger, somebody who said, someone who said, supposedly from, supposed ~ (it|microsoft|helpdesk|support), so called, fake (helpdesk|support|microsoft|it), texted me, microsoft ~ (employee|technician|agent|engineer), whatsapp, to someone, to somebody, by phone, asked me for ~, (man|woman|guy|lady|technician|person) from (microsoft|it|support|the bank), call from ~ (it|microsoft|support|helpdesk|bank), a lady, a guy, some guy, some man, devicelogin',
    ),
    CLICKED: phrases(
      'clicked, tapped, followed the link, followed a link, opened, pressed, scanned, clicking, went to the link, downloaded, -should i (open|click), i click, ran',
    ),
    LINK: phrases(
      'link*, attachment*, on something, something in (a|my|the|this|that) ~ (mail|email|message), (in|from) (a|the|this|that) ~ (mail|email|message), url, qr code* ~~ (mail*|email*|letter|message|poster|sticker|leaflet), attached file, hyperlink*, docusign',
    ),
    GOOD_LINK: phrases(
      '(reset|activation|invitation|invite|meeting|registration|register|setup|set up|sspr|teams|helpdesk|recovery|unsubscribe|manual|your) (password)? link, link ~ (expired|does not work|not working|is broken|not valid|invalid|does nothing|not open|from the helpdesk|you sent|from it|to the meeting|to reset), nothing happens, link to (reset|the meeting), forgot ~ password link, (reset|forgot) ~ link, shared link, link to (the|a) (file|document|team)',
    ),
    SIGN_INS: phrases(
      `${SIGN_IN}, sign ins, logins, logons, logging in, logged in, logged on, signed in, signing in, activity, sign in attempt*, login attempt*, attempt*, session*, access, connection from`,
    ),
    FOREIGN: phrases(
      'from the us, in the us, foreign, abroad, overseas, (another|other|different|strange|unknown|some) (country|countries|city|continent|location|place|state), nigeria, russia*, china, chinese, ukraine, brazil, india, vietnam, turkey, romania, usa, america, iran, north korea, ghana, indonesia, pakistan, bulgaria, lagos, moscow, kenya, egypt, morocco, mexico, thailand, poland, bangladesh, philippines, singapore, hong kong, south africa, spain, france, germany, italy, london, far away, (country|place|city|countries) ~~ never (been|visited|travelled|gone), impossible travel, belarus, argentina, colombia, korea, japan, taiwan, canada, lithuania, latvia, estonia, serbia, albania, greece, portugal, kazakhstan, kazachstan, uzbekistan, afghanistan, algeria, algerije, angola, armenia, azerbaijan, georgia, cameroon, cambodia, chile, peru, cuba, ecuador, ethiopia, iraq, israel, jordan, lebanon, libya, malaysia, maleisie, mongolia, myanmar, nepal, norway, senegal, somalia, sri lanka, sudan, syria, syrie, tanzania, tunisia, tunesie, uganda, venezuela, yemen, zimbabwe, croatia, kroatie, hungary, hongarije, slovakia, slowakije, slovenia, moldova, moldavie, kosovo, cyprus, malta, jakarta, minsk, kyiv, kiev, mumbai, delhi, bangalore, karachi, dhaka, hanoi, saigon, manila, bangkok, tokyo, seoul, beijing, shanghai, shenzhen, istanbul, ankara, cairo, casablanca, nairobi, accra, abuja, johannesburg, sao paulo, buenos aires, bogota, lima, caracas, miami, new york, los angeles, chicago, dubai, riyadh, teheran, tehran, bucharest, boekarest, sofia, belgrade, belgrado, riga, vilnius, tallinn, st petersburg, sint petersburg, odessa, barcelona, madrid',
    ),
    ALERT: phrases(
      'alert*, warning*, warned, notification*, notified, (mail|email|message|report*) ~ (about|that|of|saying|says), says, saying, shows, showing, show, see, saw, noticed, history, log, logs, activity, successful*, there (was|is|are|were|has been), someone, somebody, unusual, suspicious, recent, my account ~ from, attempt*, it says, from nigeria, apparently',
    ),
    I_AM_AWAY: phrases(
      '(i|we) (am|are|was|were) ~ (in|abroad|traveling|travelling|overseas|on holiday|on vacation|on a business trip|currently in), i am abroad, (working|travel*|staying|moved|holiday|vacation|trip) ~ (in|to|from|abroad), while (traveling|travelling|abroad|overseas), from abroad i, when i (travel|am|go), on holiday in, during my (holiday|trip|vacation), my holiday, moved to, (weeks|days|month*) in, (here|roaming) in, roaming, back from, returned from',
    ),
    METHOD: phrases(
      'device*, phone*, phone number*, mobile*, authenticator*, sign in method*, security info*, method*, computer*, laptop*, passkey*, security key*, iphone*, android*, recovery (mail|email|address|phone), app*, mfa, email address, apple, samsung, number, browser, tablet*, ipad*, authenticator app',
    ),
    ADDED: phrases(
      'added, add, registered, linked, appeared, appears, listed, list, showing, shows, showed up, shows up, new, connected, enrolled, joined, in my account, on my account, to my account, logged in, signed in, in my security, installed, under my account, popped up, see, turned up, there is',
    ),
    WAS_CHANGED: phrases(
      '(was|were|been|is|got|has) ~ (changed|reset|altered|replaced|modified), changed itself, got changed, changed by, changed without, has changed, (mail|email|message|notification) ~~ (changed|reset)',
    ),
    MOVED: phrases(
      'disappear*, vanish*, deleted, deleting, marked as read, are read, already read, been read, being read, was read, moved, moving, go missing, gone missing, missing, opened, archived, get deleted',
    ),
    REMOTE: phrases(
      'teamviewer, team viewer, anydesk, any desk, remote access, remote control, remotely, quick assist, quickassist, remote desktop, remote session, (took|take|taken|taking) over my (computer|screen|pc|laptop|mouse|machine), take control, took control, (mouse|cursor) ~ moving, moves by itself, access to my (computer|pc|laptop|screen), (into|inside|onto) my (computer|laptop|pc), (is|was|were|been|him|her|them|someone|somebody|stranger) (in|on) my (computer|laptop|pc), control of my, screenconnect, logmein',
    ),
    EXTORT: phrases(
      'blackmail*, extort*, bitcoin*, ransom*, threaten*, webcam ~ (video|footage|recorded), filmed me, asking (me)? ~ money, wants money, demand* ~ money, pay ~ or, wants bitcoin*',
    ),
    GRANTED: phrases(
      '(granted|gave|given|accepted|allowed|authori*|consented|approved|clicked accept) ~~ (app|application|permission*|consent|access|add in|addin|plugin)',
    ),
    SUPPOSE: phrases(
      'what (should|do|must|can|to) i? do (if|when) i? (get|am|would|were|ever|someone), what to do (if|when), what happens (if|when), what if, in case (i|my), how (can|do|to) i? (prevent|avoid|protect|secure|recogni*|know|stop), (prevent|avoid|protect) ~~ (hacked|hackers|phishing), awareness, training, course, could (be|get) hacked, can (be|get) hacked, news, read (an article|about), presentation, workshop, e learning',
    ),
    PHISH: phrases('phish*, phising*, fishing mail*, scam mail*, spam mail*, fraudulent mail*'),
    GOT_IT: phrases(
      '(i|we) ~ (received|receive|got|get|have received|have got|keep getting|keep receiving|am getting), sent (to)? me, (someone|somebody|customer|colleague|he|she) ~ sent (to)? (me|us), came in, arrived, in my inbox, landed in my inbox, i am getting, a mail from (the|a|an|someone), incoming',
    ),
    SPAM_FOLDER: phrases(
      '(in|into|to|as|by) ~ (spam|junk), (spam|junk) ~ (folder*|filter*|mail folder|box), spamfolder, junkmail, junk, seen as spam, goes to spam, quarantin*, whitelist*, too much spam, lot of spam, (getting|receive|receiving|get) ~~ spam',
    ),
    FIRST: phrases('i, my, me, we, mine, our, myself'),

    FACTOR: phrases(
      '-verification of, mfa, 2fa, otp, authenticator*, authentication (app*|code*|method*|request*|prompt*), auth app, multifactor*, multi factor, twofactor*, two factor, 2 factor, second factor, twostep*, two step, 2 step, second step, passkey*, yubikey*, fido*, fido2, security key*, hardware token*, (usb|nfc) key, token, verification (code*|app*|method*|text*|sms|step), verificationcode*, sms*, smscode*, text code*, sign in code*, login code*, log in code*, security code*, one time (code*|password*|passcode*), approval code*, number matching, approve sign in, push notification*, code (by|via) (text|phone|sms), identity verification, (the|my) code (on|to|from) my phone, code generator, code ~ (app|phone|authenticator|sms|text), codes (from|to|on|by) ~ (app|phone|number), approval (request*|notification*|prompt*), key fob, fob, (thing|device|gadget) that gives me ~ (digits|code*|number*), (phone|mobile) ~ i approve',
    ),
    DEVICE: phrases(
      'phone*, mobile*, iphone*, smartphone*, cellphone*, cell, handset, android*, samsung, galaxy, pixel, sim card, telephone*, securitykey*, security key*, phone number, device to approve',
    ),
    GONE: phrases(
      'lost, lose, losing, loss of, forgot my (phone|mobile|iphone|yubikey|security key|key|device), broke*, broken, new, stolen, (stole|took|robbed|grabbed) my (phone|mobile|iphone|bag), replaced, replacement, replace, swapped, switched, upgraded, dropped, smashed, cracked, dead, died, damaged, drowned, water, toilet, wiped, factory reset, reset my (phone|iphone), restored, deleted, removed, uninstalled, reinstall*, gone, missing, vanished, disappeared, traded, sold, gave away, handed in, returned, no longer ~ (have|own|use|access), do not have ~~ (anymore|any more|any longer|with me|on me|number|phone|access), without my (phone|mobile), do not have (my|the|that|access) ~ (phone|mobile|authenticator*|yubikey|key|number|device|app), (left|forgot|forgotten|is|lying|lies) ~~ (at home|home|in the train|on the train|in a taxi|in the office|at the office|at work), other phone, different phone, another phone, changed (my)? (phone|number|phones|mobile), old phone, old number, number changed, new number, repair, being repaired, screen is black, wont turn on, not turn on, will not (turn|switch|start|charge), does not (turn on|start|charge|switch on), stopped working, can not find, gone missing, left behind, misplaced, fell, ran over, run over, washing machine, bottom of, ate my phone, changed device, re register*, no backup, threw away, thrown away, changed phones, changed numbers, was robbed, pickpocket*, in repair, switching, getting a new, got a new, laundry, shattered, lake',
    ),
    NO_CODE: phrases(
      `(text|texts|code*|sms|verification|approval*) ~~ (go|goes|going|sent|sending|arrive*) ~ (old|previous|former|wrong) (one|number|phone|device), code ~~ (wrong|invalid|rejected) every time, (do|did|does|am|is|are|can|have) not ~ (get|getting|receive|receiving|received|got|arriv*|com*|show*|see|sent|send*|generat*) ~~ (code*|sms*|text*|notification*|push*|prompt*|approval*|number*|call|authenticator*), not (getting|receiving) ~ (code*|sms*|text*|notification*|push*|prompt*), never (get|gets|got|arriv*|receiv*|com*) ~~ (code*|sms*|text|notification*|push*|prompt*|approval*), -did not (request|ask), (can not|unable to|not able to|could not|no longer|never) ~ approve, (code*|sms*|text|texts|notification*|push*|prompt*|approval*|call|request*) ~~ (do|did|does|is|are|has|have|am)? (not|never) ~ (arriv*|com*|receiv*|show*|work*|appear*|sent|get|got|pop*|here|delivered|accepted|generat*), no (code*|sms|text|notification*|push|prompt*|approval*|verification*) ~ (arriv*|com*|on|to|anymore|any more|appear*|received|sent|from|showing|popping|shows), getting no (code*|sms|text|notification*|push), get no (code*|sms|text|notification*|push), no longer ~ (get|receiv*) ~ (code*|sms|text*|notification*|push), asks for a code from itself, code from itself, did not hear from you, wait* for (the|a|my) (code|sms|text|notification), no longer have the number, (approval|code*|sms|text*|request) ~ (never|not) (reach*|reaching), no (sms|text*|code*) ~ reach*, confirmation on (the|my) old, app (is|are) not on this, another way to (verify|approve|confirm), nothing (shows|appears|comes|pops|arrives|happens) ~ (on)? ~ (phone|mobile), code* ~ (expires|expired|times out|too late), still no ~ (code*|sms|text), (shows|gives|get|gets|show) no ~ code*`,
    ),
    HOW_TO: phrases(
      'how (do|can|to|should|must|would|does) (i|we|you|one)?, -how can i get back, where (do|can) i, want to (set up|install|activate|enable|register|add|use), set up, setting up, setup, enable, enrol*, activate, instructions, manual, help me install, need to (install|register|set up), what is, why do (i|we) (need|have)',
    ),

    NOT: phrases(
      'not, cannot, never, neither, (tells|says|said) ~ no, unable, impossible, fails, failed, failing, nothing, refuses, refused, nobody, no longer, stopped, stuck, trouble, problem*, difficult*, issue*, denied, no matter',
    ),
    FAILS: phrases(
      `(is|are|was) not *ing, round and round, in circles, keeps (turning|spinning), does not ~ (work*|do anything|respond|react|open|load|start|function*|accept*|go through|connect|recogni*|remember*|let me|want|sync*|update*|scan*|pop*|show*|give), do not ~ (work*|function), did not ~ (work*|go through), not ~ (work*|accepted|accepting|accept|respond*|function*|recogni*|loading|opening|going through|valid|usable|possible), will not ~ (work*|open|load|start|accept*|let me|connect|sync*|scan|approve|recogni*|take), can not ~ (use|open|approve|confirm|scan|verify|complete|get past|access|pass|do|get the|reach|receive|get through|get into|authenticate|connect), no longer ~ (work*|accept*|open*|valid|respond*|recogni*), nothing happens, does nothing, stopped ~, stops working, keeps (failing|crashing|spinning|loading|looping|rejecting|saying|giving|refusing|disconnecting|asking), fails, failed, failing, fail, (an)? error*, crash*, stuck, loop*, broken, broke, rejected, rejects, refuses, refused, refuse, denied, invalid, is not valid, declined, problem*, trouble*, issue*, unable to (use|approve|verify|open|scan|confirm|access|authenticate|complete), doesnt, out of sync, timed out, times out, time out, bugged, acting up, malfunction*, frozen, freezes, hangs, down, spinner, white screen, blank screen, spinning`,
    ),
    PASSWORD: phrases(
      '-password (is|was) (still|probably|definitely)? (fine|ok|okay|correct|right|good|known|accepted), -(correct|right|good) password, -i (do)? know my password, -(has|know|knows|have) the password, -password works (fine|ok|well)?, -password (does|did) work, -password manager*, -(wifi|wi fi|wlan|zip|pdf|excel|word|file|router|printer|website|bank|facebook|linkedin|netflix|sap|digid|bios|bitlocker|voicemail|guest) (file)? password*, -one time password*, -password of ~ (wifi|pdf|excel|file|zip), password*, passwd, pwd, passwrd, psw, pass word, pasword*, passphrase, login credential*, credential*, (change|changed|my|new|reset) pass',
    ),
    WRONG: phrases(
      '-reset (mfa|my authenticator|authenticator), forgot*, forget, forgetting, lost, wrong*, incorrect*, invalid, expire*, expiring, ran out, run out, rejected, rejects, refused, reset*, resetting, recover*, not recogni*, not remember, do not (know|remember|recall), can not (remember|recall), no longer know, not know, never works, need a new, need (a)? new, new password, (change|changing|changed|update) ~ password, password ~ (change|changed|update), mistyped, mismatch, typo, does not match, not match, unknown, too old, must be changed, has to be changed, not valid, out of date, outdated, validating credentials, not correct, not right, reminder, temporary, try* every password, slipped my mind, blank on, blanked on, blanked, gone from my head, is not it, bad, denied, different password, (tells|says|said|told) me? no, neither (works|of them|old|the old), fresh, evaporated, neither old nor new',
    ),
    ATTEMPTS: phrases(
      'too many ~ (attempt*|tries|times|logins|sign in*|incorrect|wrong|failed), too often, several times wrong, wrong (password|pw) ~~ times, incorrect (account|user*) or password, invalid (username|user|credentials) ~, wrong (username|user name|credentials|login), user*? (name|id) or password (is|are)? ~ (incorrect|wrong|invalid), incorrect (username|user id|user name|credentials), tried ~ times, (three|3|five|5|ten|10|4|6|several|many) (times|attempts) ~ wrong, wrong ~ (three|3|five|5|ten|10|several|many) times, mistyped',
    ),
    ACCOUNT: phrases(
      '-bank account, -(facebook|instagram|linkedin|netflix|google|gmail|amazon|paypal|apple|sap|afas) account, account*, user, user name, username, profile, mailbox*, login, logon, access to (my|the|our) (account*|mail*|email|office|teams|outlook|microsoft), sign in, signin, log in, access, o365, office365, office 365, microsoft 365, email account, mail account, work account, email address, my (outlook|teams|office|mail|email)',
    ),
    BLOCKED: phrases(
      '-block (a|this|that|the|an|these|his|her|emails|senders|spam), blocked, block, disabled, (enable|reactivate|activate) my account, (turned|switched) it off, deactivated, suspended, inactive, revoked, banned, barred, restricted, terminated, closed, (switched|turned) off, shut off, shut down, not active, no longer active, not enabled, is off, de activated, cut off, on hold, removed, deleted, does not exist',
    ),
    LOCKED: phrases(
      'locked, lockout, lock out, locks, locked out, lockedout, locking, lock, unlock, unlocking, unlocked, shut out, locks me out, locked me out',
    ),
    KEEPS_ASKING: phrases(
      '(keeps|keep|constantly|always|continuously|again and again|repeatedly) ~ (asking|ask*|prompting|wanting|requesting|popping|demanding|requiring), ask* ~~ (again and again|all the time|every time|over and over|constantly|each time|every day|every hour|repeatedly), every time ~~ (ask*|password), all the time ~~ password',
    ),
    SIGN_IN: phrases(
      `${SIGN_IN}, logging (in|on), signing (in|on), sign ins, logins, authenticate, authenticating, sign on, get in, getting in`,
    ),
    CANNOT_IN: phrases(
      `${NOT} ~ ${SIGN_IN}, ${NOT} ~ (get|getting|go|come) (in|into|on|onto|back in|back into|to), ${NOT} (be able)? ~ (access|open|reach|enter|use|connect to) ~ ${PLACE}, ${NOT} ~ able to (${'log in|login|sign in|get in|access|get into|log into|logon|log on'}), ${NOT} ~ let ~ (in|into|me), ${NOT} let me ~, (no|lost|without|not have|need|not having|denied) ~ access ~ (to)? ~ ${PLACE}, ${SIGN_IN} ~ (not working|does not work|fails|failed|failing|impossible|error|problem*|issue*|trouble|stopped|broken|denied|will not work|is not possible|not possible), (problem*|trouble|issue*|difficult*|error|help) ~ (with|when|while)? ~ (sign in|signing in|logging in|login|log in|logging on|signing on|getting in|accessing|logging into|getting into), (fail*|unable|impossible|struggl*|refus*|stuck) ~ (to|at|on|with) ~ (log in|login|sign in|get in|access|log into|logging in|signing in|log on|sign in page|login page|login screen|sign in screen), kicked out, throws me out, kicks me out, logs me out, logged me out, signed out ~, access denied, lost access, (login|sign in|log in) loop, can not authenticate, account ~ (will not|does not|not) ~ (work*|open*|let me|accept*|load*), get me (back)? in, (get|let) me back in, want to get (back)? in, need (to get)? access to (my|the) ${PLACE}, need help ${SIGN_IN}, help me (to)? ${SIGN_IN}, not connect ~ ${PLACE}, nothing lets me in, unable to access ~ ${PLACE}, get back (in|into), back into my account`,
    ),
    SCREEN_SAYS: phrases(
      'username may be incorrect, could not find an account, can not find an account, account does not exist, does not meet the criteria, help us keep your device secure, requires the device, can not access this right now, you can not get there from here, need admin approval, needs permission to access, more information required, organization needs more information, organisation needs more information, malicious activity, something went wrong, your sign in was successful, sorry but we are having trouble signing you in, having trouble signing you in',
    ),
    WORK_AGAIN: phrases('changed, just changed, changed today, new password since, reset yesterday'),

    MAIL: phrases('-mail server*, mail*, email*, outlook*, message*, inbox*, invites'),
    SEND: phrases(
      'send, sends, sending, sent, mailing, emailing, goes out, go out, going out, get out, deliver*, reply, replying, forward',
    ),
    BOUNCE: phrases(
      'bounce*, bouncing, undeliver*, not ~ (delivered|deliverable), could not be delivered, can not be delivered, was not delivered, delivery (has)? failed, delivery failure, failed delivery, delivery status, nondelivery, non delivery, ndr, mailer daemon, mailerdaemon, postmaster, (mail*|email*|message*) ~~ (come*|came|coming|returned|sent|get|gets|got) ~ back, (mail*|email*|message*) ~~ (returned|rejected|refused), returned to (me|sender), valid sender, suspected of sending spam, no longer allowed to send, message ~ blocked, message ~~ has been blocked, submission quota, (recipient|receiving) server, bad outbound sender, permission to send ~ message, message ~ could not be sent, rejected by ~ (server|recipient), restricted (users|user|entities|senders|sender) (list|page)?, send limit, sending limit, failure notice*, sending quota, (daily|hourly) ~ limit, recipient* ~ limit, limit ~ recipient*, (repl*|answers|newsletter*|invoices) ~ (come|came|comes|bounce*) back',
    ),
    NO_SEND: phrases(
      '(can not|could not|unable to|not able to|not allowed to|not possible to|impossible to|will not|does not|do not|no longer|refuses to|stopped|fails to|failed to|failing to|trouble|problem*|issue*) (let me|allow me to|anymore)? ~ (send|sending|sent|mail|email|reply|replying|deliver) ~~ (mail*|email*|message*|anything|out*|anyone|customers|external*|anymore|any more|from|to|outside|it|attachment*), -(send|sending) ~ (message|chat) ~ teams, (mail*|email*|outlook|mailbox|message*) ~~ (can not|could not|will not|does not|do not|not|never|no longer|refuse*|fail*|won) ~ (send|sent|leave|leaving|go out|going out|get out|go through|depart|be sent), (block*|ban*|restrict*|prevent*|stopped|suspend*) ~ from (send*|mail*|email*), sending ~~ (blocked|fails|failed|not work*|does not work|impossible|not possible|is down|error), send button, (none|nothing) ~~ (go|goes|going|gets|get|leaves|leave) ~ (out|sent|through), (nobody|no one|customers|clients|people|recipients|they|colleagues|external) ~ (do not|does not|not|never|no longer)? ~ (gets|get|receive*|receiving) ~ (my|our) (mail*|email*|message*), my (mail*|email*|message*) ~~ (not|never|do not|does not) ~ (arriv*|received|reach*|delivered), can not (mail|email), unable to (mail|email), mailbox is full, mailbox full, (mailbox|inbox) ~ full ~~ send, outbound mail, outgoing mail, smtp, on behalf of, send as, none of my (mail*|email*|message*)',
    ),
    OUTBOX: phrases('outbox, stuck in ~ (outbox|sending|drafts), out box, stays in drafts'),
    NO_MAIL_IN: phrases(
      '(do|can|am|are|have|did|does|will) not ~ (getting|receive|receiving|received|got) ~ (mail*|email*|anything|any), (do|can|am|are|did|does|will) not get (any|new|more)? (new|more)? (mail*|email*), no (mail*|email*|new mail) (come*|coming|arriv*|received|anymore|since|in), not receiving (any)? (mail*|email*), no incoming, incoming mail*, inbox is empty, inbox stays empty, can not receive, not arriv* in my inbox, but not receive, mails do not arrive, missing ~ (mail*|email*), can not see ~ (mail*|email*)',
    ),

    OTHER_THING: phrases(
      `spreadsheet*, excel*, pdf*, zip (file|folder), powerpoint, word (file|document|doc), workbook, document*, (a|the|this|that|shared|my) (file|files|folder|folders), file is, (open|opening|edit|editing) ~ file*, printer*, print, printing, scanner, copier, vpn, wifi, wi fi, internet, network drive, projector, beamer, (the|a|my|office|front|back|this) door, doors, door lock, badge*, locker, (my|the|company) car, office key, house key, parking, gate, sim card is locked, puk, zip code, zipcode, postal code, discount code, qr code does, promo code, badge code, order number, invoice*, monitor, keyboard, mouse, headset, charger, camera, microphone, sound, audio, bluetooth, website is blocked, (site|website) ~ blocked, blocked (site|website|caller), locked screen, lock screen, screen ~ locked, bitlocker, update windows, windows update, blue screen, slow, toner, paper, coffee, elevator, salary, payslip, leave request, holiday request, new (laptop|computer|monitor|mouse|keyboard|colleague|employee|chair|desk), order a, licen*, adobe, photoshop, usb stick, hard drive, backup, restore a file, sharepoint site, (team|channel) ~ (create|delete|owner), distribution list, shared mailbox, mailing list, out of office, autoreply, auto reply, my email signature, sap, afas, facebook, instagram, linkedin, netflix, my gmail, google account, heating, airco, lunch, weather`,
    ),
    MEETING: phrases(
      'meeting*, calendar*, appointment*, invitation*, webinar, teams call, conference*, room booking, video call',
    ),
    REPORTS: phrases('report*, forward* ~ to you, want to report, how do i report'),
    QUESTION: phrases('how, what, why, where, which'),
  },
  unsure: phrases('not sure, im not sure, i am not sure, i dont know, dont know, no idea, idk, no clue'),
  denials: {
    words: phrases('not, never, nor, longer, nothing'),
    between: phrases(
      'been, yet, really, actually, think, believe, i, was, am, is, it, that, have, has, my, account, being, a, an, any, the, get, got, anything, ever, even, be, phone, password',
    ),
  },
  codes: { named: phrases('error, code'), numbered: phrases('code, nr, number') },
  short: {
    cant: 'can not',
    cannot: 'can not',
    cnt: 'can not',
    couldnt: 'could not',
    wont: 'will not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    havent: 'have not',
    hasnt: 'has not',
    hadnt: 'had not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    im: 'i am',
    ive: 'i have',
    thats: 'that is',
    theres: 'there is',
    someones: 'someone is',
    somebodys: 'somebody is',
    theyre: 'they are',
    pw: 'password',
    pwd: 'password',
    pswrd: 'password',
    passcode: 'password',
    wrking: 'working',
    passwd: 'password',
    acct: 'account',
    acc: 'account',
    auth: 'authenticator',
    msg: 'message',
    msgs: 'messages',
    pls: 'please',
    plz: 'please',
  },
  alike: phrases(
    'closes, sender, passport, accent, excepted, except, expected, locker, lockers, blocker, strangely, broker, linked, locked, looked, booked, blocking, section, sending, mailing, maling, missed, message, massage, accepts, account, amount, counts, posted, hosted, hacked, packed, backed, tracked, cracked, clocked, clicked, flicked, picked, closed, stole, stolen, prompt, promptly, promote, pushed, forwards, attempt, attend, contact, contacts, contract, report, reports, reply, repaid, repair, retired, replaced, changed, charged, charge, change, charger, chance, approved, approve, improved, device, devices, advice, service, services, number, member, method, methods, window, windows, thanks, please, office, officer, another, mother, other, should, would, could, morning, working, walking, worker, workers, before, because, already, always, around, between, during, first, today, tomorrow, yesterday, people, person, phoned, screen, system, manager, letter, better, latter, later, setting, settings, sitting, getting, letting, moved, mouse, signal, signed, single, simple, sample, coming, become, calling, failing, falling, filling, feeling, sound, found, ground, stopped, dropped, mapped, tapped, trained, training, tricked, trick, reader, header, leader, leaked, looking, locking, backing, booking, cooking, taking, making, having, saving, giving, living, moving, removed, remove, remote, promoted, fished, finished, wished, washed, pressed, dressed, blessed, passed, passes, tested, listed, lasted, wasted, texted, exited, existed, edited, vented, rented, wanted, granted, planted, printed, painted, pointed, counted, mounted, formed, former, normal, format, formal',
  ),
  common: phrases(
    'i, my, the, is, not, do, does, and, it, to, can, have, am, was, me, a, on, in my, with, for, from, you, get, but, when, please, there, this, they, of, what, how, been, are, has, help, someone, any, your, login, locked, forgot, lost, cannot, t, cant, doesn, don, isn, won, dont, sign, blocked, unable, send, phone, mails, keep, keeps, expired, new, no, out, log, stuck, wrong, hacked, think, stolen',
  ),
};
