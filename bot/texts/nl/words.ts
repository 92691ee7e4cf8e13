import { phrases } from '../phrases.js';
import type { Words } from '../words.js';

/** What people say in Dutch. */
export const words: Words = {
  symptoms: {
    classes: {
      NOT: phrases('niet, geen, nooit, lukt, onmogelijk'),
      SEND: phrases('mailen, emailen, stuur*, sturen, verstuur*, versturen, verzend*, verzonden, gestuurd'),
      MAIL: phrases('mail*, email*, outlook'),
      BOUNCE: phrases('onbestelbaar, teruggestuurd, retour, ndr'),
      PASSWORD: phrases('wachtwoord*, paswoord*'),
      WRONG: phrases(
        'vergeten, kwijt, fout, onjuist, ongeldig, verlopen, geweigerd, reset, resetten, herstellen',
      ),
      ACCEPT: phrases('geaccepteerd, werkt, herken*, onthouden, weet'),
      ACCOUNT: phrases('account*, inlog*, aanmeld*, gebruiker, toegang, profiel'),
      BLOCKED: phrases('geblokkeerd, geblokt, uitgeschakeld, gedeactiveerd'),
      LOCKED: phrases('vergrendeld, buitengesloten'),
      HACKED: phrases('gehackt, hack, hacker*, gecompromitteerd, phish*'),
      STOLEN: phrases('gestolen, gelekt'),
      CLICKED: phrases('geklikt'),
      SOMEONE: phrases('iemand, anders'),
      USES: phrases('gebruikt, ingelogd, binnengedrongen, zit'),
      STRANGE: phrases('vreemde, rare, verdachte, spam'),
      LINK: phrases('link, linkje, bijlage'),
      FACTOR: phrases(
        'mfa, 2fa, authenticator*, authenticatie*, tweefactor*, tweestaps*, verificatie*, passkey*, sms, smscode*, inlogcode*',
      ),
      DEVICE: phrases('telefoon*, mobiel*, toestel, iphone, smartphone, beveiligingssleutel*, sleutel'),
      GONE: phrases('kwijt, verloren, kapot, stuk, weg, nieuw*, gestolen, vervangen'),
    },
    unsure: phrases('geen idee, weet niet, weet ik niet, ik weet het niet, ik weet niet, niet zeker'),
    denials: { words: phrases('niet, nooit'), between: phrases('meer') },
    codes: { named: phrases('fout, code'), numbered: phrases('code, nr, nummer') },
  },
};
