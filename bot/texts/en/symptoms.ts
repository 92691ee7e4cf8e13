import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInWords } from './breakInWords.js';
import { plainWords } from './plainWords.js';
import { gone } from './themes/gone.js';

const SIGN_IN =
  '(sign in|signin|login|log in|logon|log on|log into|sign into|login into|log me in|sign me in|log me on|sign me on|log back in|sign back in|log back into)';
const PLACE =
  '(account*|mailbox|mail|email|inbox|outlook|teams|office|office365|o365|365|microsoft|onedrive|sharepoint|portal|webmail|profile|laptop|computer|pc|windows|system|it|anything|everything|work)';
const NOT = '(not|never|no longer|can not|unable to|could not)';

/** Words that describe a symptom in English. */
export const symptoms: SymptomWords = {
  classes: {
    ...breakInWords,

    FACTOR: phrases(
      '-verification of, mfa, 2fa, otp, authenticator*, authentication (app*|code*|method*|request*|prompt*), auth app, multifactor*, multi factor, twofactor*, two factor, 2 factor, second factor, twostep*, two step, 2 step, second step, passkey*, yubikey*, fido*, fido2, security key*, hardware token*, (usb|nfc) key, token, verification (code*|app*|method*|text*|sms|step), verificationcode*, sms*, smscode*, text code*, sign in code*, login code*, log in code*, security code*, one time (code*|password*|passcode*), approval code*, number matching, approve sign in, push notification*, code (by|via) (text|phone|sms), identity verification, (the|my) code (on|to|from) my phone, code generator, code ~ (app|phone|authenticator|sms|text), codes (from|to|on|by) ~ (app|phone|number), approval (request*|notification*|prompt*), key fob, fob, (thing|device|gadget) that gives me ~ (digits|code*|number*), (phone|mobile) ~ i approve, (usb|login|log in) ~ key, key ~ usb',
    ),
    DEVICE: phrases(
      'phone*, mobile*, iphone*, smartphone*, cellphone*, cell, handset, android*, samsung, galaxy, pixel, sim card, telephone*, securitykey*, security key*, phone number, device to approve, my battery, (old|new|former) number',
    ),
    GONE: allOf(gone),
    NO_CODE: phrases(
      `no approval (on|.), (text|texts|code*|sms|verification|approval*) ~~ (go|goes|going|sent|sending|arrive*) ~ (old|previous|former|wrong) (one|number|phone|device), code ~~ (wrong|invalid|rejected) every time, (do|did|does|am|is|are|can|have) not ~ (get|getting|receive|receiving|received|got|arriv*|com*|show*|see|sent|send*|generat*) ~~ (code*|sms*|text*|notification*|push*|prompt*|approval*|number*|call|authenticator*), not (getting|receiving) ~ (code*|sms*|text*|notification*|push*|prompt*), never (get|gets|got|arriv*|receiv*|com*) ~~ (code*|sms*|text|notification*|push*|prompt*|approval*), -did not (request|ask), (can not|unable to|not able to|could not|no longer|never) ~ approve, (code*|sms*|text|texts|notification*|push*|prompt*|approval*|call|request*) ~~ (do|did|does|is|are|has|have|am)? (not|never) ~ (arriv*|com*|receiv*|show*|work*|appear*|sent|get|got|pop*|here|delivered|accepted|generat*), no (code*|sms|text|notification*|push|prompt*|approval*|verification*) ~ (arriv*|com*|on|to|anymore|any more|appear*|received|sent|from|showing|popping|shows), getting no (code*|sms|text|notification*|push), get no (code*|sms|text|notification*|push), no longer ~ (get|receiv*) ~ (code*|sms|text*|notification*|push), asks for a code from itself, code from itself, did not hear from you, wait* for (the|a|my) (code|sms|text|notification), no longer have the number, (approval|code*|sms|text*|request) ~ (never|not) (reach*|reaching), no (sms|text*|code*) ~ reach*, confirmation on (the|my) old, app (is|are) not on this, another way to (verify|approve|confirm), nothing (shows|appears|comes|pops|arrives|happens) ~ (on)? ~ (phone|mobile), code* ~ (expires|expired|times out|too late), still no ~ (code*|sms|text), (shows|gives|get|gets|show|see) no ~ (code*|number|digits|prompt*|notification*|push|popup*), (message|sms|text) with ~ code ~~ (bounces|not), can not (confirm|verify|approve), (code|codes) ~~ (does not|do not|not|never) work, no (code|codes|sms), no text (with|code|arrives|message), used to get ~~ (call|code|text|prompt) ~~ nothing, (approve|accept|confirm) button ~~ (never|not|does not) ~ (appear*|show*|there|come*), number i have to (pick|choose|match|select|tap|type) ~~ (never|not|does not) ~, (approval|approve) ~ in the app itself, text* ~ arrive* ~ (day|hour|hours|days) late, (voice)? call ~~ (goes|rings|go|comes) ~~ old ~ (desk phone|extension|number|phone|line|office), not (approve|confirm) any, (app|authenticator) ~ (not|never) ~ come across, except the ~ (app|authenticator|authentication app), how (do|can|am|should) i (supposed to)? (approve|confirm), (hand in|handed in|took back|taken back) ~ (work|company)? (phone|mobile), accidentally (removed|deleted) the (authenticator|app), (deleted|removed) the (app|authenticator) by (accident|mistake), (key|thingy|dongle|stick) ~~ (not)? (light up|lights up|blink*|stays dark|lit)`,
    ),
    ALL_WELL: phrases(
      '-(otherwise|else|rest) ~ all (fine|good|ok), -all (fine|good|ok) (but|except|until), all (is)? (fine|good|ok) ., -(not|no longer|never|used to) ~ (work*|run*), -(else|otherwise|everything|rest|password|teams|outlook|laptop|computer|mail|only) ~ (works|working|work|runs) ~ (great|fine|well|perfect*|ok|okay|again), -(works|working|work|runs) ~ (great|fine|well|perfect*|ok|okay|again) ~~ (but|only|except|until|not), (works|working|work|runs|running) ~ (great|fine|well|perfect*|ok|okay|flawless*|smoothly|nicely|like a charm|without problems|without issues|again)',
    ),
    HOW_TO: phrases(
      '-how (am|do|can|should) i (supposed to)? (approve|confirm), -how (do|can|should) i (approve|confirm|sign in|log in|get in|log on), -so (that)? (i|we) can ~ set up, how (do|can|to|should|must|would|does) (i|we|you|one)?, -how can i get back, where (do|can) i, want to (set up|install|activate|enable|register|add|use), set up, setting up, setup, enable, enrol*, activate, instructions, manual, help me install, need to (install|register|set up), what is, why do (i|we) (need|have), do (i|we) need ~, do (i|we) have to ~, like to (set up|install|activate|enable|register|add|use)',
    ),

    NOT: phrases(
      '-not (give|gave|share|tell|told|hand), -no one has, -not (find|see|locate), -not have (a|any) (problem*|issue*|trouble), -no (problem*|issue*), not, never, neither, (tells|says|said) ~ no, unable, impossible, fails, failed, failing, nothing, refuses, refused, nobody, no longer, stopped, stuck, trouble, problem*, difficult*, issue*, denied, no matter',
    ),
    FAILS: phrases(
      `no work, no working, -(no|not ~ a|not ~ any) (problem*|issue*|trouble), (is|are|was) not *ing, round and round, in circles, keeps (turning|spinning), does not ~ (work*|do anything|respond|react|open|load|start|function*|accept*|go through|connect|recogni*|remember*|let me|want|sync*|update*|scan*|pop*|show*|give), do not ~ (work*|function), did not ~ (work*|go through), not ~ (work*|accepted|accepting|accept|respond*|function*|recogni*|loading|opening|going through|valid|usable|possible), will not ~ (work*|open|load|start|accept*|let me|connect|sync*|scan|approve|recogni*|take), can not ~ (use|open|approve|confirm|scan|verify|complete|get past|access|pass|do|get the|reach|receive|get through|get into|authenticate|connect), no longer ~ (work*|accept*|open*|valid|respond*|recogni*), nothing happens, does nothing, stopped ~, stops working, keeps (failing|crashing|spinning|loading|looping|rejecting|saying|giving|refusing|disconnecting|asking), fails, failed, failing, fail, (an)? error*, crash*, stuck, loop*, broken, broke, rejected, rejects, refuses, refused, refuse, denied, invalid, is not valid, declined, problem*, trouble*, issue*, unable to (use|approve|verify|open|scan|confirm|access|authenticate|complete), doesnt, out of sync, timed out, times out, time out, bugged, acting up, malfunction*, frozen, freezes, hangs, down, spinner, white screen, blank screen, spinning, (just)? (spins|spinning|keeps loading|loads forever|hangs|keeps spinning), stays (white|blank|empty|grey), going back to ~ (login|log in|sign in), keeps (reloading|refreshing), keeps reloading the, (account|user|username|login|profile) (is|was) not recogni*`,
    ),
    PASSWORD: phrases(
      'sspr, -(door|doors|gate|barrier|building|entrance|lift|elevator|parking) ~~ my pass, -my pass ~~ (door|doors|gate|barrier|building|entrance|lift|elevator|parking), -(nobody|no one) else? (has|knows|got) ~ password* ., -password* (of|for|on) ~~ (excel|pdf|zip|spreadsheet*|sheet|document|file|workbook|router|wifi), -(sap|afas|facebook|netflix|printer|bitlocker|voicemail|bios|bank|linkedin) ~~ password*, -password* (policy|manager|managers|rules|requirements|safe|vault), -(excel|pdf|word|zip|spreadsheet*|sheet|document|file|workbook|router|wifi|bank|facebook|netflix) ~~ password*, -not (about|because of) (a|my|the)? password, -password (is|was) (still|probably|definitely)? (fine|ok|okay|correct|right|good|known|accepted), -(correct|right|good) password, -i (do)? know my password, -(has|know|knows|have) the password, -password works (fine|ok|well)?, -password (does|did) work, -password manager*, -(wifi|wi fi|wlan|zip|pdf|excel|word|file|router|printer|website|bank|facebook|linkedin|netflix|sap|digid|bios|bitlocker|voicemail|guest) (file)? password*, -one time password*, -password of ~ (wifi|pdf|excel|file|zip), password*, passwd, pwd, passwrd, psw, pass word, pasword*, passphrase, login credential*, credential*, (change|changed|my|new|reset) pass, reset me, login details, log in details, sign in details, credentials',
    ),
    WRONG: phrases(
      '-password ~ (changed|reset) by (the|our|my)? (helpdesk|it|support|admin) ~ (thanks|thank), -(how long|when) (does|do|will|is|until) ~~ (expire*), -how long ~~ (expire*|valid), -(changed|reset) by (the|our|my)? (helpdesk|it|support|admin) ~ (thanks|thank), -(should|must) (i|we) ~~ (change|reset), -do (i|we) have to ~~ (change|reset), -reset (mfa|my authenticator|authenticator), forgot*, forget, forgetting, lost, wrong*, incorrect*, invalid, expire*, expiring, ran out, run out, rejected, rejects, refused, reset*, resetting, recover*, not recogni*, not remember, do not (know|remember|recall), can not (remember|recall), no longer know, not know, never works, need a new, need (a)? new, new password, (change|changing|changed|update) ~ password, password ~ (change|changed|update), mistyped, mismatch, typo, does not match, not match, unknown, too old, must be changed, has to be changed, not valid, out of date, outdated, validating credentials, not correct, not right, reminder, temporary, try* every password, slipped my mind, blank on, blanked on, blanked, gone from my head, is not it, bad, denied, different password, (tells|says|said|told) me? no, neither (works|of them|old|the old), fresh, evaporated, neither old nor new, no (clue|idea) (what|about), reset me, (is|are|was) (gone|missing), not the (right|correct), password unknown, binned, threw away, no (clue|idea) ~ what',
    ),
    ATTEMPTS: phrases(
      '-(approve|confirm|verify|sign in|log in) too often, password works ~~ but not (on|in|for), (simply|just|only) forgot it, too many ~ (attempt*|tries|times|logins|sign in*|incorrect|wrong|failed), too often, several times wrong, wrong (password|pw) ~~ times, incorrect (account|user*) or password, invalid (username|user|credentials) ~, wrong (username|user name|credentials|login), user*? (name|id) or password (is|are)? ~ (incorrect|wrong|invalid), incorrect (username|user id|user name|credentials), tried ~ times, (three|3|five|5|ten|10|4|6|several|many) (times|attempts) ~ wrong, wrong ~ (three|3|five|5|ten|10|several|many) times, mistyped, (times|time|try|tries) ~~ (incorrect|wrong), (incorrect|wrong) (every|each) (time|try), too many (tries|times), temporarily locked to prevent, seen that password too many, makes it easily guessable, easily guessable, too easy to guess, hard* to guess, reset page ~ (does not|do not|not|sends|knows), (password)? reset page ~ (nowhere|not), change password page ~ (loop*|keeps), changing my password sends, every new (one|password) ~~ (refuse*|reject*|not), (the)? one on the (paper|note|slip|letter|card) does not work, that thing i had to change, not accept ~ password , old ~ password too old, the ~ page (does not|do not) know me',
    ),
    ACCOUNT: phrases(
      'work address, -bank account, -(facebook|instagram|linkedin|netflix|google|gmail|amazon|paypal|apple|sap|afas) account, account*, user, user name, username, profile, mailbox*, login, logon, access to (my|the|our) (account*|mail*|email|office|teams|outlook|microsoft), sign in, signin, log in, access, o365, office365, office 365, microsoft 365, email account, mail account, work account, email address, my (outlook|teams|office|mail|email)',
    ),
    BLOCKED: phrases(
      '-(deleted|removed) the ~ (app|authenticator), -sim* pin ~ blocked, -sim pin, -(i|we) (have|had)? (deleted|removed) ~, -deleted (a|an|the|some|my)? (mail*|email*|teams|chat*|file*|message*|item*|folder*), -(mail*|email*|message*|sender*) ~~ blocked by ~ filter, -(bank|credit|debit|bankcard|bank account|card|caller|website|site|toilet|road|door) ~~ blocked, -blocked (the|my) (sim|phone|card|number|line), -block (a|this|that|the|an|these|his|her|emails|senders|spam), blocked, block, disabled, (enable|reactivate|activate) my account, (turned|switched) it off, deactivated, suspended, inactive, revoked, banned, barred, restricted, terminated, closed, (switched|turned) off, shut off, shut down, not active, no longer active, not enabled, is off, de activated, cut off, on hold, removed, deleted, does not exist, switched (me|him|her|my account|his account|her account) off, (account|access|login) ~ (switched|turned) off, (locked|lock*) by (an|the|my|your|our) (admin*|administrator*), (switch|turn) my account ~ on, switch (my|his|her) account (back)? on, turn (my|his|her) account (back)? on, reactivate, re enable, reenable',
    ),
    LOCKED: phrases(
      '-unlock (my|the|a|your|his|her) (phone|iphone|mobile|sim|screen|tablet|ipad), -lock (on|of) (my|the), locked, lockout, lock out, locks, locked out, lockedout, locking, lock, unlock, unlocking, unlocked, shut out, locks me out, locked me out',
    ),
    KEEPS_ASKING: phrases(
      '(keeps|keep|constantly|always|continuously|again and again|repeatedly) ~ (asking|ask*|prompting|wanting|requesting|popping|demanding|requiring), ask* ~~ (again and again|all the time|every time|over and over|constantly|each time|every day|every hour|repeatedly), every time ~~ (ask*|password), all the time ~~ password',
    ),
    SIGN_IN: phrases(
      `windows hello, ${SIGN_IN}, logging (in|on), signing (in|on), sign ins, logins, authenticate, authenticating, sign on, get in, getting in`,
    ),
    CANNOT_IN: phrases(
      `-(badge|door|reader|gate|key card) ~~ access denied, -can not ~ (get|open|access|reach|see) (to|into|in|at)? (the|a|an|our|that) (folder|folders|file|files|document|documents|share|shared folder|shared drive|network drive), -locked out of (the|my|our) (office|building|house|car|room|locker|file|flat), -need access to (the|a)? (mailbox|inbox|mail) of, -(need|want|request) access to (the|a|an) ~ (sharepoint|site|folder|team|channel|group|drive), -(can not|could not) open (a|the|my|this|an) (zip|pdf|file|excel|document|attachment|word|link|spreadsheet), locked out of (my|our|the) (account|mailbox|mail|email|outlook|teams), (must|have to|need to) (sign|log) in but (it|that)? (fails|does not|will not|can not|is not), ${NOT} ~ ${SIGN_IN}, ${NOT} ~ (get|getting|go|come) (in|into|on|onto|back in|back into|to), ${NOT} (be able)? ~ (access|open|reach|enter|use|connect to) ~ ${PLACE}, ${NOT} ~ able to (${'log in|login|sign in|get in|access|get into|log into|logon|log on'}), ${NOT} ~ let ~ (in|into|me), ${NOT} let me ~, (no|lost|without|not have|need|not having|denied) ~ access ~ (to)? ~ ${PLACE}, ${SIGN_IN} ~ (not working|does not work|fails|failed|failing|impossible|error|problem*|issue*|trouble|stopped|broken|denied|will not work|is not possible|not possible), (problem*|trouble|issue*|difficult*|error|help) ~ (with|when|while)? ~ (sign in|signing in|logging in|login|log in|logging on|signing on|getting in|accessing|logging into|getting into|getting on|getting onto|getting back), (fail*|unable|impossible|struggl*|refus*|stuck) ~ (to|at|on|with) ~ (log in|login|sign in|get in|access|log into|logging in|signing in|log on|sign in page|login page|login screen|sign in screen), kicked out, throws me out, kicks me out, logs me out, logged me out, signed out ~, access denied, lost access, (login|sign in|log in) loop, can not authenticate, account ~ (will not|does not|not) ~ (work*|open*|let me|accept*|load*), get me (back)? in, (get|let) me back in, want to get (back)? in, need (to get)? access to (my|the) ${PLACE}, need help ${SIGN_IN}, help me (to)? ${SIGN_IN}, help me (to)? get (on|onto|into|in), not connect ~ ${PLACE}, nothing lets me in, unable to access ~ ${PLACE}, get back (in|into), back into my account, (logs|logged|logging|kicks|kicked|kicking|signs|signed|throws|thrown) (me|us|him|her) out, (could|can) not sign (you|me|him|her) in, (goes|going|go|sent|sends) ~ back to ~ (first|start|beginning|same|login), (i|we) (have been|am|keep|was|kept) ~ trying ~~ to (get|log|sign) in, (message|prompt|popup) to (sign|log) in again, asks me to (sign|log) in (again|every), kicked out of (office|outlook|teams|my), (signs|signing|logs|logging|kicks|kicking|throws) (me|us) out, (thrown|brought|bounced|taken|redirected|returned|sent) ~ back to ~ (login|sign in|log in|signin|logon|start), (want|wants|needs|need|have|has|asks|says|tells) ~ (me|us|i|to) ~ to (sign|log) in (again|over and over|every time|each time), (all|both|still) (want|ask) ~ (me|us) to (sign|log) in, ${SIGN_IN} (page|screen|window|form|prompt) ~ (closes|disappears|vanishes|crashes|blank|empty|white|frozen|freezes|freeze|stuck|hangs|hanging|reloads|comes back|never loads|does not load|not load*), (getting|being|get|got|am|was) (logged|signed|kicked|thrown) out, (logged|signed|kicked|thrown) out of, ${NOT} ~ get back (on|.), (blank|white|empty|black) (page|screen|window) ~ (after|when|on|at|during|upon) ~ (${'sign in|signin|login|log in|logon|signing in|logging in'}), no way in, have no access (since|anymore|any more|at all|.), no luck ~ (signing|logging|getting) in, access ~~ (is|has) (gone|lost|missing|vanished|disappeared), no way to (get|log|sign) (in|into|on), (takes|brings|took) (me|us) back to ~ (first|start|beginning|same|login), (white|blank|empty) page (at|on|after|when) ~ (sign in|login|log in|signing in|logging in), ending up (at|on) ~ (sign in|login|log in) page, not authori* (on|at) ~ (pc*|computer*|laptop*), not ~ get onto`,
    ),
    REFUSED_BY_RULE: phrases(
      'does not meet the criteria, can not access this right now, you can not get there from here, get there from here, conditional access, policy does not allow, does not allow token, token issuance, (device|laptop|computer|phone) (must|has to|needs to|should) be (managed|compliant|enrolled), (device|laptop|computer|phone) (is|was) not (compliant|managed), not compliant, noncompliant, management compliance policy, requires (a|the|your|my) (managed|compliant) device, (only|just) (allowed|lets me|let me|possible|permitted) ~ (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) ~ (from|at|in) ~ (office|work|site|building), (only|just) (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) (from|at) (the|our) office, (may|can|allowed|permitted|allow|allows) not ~ (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) ~ (from|in|outside) (abroad|outside|the country|overseas|home), not ~ (allowed|permitted|allow) ~~ (abroad|overseas|outside the country|outside the office|from home|from outside), may not (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) from *, (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) ~ from * (is|was) (not permitted|not allowed|forbidden|refused|blocked|denied), not (permitted|allowed) to (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) from *, not allow* ~ to (in|log on|log in|login|sign in|signin|sign on|logging in|signing in) from *, (sign in|login|access|log in|logon) ~ (refused|denied|rejected|blocked|declined) by ~ (organisation|organization|company|policy|employer|rules)',
    ),
    METHOD_FINE: phrases(
      '(phone|mobile|authenticator|mfa|code*|app) ~ (is|are|and) ~ (fine|ok|okay|good|alright), (phone|mobile|authenticator|mfa|code*) (works|work) , nothing wrong with (my|the) (phone|mobile|authenticator|code*|app), not (ask|start|talk) ~ about ~ (code*|authenticator|mfa|phone), one time password',
    ),
    SCREEN_SAYS: phrases(
      '(user|i|username) do not exist, (account|user|username|user name|profile) ~ not ~ found, (user|username|user name|account|profile) (is|was)? unknown, username may be incorrect, could not find an account, can not find an account, account does not exist, does not meet the criteria, help us keep your device secure, requires the device, can not access this right now, you can not get there from here, need admin approval, needs permission to access, more information required, organization needs more information, organisation needs more information, malicious activity, something went wrong, your sign in was successful, sorry but we are having trouble signing you in, having trouble signing you in, account is not known',
    ),
    WORK_AGAIN: phrases(
      '-(has|have|must|needs|need|had) to be (changed|updated|renewed), changed, just changed, changed today, new password since, reset yesterday',
    ),

    MAIL: phrases('-mail server*, mail*, email*, outlook*, message*, inbox*, invites'),
    SEND: phrases(
      'send, sends, sending, sent, mailing, emailing, goes out, go out, going out, get out, deliver*, reply, replying, forward',
    ),
    BOUNCE: phrases(
      '-(mail*|email*) ~~ (can i|how do i|get it|get them|recover|restore) ~ back, -(mail*|email*) ~~ deleted ~~ back, bounce*, bouncing, undeliver*, not ~ (delivered|deliverable), could not be delivered, can not be delivered, was not delivered, delivery (has)? failed, delivery failure, failed delivery, delivery status, nondelivery, non delivery, ndr, mailer daemon, mailerdaemon, postmaster, (mail*|email*|message*) ~~ (come*|came|coming|returned|sent|get|gets|got) ~ back, (mail*|email*|message*) ~~ (returned|rejected|refused), returned to (me|sender), valid sender, suspected of sending spam, no longer allowed to send, message ~ blocked, message ~~ has been blocked, submission quota, (recipient|receiving) server, bad outbound sender, permission to send ~ message, message ~ could not be sent, rejected by ~ (server|recipient), restricted (users|user|entities|senders|sender) (list|page)?, send limit, sending limit, failure notice*, sending quota, (daily|hourly) ~ limit, recipient* ~ limit, limit ~ recipient*, (repl*|answers|newsletter*|invoices) ~ (come|came|comes|bounce*) back, (rejects|refuses|reject|refuse) ~ (my|our) ~ (mail*|email*|message*), returns to sender, returned mail*',
    ),
    NO_SEND: phrases(
      '(can not|not|unable to) send (on behalf|as), -(can not|could not|not|where) ~ sent (items|folder|mail), -(can not|could not|do not|does not|unable to|no longer|not) (receive|get|see|open|read|find|access|reach|view) ~ (mail*|email*|message*), (can not|could not|unable to|not able to|not allowed to|not possible to|impossible to|will not|does not|do not|no longer|refuses to|stopped|fails to|failed to|failing to|trouble|problem*|issue*) (let me|allow me to|anymore)? ~ (send|sending|sent|mail|email|reply|replying|deliver) ~~ (mail*|email*|message*|anything|out*|anyone|customers|external*|anymore|any more|from|to|outside|it|attachment*), -(send|sending) ~ (message|chat) ~ teams, (mail*|email*|outlook|mailbox|message*) ~~ (can not|could not|will not|does not|do not|not|never|no longer|refuse*|fail*|won) ~ (send|sent|leave|leaving|go out|going out|get out|go through|depart|be sent), (block*|ban*|restrict*|prevent*|stopped|suspend*) ~ from (send*|mail*|email*), sending ~~ (blocked|fails|failed|not work*|does not work|impossible|not possible|is down|error), send button, (none|nothing) ~~ (go|goes|going|gets|get|leaves|leave) ~ (out|sent|through), (nobody|no one|customers|clients|people|recipients|they|colleagues|external) ~ (do not|does not|not|never|no longer)? ~ (gets|get|receive*|receiving) ~ (my|our) (mail*|email*|message*), my (mail*|email*|message*) ~~ (not|never|do not|does not) ~ (arriv*|received|reach*|delivered), can not (mail|email), unable to (mail|email), (mailbox|inbox) ~ full ~~ send, outbound mail, outgoing mail, smtp, none of my (mail*|email*|message*), error ~~ (press|click|hit|push|pressing|clicking) send, (press|click|hit|push) send ~~ (error|nothing|fails), send ~~ (nobody|no one) ~ (receives|gets), (mail*|email*|message*) except, not let me (mail|email|send), (not|never) ~ (get|gets|getting|receive*) ~ (my|our) (mail*|email*|message*), sending ~~ (stops|stopped), sending (does not|do not|is not|not), (mail*|email*) ~~ (gets|get|is|are) stuck, receive but ~ not send, can only receive, no (right|permission) to send, not ~ permission to send, incoming ~ (ok|fine|good) ~ outgoing not, (get|receive) everything ~~ (get|send) anything out, nothing (goes|gets|comes) out, (allow|let) me ~ send ~ (mail*|email*)? again, may i send again, can i send again, (sending right*|right to send|permission to send) ~~ (taken|gone|revoked|removed|withdrawn|away), took away ~ permission to send, (hit|reached|over|exceeded) ~ (quota|daily limit|sending limit|limit for sending), sent too many ~ (at once|in one go), 42004, (quote|order|invoice|offer|proposal|card) ~~ (comes|came|keeps coming) back, (quote|order|invoice|offer|proposal|card) ~~ (held up|never reaches|stopped|undelivered), restricted (entities|senders|sender|entity|users), receiving works ~ sending (does not|not), (block|blocked|banned) from sending',
    ),
    OUTBOX: phrases('outbox, stuck in ~ (outbox|sending|drafts), out box, stays in drafts'),
    NO_MAIL_IN: phrases(
      '(do|can|am|are|have|did|does|will) not ~ (getting|receive|receiving|received|got) ~ (mail*|email*|anything|any), (do|can|am|are|did|does|will) not get (any|new|more)? (new|more)? (mail*|email*), no (mail*|email*|new mail) (come*|coming|arriv*|received|anymore|since|in), not receiving (any)? (mail*|email*), no incoming, incoming mail*, inbox is empty, inbox stays empty, can not receive, not arriv* in my inbox, but not receive, mails do not arrive, missing ~ (mail*|email*), can not see ~ (mail*|email*)',
    ),

    OTHER_THING: phrases(
      `-send ~~ shared mailbox, -excel ~ (can)? log in, -kicked out of office, -(with|in|from|under|by) (the|a|my) car, spreadsheet*, excel*, pdf*, zip (file|folder), powerpoint, word (file|document|doc), workbook, document*, (a|the|this|that|shared|my) (file|files|folder|folders), file is, (open|opening|edit|editing) ~ file*, printer*, print, printing, scanner, copier, vpn, wifi, wi fi, internet, network drive, projector, beamer, (the|a|my|office|front|back|this) door, doors, door lock, badge*, locker, (my|the|company) car, office key, house key, parking, gate, sim card is locked, puk, zip code, zipcode, postal code, discount code, qr code does, promo code, badge code, order number, microphone, sound, audio, bluetooth, website is blocked, (site|website) ~ blocked, blocked (site|website|caller), locked screen, lock screen, screen ~ locked, bitlocker, update windows, windows update, blue screen, slow, toner, paper, salary, payslip, leave request, holiday request, order a, licen*, adobe, photoshop, usb stick, hard drive, backup, restore a file, sharepoint site, (team|channel) ~ (create|delete|owner), distribution list, shared mailbox, mailing list, out of office, autoreply, auto reply, my email signature, sap, afas, facebook, instagram, linkedin, netflix, google account, gmail, ebay, spotify, hotmail account, (phone|mobile) bill, parked, parking spot, (order|buy) ~ (phone|mobile|iphone), (credit|bank|debit) card, bank account, home wifi, at the reception, lost and found, glasses, chair, policy, umbrella, intercom, (recover|restore|undelete) ~, deleted (a|an|the|some|my) (mail*|email*|message*|chat*|item*) by (accident|mistake), (need|want|get|request) access to (the|a) ~ (sharepoint|folder|mailbox|team|channel|site|drive|group), need a new (phone|mobile|laptop|iphone), (phone|mobile) needs ~ mail, mail on my ~ (phone|mobile|iphone), (want|would like|like|can i get|can i have|can we get|may i have|could i have|could i get|when do i get) (a|an|my) new (phone|mobile|laptop|iphone|computer|pc)`,
    ),
    BESIDE_THE_POINT: phrases(
      'leave request*, expense*, purchase*, coffee, lunch, tea, keyboard, mouse, headset, charger, monitor, camera, elevator, weather, new (laptop|computer|monitor|mouse|keyboard|colleague|employee|chair|desk), heating, airco, caps lock, invoice*',
    ),
    MEETING: phrases(
      'meeting*, calendar*, appointment*, invitation*, webinar, teams call, conference*, room booking, video call',
    ),
    REPORTS: phrases('report*, forward* ~ to you, want to report, how do i report'),
    QUESTION: phrases('how, what, why, where, which'),
  },
  unsure: phrases(
    'not sure, im not sure, i am not sure, i dont know, dont know, no idea, idk, no clue, dunno, i dunno, i have no clue, i have no idea, i dont know whats wrong, i dont know what is wrong, no idea whats wrong, i do not know, i am unsure, unsure, cant say, i cant tell',
  ),
  denials: {
    words: phrases('not, never, nor, longer, nothing, nobody'),
    between: phrases(
      'been, yet, really, actually, think, believe, i, was, am, is, it, that, have, has, my, account, being, a, an, any, the, get, got, anything, ever, even, be, phone, password, anyone, anybody',
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
    youre: 'you are',
    ive: 'i have',
    thats: 'that is',
    theres: 'there is',
    someones: 'someone is',
    someon: 'someone',
    hes: 'he is',
    shes: 'she is',
    whos: 'who is',
    somebodys: 'somebody is',
    theyre: 'they are',
    pw: 'password',
    pwd: 'password',
    pswrd: 'password',
    passcode: 'password',
    wrking: 'working',
    passwd: 'password',
    acct: 'account',
    acount: 'account',
    acc: 'account',
    acces: 'access',
    auth: 'authenticator',
    msg: 'message',
    dint: 'did not',
    msgs: 'messages',
    pls: 'please',
    lgo: 'log',
    adress: 'address',
    emial: 'email',
    emials: 'emails',
    plz: 'please',
  },
  joins: phrases('and, but, since, because, after, then, so, also'),
  alike: phrases(
    'lots, parker, closes, sender, passport, accent, excepted, except, expected, locker, lockers, blocker, strangely, broker, linked, locked, looked, booked, blocking, section, sending, mailing, maling, missed, message, massage, accepts, account, amount, counts, posted, hosted, hacked, packed, backed, tracked, cracked, clocked, clicked, flicked, picked, closed, stole, stolen, prompt, promptly, promote, pushed, forwards, attempt, attend, contact, contacts, contract, report, reports, reply, repaid, repair, retired, replaced, changed, charged, charge, change, charger, chance, approved, approve, improved, device, devices, advice, service, services, number, member, method, methods, window, windows, thanks, please, office, officer, another, mother, other, should, would, could, morning, working, walking, worker, workers, before, because, already, always, around, between, during, first, today, tomorrow, yesterday, people, person, phoned, screen, system, manager, letter, better, latter, later, setting, settings, sitting, getting, letting, moved, mouse, signal, signed, single, simple, sample, coming, become, calling, failing, falling, filling, feeling, sound, found, ground, stopped, dropped, mapped, tapped, trained, training, tricked, trick, reader, header, leader, leaked, looking, locking, backing, booking, cooking, taking, making, having, saving, giving, living, moving, removed, remove, remote, promoted, fished, finished, wished, washed, pressed, dressed, blessed, passed, passes, tested, listed, lasted, wasted, texted, exited, existed, edited, vented, rented, wanted, granted, planted, printed, painted, pointed, counted, mounted, formed, former, normal, format, formal',
  ),
  plain: plainWords,
  common: phrases(
    'i, my, the, is, not, do, does, and, it, to, can, have, am, was, me, a, on, in my, with, for, from, you, get, but, when, please, there, this, they, of, what, how, been, are, has, help, someone, any, your, login, locked, forgot, lost, cannot, t, cant, doesn, don, isn, won, dont, sign, blocked, unable, send, phone, mails, keep, keeps, expired, new, no, out, log, stuck, wrong, hacked, think, stolen',
  ),
};
