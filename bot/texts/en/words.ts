import { phrases } from '../phrases.js';
import type { Words } from '../words.js';

/** Words that people type in English. */
export const words: Words = {
  symptoms: {
    classes: {
      NOT: phrases(
        'not, no, cant, cannot, couldnt, wont, dont, doesnt, didnt, isnt, unable, impossible, never, fails, failed',
      ),
      SEND: phrases('send, sends, sending, sent, mailing, emailing'),
      MAIL: phrases('mail*, email*, outlook'),
      BOUNCE: phrases('bounce*, returned, undeliver*, nondelivery, ndr'),
      PASSWORD: phrases('password*, passwd, pwd, passcode'),
      WRONG: phrases('forgot*, forget, lost, wrong, incorrect, invalid, expired, rejected, refused, reset'),
      ACCEPT: phrases('accept*, work*, recogni*, remember*'),
      ACCOUNT: phrases('account*, user, sign, signin, login, logon, access'),
      BLOCKED: phrases('blocked, disabled, deactivated, suspended'),
      LOCKED: phrases('locked, lockout'),
      HACKED: phrases('hacked, hack, hacker*, hacking, compromised, phish*'),
      STOLEN: phrases('stolen, leaked'),
      CLICKED: phrases('clicked'),
      SOMEONE: phrases('someone, somebody, stranger'),
      USES: phrases('uses, using, used, access, accessed, logged, signed'),
      STRANGE: phrases('strange, weird, suspicious, spam'),
      LINK: phrases('link, attachment'),
      FACTOR: phrases(
        'mfa, 2fa, otp, authenticator*, multifactor*, twofactor*, factor, twostep, verification*, passkey*, yubikey*, fido*, sms, smscode*',
      ),
      DEVICE: phrases('phone*, mobile, iphone, smartphone, securitykey*, key'),
      GONE: phrases('lost, lose, losing, broke*, new, stolen, replaced'),
    },
    unsure: phrases('not sure, im not sure, i am not sure, i dont know, dont know, no idea'),
    denials: { words: phrases('not, isnt, never'), between: phrases('been, yet') },
    codes: { named: phrases('error, code'), numbered: phrases('code, nr, number') },
  },
  interruptions: {
    help: phrases('help, help me, what can you do'),
    cancel: phrases('cancel, stop, quit, exit'),
    status: phrases('status, my requests'),
    'start-over': phrases('start over, start again, begin again, restart'),
  },
  thanks: phrases(
    'thanks, thank you, thank you very much, thanks a lot, many thanks, thx, ty, cheers, great thanks, thanks it works, thank you it works, perfect thanks, ok thanks, okay thanks, much appreciated, that worked thanks',
  ),
  answers: {
    yes: phrases('yes, y, yep, yeah, sure, ok, okay, please, yes please, go ahead, do it, correct'),
    no: phrases('no, n, nope, no thanks, no thank you'),
    skip: phrases('skip, none, nothing, no, n, pass'),
    me: phrases('me, mine, myself, my account, my own'),
    colleague: phrases('colleague, a colleague, my colleague, for a colleague, someone else'),
    'this-one': phrases('yes, y, ok, correct'),
    'someone-else': phrases('no, none, none of these'),
    'other-name': phrases('again, other name, yes'),
    'no-error': phrases('no error, none, no, nothing, n'),
    fine: phrases('fine, ok, okay, thanks, thank you, it works, yes, y, sure'),
    insist: phrases(
      'still, not working, it does not work, doesnt work, no, n, i cant, i cannot, cant, admin, ask an admin',
    ),
    'not-me': phrases('not me, it was not me'),
    'other-problem': phrases('something else, other'),
    'try-again': phrases('again, retry, yes'),
    stop: phrases('no, n, no thanks'),
  },
  numbers: {
    names: {
      1: phrases('one, first, 1st'),
      2: phrases('two, second, 2nd'),
      3: phrases('three, third, 3rd'),
      4: phrases('four, fourth, 4th'),
      5: phrases('five, fifth, 5th'),
      6: phrases('six, sixth, 6th'),
      7: phrases('seven, seventh, 7th'),
      8: phrases('eight, eighth, 8th'),
      9: phrases('nine, ninth, 9th'),
      10: phrases('ten, tenth, 10th'),
    },
    around: phrases('the, number, option, choice'),
    after: phrases('one'),
  },
  channels: {
    approvals: phrases('use this channel for approvals'),
    incidents: phrases('use this channel for incidents'),
  },
  stopEverything: phrases('stop everything, emergency stop'),
  history: phrases('history'),
  queue: phrases(
    'open, pending, queue, whats open, what is open, whats pending, what is pending, what is waiting, what waits, open requests',
  ),
  digest: phrases('digest, figures, show the figures, show the digest'),
  calledPrivately: {
    begin: phrases('call me privately, call me in private, tell me privately, message me privately'),
    end: phrases(
      'do not call me privately, dont call me privately, stop calling me privately, do not call me in private, do not tell me privately, do not message me privately',
    ),
  },
  isThisReal: phrases('is this real, is this call real, is it real, are you calling me'),
};
