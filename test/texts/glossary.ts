import type { Language } from '../../bot/unlock/person.js';

/** One thing, the one term that people read for it, and other words that the texts do not use for it. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** Matches in any case. */
  readonly instead: RegExp;
  /** Texts, by key, in which the other word is right: the name of something on Microsoft's screens, for example. */
  readonly except?: readonly string[];
}

/** Microsoft's own words on a screen of Active Directory or Entra, quoted so that people find them. */
const SCREENS = [
  'cards:handOff.pass-not-allowed.todo',
  'cards:handOff.privileged.todo',
  'cards:handOff.restricted-management.todo',
  'cards:advice.logon-hours.short',
  'cards:advice.logon-hours.todo',
  'cards:advice.workstations.todo',
  'remedies:revoke-sessions.byHand',
  'remedies:temporary-access-pass.byHand',
  'remedies:remove-sign-in-method.byHand',
  'remedies:confirm-compromised.byHand',
  'evidence:methods.byHand',
  'cards:byHand.method',
  'cards:byHand.registration',
  'cards:lapsed.why.rights-role',
  'cards:failure.rights-role',
  'setup:approverRoles.mend',
];

/** What each thing is called, so that two texts never seem to speak of two things. */
export const GLOSSARY: Readonly<Record<Language, readonly Term[]>> = {
  en: [
    {
      term: 'sign in',
      meaning: 'to get into Microsoft 365',
      instead: /(?<!sign-in )\blog(ged|ging|s)?[ -]?(in|on|into)\b(?! \d)/iu,
      except: SCREENS,
    },
    {
      term: 'sign out',
      meaning: 'to end a session',
      instead: /\blog(ged|ging|s)?[ -]?(out|off)\b|\brevoke/iu,
      except: SCREENS,
    },
    {
      term: 'request',
      meaning: 'what somebody asks the admins for',
      instead: /\b(enquiry|petition|application)\b/iu,
    },
    {
      term: 'denied',
      meaning: 'an approver said no',
      instead: /\b(turned down|declined?|disapproved?|not approved|not approve)\b/iu,
    },
    {
      term: 'approve',
      meaning: 'an approver says yes',
      instead: /\b(?:has|have) allowed (?:it|this)\b|\ballow (?:this too|the rest)\b/iu,
    },
    { term: 'cancelled', meaning: 'who asked takes it back', instead: /\b(withdr[ae]wn?|retracted?)\b/iu },
    { term: 'expired', meaning: 'nobody decided in time', instead: /\b(lapsed?|timed out)\b/iu },
    { term: 'solved', meaning: 'the person is in, or what was asked is done', instead: /\bfixed\b/iu },
    {
      term: 'break-in',
      meaning: 'somebody else uses the account',
      instead: /\b(breach|hack(ed|er)?|takeover)\b/iu,
    },
    {
      term: 'unblock',
      meaning: 'sending or sign-in is allowed again',
      instead: /\b(giv(e|es|en|ing)|gave) (it |sending |sign-in )*back\b|\bunlock sending\b|\breleased?\b/iu,
    },
    {
      term: 'restore',
      meaning: 'what a containment changed is changed back',
      instead: /\b(bring|brought|bringing)\b[\w ]* back\b|\broll(ed)? back\b/iu,
    },
    {
      term: 'lift the stop',
      meaning: 'what was stopped is allowed again',
      instead: /\blets?\b[^.]* go on\b|\b(un)?fr(ee|o)zen?\b/iu,
    },
    {
      term: 'admin',
      meaning: 'who decides, in the words of who asks',
      instead: /\badministrators?\b|\bIT department\b/iu,
      except: SCREENS,
    },
    { term: 'helpdesk', meaning: 'who people call', instead: /\b(help desk|service ?desk|support desk)\b/iu },
    { term: 'directory', meaning: 'the people of the organisation', instead: /\baddress book\b/iu },
    {
      term: 'Temporary Access Pass',
      meaning: 'a code to sign in once',
      instead: /\b(TAP|one-time code|access code)\b/u,
    },
    {
      term: 'sign-in method',
      meaning: 'a phone, app or key that confirms a sign-in',
      instead: /\bauthentication methods?\b/iu,
      except: SCREENS,
    },
    {
      term: 'Restricted entities',
      meaning: "Microsoft's list of senders that it blocks",
      instead: /\brestricted users\b|\bblocked senders?\b/iu,
    },
    {
      term: 'inbox rule',
      meaning: 'a rule of a mailbox',
      instead: /\b(mailbox|mail|outlook) rules?\b/iu,
    },
    { term: 'forwarding', meaning: 'new mail is copied elsewhere', instead: /\bauto-?forward/iu },
    { term: 'wiped', meaning: 'a password or pass is gone for good', instead: /\b(erased|purged)\b/iu },
    { term: 'click', meaning: 'use a button', instead: /\bpress(ed)? (the button|[“*])/iu },
    { term: 'a minimum', meaning: 'there is more than was counted', instead: /\b(is|are) at least\./iu },
    {
      term: 'Active Directory',
      meaning: "the organisation's own directory",
      instead: /\bon-?prem(ises)?\b|\blocal AD\b/iu,
    },
  ],
  nl: [
    {
      term: 'aanmelden',
      meaning: 'sign in',
      instead: /\bin(te)?log|\bingelogd|\blog(t|de)?\b[^.]*\bin\b|\bin te loggen/iu,
      except: SCREENS,
    },
    {
      term: 'afmelden',
      meaning: 'sign out',
      instead: /\buit(te)?log|\buitgelogd|\blog(t|de)?\b[^.]*\buit\b|\buit te loggen/iu,
    },
    { term: 'aanvraag', meaning: 'request', instead: /\bverzoek(en)?\b/iu },
    {
      term: 'afgewezen',
      meaning: 'denied',
      instead: /\bafgekeurd\b|\bniet goedgekeurd\b|\{\{n\}\} (?:ge)?weiger/iu,
    },
    {
      term: 'gewijzigd',
      meaning: 'something is not as before, by the bot',
      instead: /\ber is niets veranderd\b/iu,
      // What the directory shows, by whomever.
      except: ['evidence:changes.none'],
    },
    {
      term: 'voorwaardelijke toegang',
      meaning: 'rules of Entra, as its Dutch screens name them',
      instead: /\bconditional access\b/iu,
    },
    { term: 'geannuleerd', meaning: 'cancelled', instead: /\bingetrokken\b|\btrok\b[^.]*\bin\b/iu },
    { term: 'verlopen', meaning: 'expired', instead: /\bvervallen\b/iu },
    { term: 'opgelost', meaning: 'solved', instead: /\bgefixt\b/iu },
    { term: 'inbraak', meaning: 'break-in', instead: /\b(gehackt|hacker|datalek)\b/iu, except: SCREENS },
    {
      term: 'deblokkeren',
      meaning: 'unblock',
      instead: /\b(verzenden|account|aanmelden) terugge|\bteruggeven\b|\bteruggegeven\b|\bvrijgegeven\b/iu,
    },
    { term: 'terugzetten', meaning: 'restore', instead: /\bterugdraai|\bterug te brengen\b/iu },
    {
      term: 'opheffen',
      meaning: 'lift the stop',
      instead: /\b(laten|laat|liet)\b[^.]* (door|verder ?)gaan\b/iu,
    },
    { term: 'beheerder', meaning: 'admin', instead: /\badmins?\b|\badministrators?\b/iu },
    { term: 'goedkeurder', meaning: 'approver', instead: /\baccordeur|\bbeslisser/iu },
    { term: 'helpdesk', meaning: 'helpdesk', instead: /\bservice ?desk\b/iu },
    {
      term: 'tijdelijke toegangspas',
      meaning: 'Temporary Access Pass',
      instead: /\bTAP\b|\btoegangscode\b/u,
    },
    {
      term: 'aanmeldmethode',
      meaning: 'sign-in method',
      instead: /\b(verificatie|inlog)methoden?\b/iu,
      except: SCREENS,
    },
    { term: 'Beperkte entiteiten', meaning: 'Restricted entities', instead: /\bbeperkte gebruikers\b/iu },
    { term: 'doorsturen', meaning: 'forwarding', instead: /\bdoorgezonden\b|\bdoorzend/iu },
    { term: 'gewist', meaning: 'wiped', instead: /\buitgewist\b/iu },
    { term: 'klikken', meaning: 'click', instead: /\bdruk(ken)?\b(?! bezig)/iu },
    { term: 'een minimum', meaning: 'a minimum', instead: /\b(is|zijn) minstens\./iu },
    { term: 'doorgegeven', meaning: 'handed over', instead: /\boverhandig/iu },
    {
      term: 'toegestaan',
      meaning: 'what somebody let an app do',
      instead: /\bapps?\b[^.]*\btoegelaten\b|\btoegelaten apps?\b/iu,
    },
    { term: 'adreslijst', meaning: 'directory', instead: /\badresboek\b/iu },
  ],
};
