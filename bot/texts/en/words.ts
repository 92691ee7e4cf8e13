import { phrases } from '../phrases.js';
import type { Words } from '../words.js';

/** What people say in English. */
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
};
