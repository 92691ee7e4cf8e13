import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInWords } from './breakInWords.js';
import { plainWords } from './plainWords.js';
import { gone } from './themes/gone.js';

const SIGN_IN =
  '(inloggen|inlog|aanmelden|inlogt|ingelogd|aangemeld|aan te melden|in te loggen|log in|aanmelding|inlogpoging|inlogscherm|meld aan)';
const PLACE =
  '(account*|mailbox*|mail*|email*|outlook|teams|office|microsoft|onedrive|sharepoint|postvak|webmail|profiel|omgeving|laptop|pc|computer|werkplek|portaal|systeem|alles|365|o365|werkaccount)';

/** Words that describe a symptom in Dutch. */
export const symptoms: SymptomWords = {
  classes: {
    ...breakInWords,

    FACTOR: phrases(
      '-verificatie van, mfa, 2fa, otp, authenticator*, authenticatieapp*, authenticatie app*, authenticatie*, autenticator*, multifactor*, tweefactor*, twee factor*, 2 factor*, tweestaps*, twee staps*, tweede factor, tweede stap, 2 staps*, verificatiecode*, verificatie (code*|app*|sms*|stap|methode), verificatieapp*, verificatiemethode*, passkey*, yubikey*, fido*, beveiligingssleutel*, usb sleutel, token, sms*, smsje, smscode*, sms code*, inlogcode*, beveiligingscode*, bevestigingscode*, toegangscode, aanmeldcode*, aanmeldmethode*, goedkeuringsverzoek*, pushmelding*, code* (via|per|op|naar|uit|van|in) ~ (sms|telefoon|mobiel|gsm|app|toestel), codegenerator, usb sleutel*, sleuteltje ~ (aanmeld|inlog), sleutel om in te loggen, apps? ~ codes, (mobiel|gsm|telefoon|toestel) ~ ik goedkeur, verificatiesms*, autentikator, geen telefoons, sleuteltje ~ laptop, smartphone',
    ),
    DEVICE: phrases(
      '-bureautelefoon, -deurtelefoon, -vaste telefoon, telefoon*, mobiel*, mobieltje, toestel, gsm*, iphone*, smartphone*, samsung, android*, simkaart, sim kaart, telefoonnummer, beveiligingssleutel*, 06 nummer, 06nummer, (oude|nieuwe|nieuw|ander|andere|vorige) nummer, foon, *telefoon, -koptelefoon, (oude|oud|nieuw|ander|nieuwe) nummer',
    ),
    GONE: allOf(gone),
    NO_CODE: phrases(
      '(krijg|krijgt|krijgen|ontvang|ontvangt|komt|zie|komen|ontvangen|geeft|geven|toont|stuurt) ~ (geen|niet|nooit) ~ (code*|sms*|smsjes|melding*|bericht op|bericht van de|push*|verificatie*|notificatie*|goedkeuring*|verzoek*|oproep|inlogcode*), geen (code*|sms*|melding*|push*|verificatiecode*|notificatie*|inlogcode*|goedkeuringsverzoek*) ~~ (krijg*|ontvang*|binnen|meer|door|aan|telefoon|gekregen|ontvangen), (code*|sms*|smsje|melding*|pushmelding*|verificatiecode*|notificatie*|inlogcode*|goedkeuringsverzoek*) ~~ (komt|komen|krijg|ontvang|kwam|kwamen|verschijnt|arriveert|blijft|is|werkt|wordt) ~ (niet|nooit|uit|niks|geweigerd), (code*|sms*|smsje|melding*|pushmelding*) ~ (niet|nooit) ~ (binnen|aan|door|ontvangen|gekregen|geaccepteerd|komt|krijg), wacht* ~ (code|sms|melding), (kan|lukt|kunnen) ~~ niet ~ goedkeuren, niet (meer)? goedkeuren, (krijg|ontvang|zie) ~~ (code*|sms*|melding*|smsje) ~~ (niet|nooit), (code*|sms*|herstelcode*) ~~ (oude|oud|vorige|vorig|verkeerde) ~ (nummer|toestel|telefoon|gsm|adres|abonnement), (cijfers|code*) ~~ (geweigerd|afgekeurd), codes ~ weg, verschijnt (niks|niets), vraagt ~ code van zichzelf, code ~ van zichzelf, (code*|sms*) ~~ nummer (eindigend|dat eindigt|van mijn ex|van mijn vorig*), codes ~ (op|naar) het nummer, bevestiging op (het|de|mijn) oude, verzoek ~~ bereikt (mij|me) niet, geen ontvangst, app ~ (staat|is) niet op (deze|mijn|dit), opgebeld worden om te bevestigen, code* ~ (verlopen|verloopt|te laat), (nog steeds|nog altijd|nog) geen ~ (code*|sms*), kan niet bevestigen, kan niks bevestigen, (code|codes) ~~ werkt niet, geen (code|codes|sms), (nooit|nog geen) ~ code* ~ (gekregen|ontvangen), code* ~~ (nooit|niet) ~ (gekregen|ontvangen), knop ~ (goedkeuren|bevestigen|akkoord) ~ (verschijnt|komt|is er) ~ niet, (getal|cijfer*|nummer) ~~ (kiezen|aantikken|intikken|invoeren) ~~ (nooit|niet) ~, (sms*|smsje*|berichtje*) ~ (komen|komt) ~ (dag|dagen|uur|uren) te laat, (telefoontje|oproep|belletje) ~ gaat naar ~ oude ~, goedkeuring in de app zelf, (code*) ~ app die ik niet meer heb, niet (meer)? bevestigen, hoe (moet|kan|bevestig) ~ (bevestigen|goedkeuren|ik), hoe bevestig ik, geen (telefoons|mobieltjes) ~ , (telefoon|werktelefoon|mobiel) ~ (ingeleverd|teruggenomen|afgegeven), per ongeluk ~ (app|authenticator) (verwijderd|gewist), (authenticator|app) per ongeluk ~ (verwijderd|gewist), (sleuteltje|stickje|dongel) ~~ (licht|brandt|knippert) ~ niet, geen (melding|bericht*) en geen (cijfers|getal*|code*), tweestaps* ~ opnieuw (instellen|ingesteld)',
    ),
    ALL_WELL: phrases(
      '-(niet|nooit|geen|niks) ~ (goed|prima|fijn|perfect), -(rest|verder|alles|wachtwoord|teams|outlook|laptop|computer|mail|overige) ~ (werkt|doet|gaat) ~ (goed|prima|perfect|weer), -(werkt|werken|doet|gaat) ~ (goed|prima|fijn|perfect|uitstekend|top|weer) ~~ (maar|behalve|alleen|tot|niet), (werkt|werken|doet het|gaat) ~ (goed|prima|fijn|perfect|uitstekend|top|weer|geweldig|super)',
    ),
    HOW_TO: phrases(
      '-hoe (moet|kan|bevestig) ik ~ (goedkeuren|bevestigen|dan)?, -hoe moet ik goedkeuren, -opnieuw (instellen|ingesteld), -zodat ik ~~ (instellen|installeren|koppelen), -hoe kom ik, hoe (kan|moet|stel|zet|installeer|activeer|registreer|doe|krijg|werkt|voeg|regel) ~, instellen, stel ~ in, installeren, activeren, instructie*, handleiding, aanzetten, registreren, uitleg, wat is, waarom moet, koppelen, overzetten, wil ik ~ toevoegen, inschakelen, opzetten, configureren, heb ik ~~ nodig, moet ik ~ (mfa|authenticator), wil ~~ op (een|mijn) (tweede|extra) (telefoon|toestel|gsm|mobiel) ~',
    ),

    NOT: phrases(
      '-niet (voor|bedoeld) ~ (die|deze|hem|haar|persoon|iedereen), -net (ingelogd|aangemeld|gedaan|gebeld|geklikt|gewijzigd|veranderd|nog|pas|terug|een|mijn), -niemand (heeft|kent|weet), -niet (vinden|terugvinden), -geen (probleem|problemen), niet, geen, nooit, lukt, onmogelijk, mislukt, mislukken, problemen, probleem, niks, niets, niemand, faalt, weigert, moeite, moeilijk, gaat niet, lukken, hoe vaak ik ~ ook',
    ),
    FAILS: phrases(
      '-geen (probleem|problemen), (werkt|werken|doet|doen|lukt|gaat|gaan|geeft|geven|toont|stuurt|komt|komen|functioneert|reageert|opent|laadt|start|wil|pakt|klopt|accepteert|kan|werkte|deed) ~ (niet|niks|niets|raar|nooit|geen), (niet|niks|niets) ~ (werkt|doet|lukt|werken|gaat|geaccepteerd|werkend|reageert|goed|gebruiken|openen|bevestigen|goedkeuren|ontvangen|bruikbaar|laden), er gebeurt (niets|niks), mislukt, fout*, foutmelding*, hapert, vastgelopen, loopt vast, hangt, crasht, kapot, stuk, storing, geweigerd, weigert, ongeldig, problemen, probleem, gestopt, afgekeurd, blijft (hangen|laden|draaien|vragen), geen gehoor, doet moeilijk, ligt eruit, plat, afgewezen, error, defect, faalt, lukt het, kan ik niet, rondje, rondjes, wit scherm, blijft ~ (hangen|laden|draaien), blijft (wit|leeg|zwart), wordt niet (geladen|getoond), herkent ~ (mijn|de|het|onze) ~ niet',
    ),
    PASSWORD: phrases(
      '-wachtwoord* (van|voor|op) ~~ (excel*|pdf*|zip|bestand|document|spreadsheet|router), -(sap|afas|facebook|netflix|printer|digid|bitlocker|voicemail|bank|linkedin) ~~ wachtwoord*, -wachtwoord* (beleid|manager|managers|regels|kluis), -wachtwoordbeleid, -(excel*|pdf*|zip|bestand|document|spreadsheet|router) ~~ wachtwoord*, -niet over (een|mijn|het)? wachtwoord, -wachtwoord (klopt|werkt|doet) (wel|gewoon|prima), -wachtwoord is (wel|gewoon|echt|nog)? (goed|juist|ok|correct|niet het probleem|prima), -wachtwoord weet ik ~ (wel|nog), -(wel|goede|juiste) ~ wachtwoord, -wachtwoord ~ goed maar, -wachtwoordmanager, *wachtwoord, -(wifi|wi fi|wlan|zip|pdf|excel|word|router|printer|digid|facebook|linkedin|netflix|sap|afas|bank|voicemail|bios|bitlocker|gasten) ~ wachtwoord, -wachtwoord van ~ (wifi|pdf|excel|bestand|zip|printer|router), -wifiwachtwoord, wachtwoord*, paswoord*, passwoord*, wachtw*, inloggegevens, logingegevens, watchwoord, wagtwoord, password*',
    ),
    WRONG: phrases(
      '-(wanneer|hoe lang) ~~ (verloopt|verlopen|verloopt), -moet (ik|je|men|iedereen) ~~ (wijzigen|veranderen|aanpassen), vergeten, vergat, vergeet, kwijt, kwijtgeraakt, verloren, fout, foute, foutief, onjuist*, verkeerd*, ongeldig*, verlopen, verloopt, verstreken, geweigerd, weigert, reset*, resetten, gereset, herstel*, herstellen, (heb|heeft) ~~ wachtwoord ~~ niet meer, niet meer ~ (weet|weten|herinner*|op komen), weet ~~ (niet|geen), niet ~ (weet|herken*|herinner*|onthouden|geaccepteerd|goed|juist|correct|geldig), herinner ~ niet, nieuw nodig, nieuw, nieuwe, wijzigen, veranderen, aanpassen, wijzig, vervallen, opnieuw instellen, opvragen, klopt niet, ontschoten, te oud, moet ~ (gewijzigd|veranderd|aangepast), tijdelijk, niet onthouden, kom ~ niet ~ op, gewijzigd, gewijzigd worden, mis, instellen, ander, geen van beide, vervlogen, vers, verse, uit mijn hoofd, zoek, zoekgeraakt, welk wachtwoord ik ook, wachtwoord onbekend',
    ),
    ATTEMPTS: phrases(
      'wachtwoord werkt wel ~~ maar niet (op|in|bij), te vaak ~~ (verkeerd*|fout|ingetikt|ingevoerd|geprobeerd|aangemeld|ingelogd|ingevuld|getypt), te veel ~ (poging*|inlogpoging*|aanmeldpoging*|keer|keren), teveel ~ (poging*|inlogpoging*), (drie|3|vijf|5|tien|10|meerdere|paar) keer ~ (fout|verkeerd*|mis|geprobeerd), account of wachtwoord is onjuist, gebruikersnaam of wachtwoord ~ (onjuist|fout|verkeerd|ongeldig|klopt niet), (verkeerd*|fout*|onjuist*) ~ (gebruikersnaam|inloggegevens|inlog), te vaak, al (tien|twintig|honderd) keer geprobeerd, tijdelijk vergrendeld om, (al)? te vaak gezien, (onjuist|fout|verkeerd) wachtwoord, wachtwoord onjuist, ding dat ik moest (wijzigen|veranderen), die op het (briefje|papiertje|blaadje) doet het niet, resetpagina ~ (werkt|doet|kent) ~ niet',
    ),
    ACCOUNT: phrases(
      '-bankaccount, -bankrekening, -(facebook|instagram|linkedin|netflix|google|gmail|amazon|paypal|apple|sap|afas) account, account*, acount*, inlog*, aanmeld*, gebruiker, gebruikersaccount*, gebruikersnaam, toegang tot ~ (account*|mail*|email*|office|teams|outlook), profiel, mailbox*, werkaccount*, toegang, o365, office365, office 365, microsoft 365, mijn (outlook|teams|office|mail), login*, mailadres*, emailadres*',
    ),
    BLOCKED: phrases(
      '-app verwijderd, -per ongeluk ~~ verwijderd, -(mail*|bericht*|bestand*|map|mappen|chat*) ~ verwijderd, -(bankpas*|bankrekening|creditcard|pas|pinpas|kaart|beller|weg|toilet|deur) ~~ geblokkeerd, -(simkaart|sim|nummer|telefoon|pas|bankpas|kaart) ~ (geblokkeerd|laten blokkeren|blokkeren), geblokkeerd*, geblokt, geblocked, geblokeerd, geblockt, blokkade, blokkeert, blok, blocked, uitgeschakeld*, gedeactiveerd*, gedeactiveert, inactief, inactieve, opgeheven, uitgezet, gesloten, afgesloten, staat uit, staat ~ uit, uit staat, op non actief, stopgezet, opgeschort, niet (meer)? actief, ingetrokken, gesuspendeerd, disabled, verwijderd, dichtgezet, beeindigd, dicht, deblokkeer*, deblokkeren, gedeblokkeerd, bestaat niet, niet bestaat, account* ~~ weer (aan|aanzetten|aangezet|actief|activeren|openzetten|inschakelen|ingeschakeld|open), weer ~ (aanzetten|ingeschakeld|openzetten|activeren) , geschorst, (account|mij|me) ~ weer aan ~',
    ),
    LOCKED: phrases(
      '-(telefoon|mobiel|gsm|iphone|toestel|sim|scherm) ~ ontgrendel*, vergrendeld*, buitengesloten, op slot, gelockt, gelocked, locked, lockout, ontgrendel*, vergrendelt, slot, lock, unlocken, unlock, uitgesloten, zit op slot, vastgezet',
    ),
    KEEPS_ASKING: phrases(
      '(blijft|blijven|steeds|telkens|constant|voortdurend|continu|keer op keer|iedere keer|elke keer|altijd) ~~ (vragen|vraagt|gevraagd|vragen om|opnieuw vragen), (vraagt|gevraagd|vragen) ~~ (steeds|telkens|constant|voortdurend|elke keer|iedere keer|de hele tijd|opnieuw|continu|blijft), blijft ~ (om|vragen)',
    ),
    SIGN_IN: phrases(
      `${SIGN_IN}, inlog*, aanmeld*, aangemeld, login, log in, inloggen*, er in, erin, binnen, binnenkomen, loggen`,
    ),
    CANNOT_IN: phrases(
      `-(geluid|microfoon|camera|beeld|video|scherm|koptelefoon|headset) ~~ (niet|geen) ~~ (in|op|bij) (teams|outlook|laptop|pc|computer), -(kan|kom) ~ niet ~ (bij|in|op) (de|het|die|dat|een|onze) (map|mappen|bestand|bestanden|document|documenten|share|netwerkschijf|gedeelde map|gedeelde schijf|netwerkmap), -(kan|kom) ~ niet ~ (bij|in|op) ~ sharepoint (map|site|groep|bestand), -(bij|in|op) ~ sharepoint (map|site|groep|bestand), -niet die (inlogt|aanmeldt), (kan|kom|krijg|lukt|mag|kunnen|kon|komen|geraak|raak) ~~ (niet|geen|nergens|niks|nie|nooit) ~~ (inloggen|aanmelden|er in|erin|in|binnen|ingelogd|inkomen|aangemeld|in te loggen|aan te melden|opstarten|verder|bij), (inloggen|aanmelden|in te loggen|aan te melden|inlog|aanmelding|inloggegevens|inlogpoging) ~~ (lukt|gaat|werkt|kan|wil|mislukt|doet|geweigerd|faalt|onmogelijk|fout*|error|niet|probleem|problemen), (niet|geen|nooit) ~ (inloggen|aanmelden|ingelogd|inlogt|in te loggen|aan te melden), geen toegang ~ (tot|meer|toe|aan)?, (niet|geen) ~ (bij|in|op|tot) ~ ${PLACE} ~ (komen|kom|inloggen|kan)?, kan ~ niet ~ (bij|in|op|openen|benaderen|bereiken|gebruiken) ~~ ${PLACE}, kan ~ ${PLACE} ~ niet ~ (in|openen|gebruiken|benaderen|bereiken|bij|op), (kom|kan|krijg) ~ ${PLACE} ~ niet ~ (in|open|binnen|bij|openen|meer in), (kom|kan) ~ niet (meer)? (in|bij|op|aan) ~ ${PLACE}, ${PLACE} niet (meer)? (in|bij|openen|toegankelijk|bereikbaar), (moeite|problemen|probleem|hulp|helpen|fout*) ~ (met|bij|om|tijdens) ~ (inloggen|aanmelden|in te loggen|aan te melden), (eruit gegooid|uitgelogd|afgemeld|uitgegooid|word ~ uitgelogd), toegang ~~ (geweigerd|kwijt|verloren|ontzegd|weg|verdwenen), komt er ~ niet ~ in, inloggen ~ niet, niet verder dan ~ inlogscherm, inlogscherm, (steeds|telkens|altijd|hele tijd|voortdurend|elke keer|iedere keer) ~ (opnieuw|weer) ~ (aanmelden|inloggen), (steeds|telkens|hele tijd|voortdurend|elke keer|iedere keer) ~ (aanmelden|inloggen|aan te melden|in te loggen), (aanmeldscherm|aanmeldpagina|inlogpagina|inlogvenster|aanmeldvenster) ~ (sluit|verdwijnt|is|blijft|laadt|hangt|loopt) ~ (wit|leeg|blanco|zwart|hangen|niet|vast)?, (teruggestuurd|terug gestuurd|teruggezet) ~ naar ~ (inlogscherm|inlogpagina|aanmeldscherm|aanmeldpagina|begin|beginscherm), buiten gesloten, wil ~ weer ~ (inloggen|in mijn account), laat me ~ niet (in|binnen|inloggen|door), account ~ (werkt|doet|opent|wil) ~ (niet|niks), (kent|vindt) ~ mijn (gebruikersnaam|account|login|profiel) ~ niet, word niet (binnengelaten|toegelaten|herkend), inlogproblemen, inlogprobleem, aanmeldprobleem*, help ~ inloggen, (ga|gaat|kom|word) ~~ terug naar (het|de) ~ (scherm|inlogscherm|begin|beginscherm), gebeurt er niks, probeer ~~ (in|bij) mijn ~ te komen, melding* om (opnieuw|weer) ~ aan te melden, (vraagt|vragen) ~~ opnieuw (aan te melden|in te loggen), (zegt|wil|wilt) ~~ opnieuw ~ (aanmelden|inloggen|aanmeld|inlog), (gooit|smijt|knikkert) (me|mij|ons|haar|hem) ~ (uit|eruit|buiten), (account|profiel|login) ~ niet ~ herkend, (wit|leeg|blanco|witte|lege) (scherm|pagina) (bij|na|op) ~ (inloggen|aanmelden), komt niet in (zijn|haar|het) ~, laptop ~ kom ~ niet (op|in)`,
    ),
    REFUSED_BY_RULE: phrases(
      'voldoet niet aan (de|het|ons|onze) (criteria|beleid|eisen|voorwaarden), hier vandaan niet, (nu|momenteel|op dit moment) geen toegang (toe|hiertoe), geen toegang hiertoe, (apparaat|toestel|laptop|computer) ~ beheerd ~ (worden|zijn), (apparaat|toestel|laptop|telefoon) ~ niet ~ (compliant|conform|beheerd), niet compliant, toegangsbeleid, voorwaardelijke toegang, tokenuitgifte, beleid staat ~ niet toe, (mag|kan) ~ alleen ~ (vanaf|op|vanuit|binnen) ~ (kantoor|werk|gebouw) ~ (inloggen|aanmelden|in te loggen|aan te melden), (inloggen|aanmelden|in te loggen|aan te melden) ~ alleen ~ (vanaf|op|vanuit) ~ kantoor, alleen (vanaf|op|vanuit) ~ kantoor, (mag|mogen) ~ niet ~ (inloggen|aanmelden|in te loggen|aan te melden) ~ (vanuit|vanaf|uit|buiten) *, (vanuit|vanaf) * (mag|mogen|kan) ~ niet ~ (inloggen|aanmelden|in te loggen|aan te melden), (inloggen|aanmelden|in te loggen|aan te melden) ~ (vanuit|vanaf|uit|buiten) ~ * ~ (is|wordt) ~ niet (toegestaan|toegelaten|mogelijk), (vanuit|uit) het buitenland ~~ niet, (aanmelding|toegang|inlog|aanmelden|inloggen) ~ geweigerd door ~ (organisatie|bedrijf|beleid|werkgever)',
    ),
    METHOD_FINE: phrases(
      '(telefoon|mobiel|gsm|authenticator|mfa|code*|app) ~ (is|zijn|en) ~ (prima|goed|ok|oke|in orde), niets mis met (mijn|de) (telefoon|authenticator|code*|app), niet ~ over ~ (code*|authenticator|mfa) beginnen, begin niet over ~ (code*|authenticator|mfa), eenmalig wachtwoord',
    ),
    SCREEN_SAYS: phrases(
      'geen account met die gebruikersnaam, account ~ niet vinden, gebruikersnaam ~ onjuist, momenteel geen toegang toe, voldoet niet aan de criteria, aanmelding is geslaagd, meer informatie vereist, meer informatie nodig, goedkeuring van beheerder, beheerdersgoedkeuring, apparaat ~ beheerd, u kunt dit nu niet openen, er is iets misgegaan, er ging iets mis, kan hier niet komen, schadelijke activiteit',
    ),
    WORK_AGAIN: phrases(
      'gewijzigd, veranderd, net gewijzigd, vandaag gewijzigd, zojuist gewijzigd, aangepast',
    ),

    MAIL: phrases(
      'mail*, email*, outlook*, bericht*, mailtje*, post, postvak*, inbox*, uitnodigingen, werkmail*',
    ),
    SEND: phrases(
      '-ik weg (was|ben), -weg (was|ben), mailen, emailen, stuur*, stuurt, sturen, verstuur*, versturen, verstuurt, verzend*, verzenden, verzendt, verzonden, gestuurd, verstuurd, uitgaan, de deur uit, weg, eruit, beantwoorden, antwoorden, doorsturen, vertrekt, vertrekken, mail sturen, spamt, mailt',
    ),
    BOUNCE: phrases(
      '-(word|wordt|werd|ben) ~ teruggestuurd ~ naar (het|de), -(mail*|bericht*) ~~ verwijderd ~~ terug, -(mail*|bericht*) ~~ (kan die|kan ik|kan ik die|terughalen|terugzetten) terug, -mail* ~~ (ga|gaat|kom|kwam) ~ terug naar (het|de) ~ (scherm|begin|pagina|inlogscherm), onbestelbaar*, (mail*|email*|bericht*) ~~ (terug|teruggestuurd|retour|teruggekomen|terugkomen|terugkrijg*), (kom*|krijg*|komt|kwam*) ~~ (mail*|email*|bericht*) ~~ (terug|retour), teruggestuurd, ndr, niet ~ (bezorgd|afgeleverd|besteld), (bezorging|aflevering) ~ mislukt, niet bezorgd, niet worden bezorgd, geldige afzender, spam te verzenden, geen email meer verzenden, mag geen email, bounce*, bounced, postmaster, mailer daemon, geweigerd door ~ (server|ontvanger), komt terug, mail terug, (mail*|email*|bericht*) ~~ (geweigerd|afgewezen), bericht ~ geblokkeerd, verzendlimiet, (geraken|raken|geraakt) ~~ (mail*|buiten), limiet ~ (ontvangers|verzenden|bereikt), niet verzonden, (antwoorden|nieuwsbrief|facturen|alles) ~ (komen|komt|kwam|kwamen) ~ terug, (komt|kwam|komen) (alles|alle mails|elke mail) ~ terug, (weigert|weigeren|wijst) ~ (mijn|onze) ~ (mail*|bericht*)',
    ),
    NO_SEND: phrases(
      '(kan|kunnen|mag|lukt|kon|krijg|wil|gaat|gaan|worden|wordt) ~~ (niet|geen|niets|niks|nooit|nie) ~~ (mailen|emailen|versturen|verzenden|sturen|verstuurd|verzonden|weg|uit|de deur uit|beantwoorden|antwoorden|mail sturen|eruit), (mailen|emailen|versturen|verzenden|sturen|mail sturen|mail*|email*) ~~ (lukt|gaat|gaan|werkt|kan|worden|wordt|wil|vertrekt|vertrekken|mislukt|kunnen|versturen|verzenden|doet|gaan) ~~ (niet|nooit|geen|mislukt|niks), (versturen|verzenden|mailen|emailen) ~~ (niet|geblokkeerd|mislukt|onmogelijk|werkt niet|fout|problemen|lukt), (niet|geen|nooit|nie) ~ (mail*|email*|bericht*)? ~ (mailen|versturen|verzenden|sturen|verstuurd|verzonden|emailen) ~ (mail*|email*)?, geblokkeerd ~ (voor|om) ~ (verzenden|versturen|mailen|te), (niemand|klanten|collega*|mensen|ontvangers|ze|relaties) ~ (ontvangt|ontvangen|krijgt|krijgen) ~ (mijn|onze) ~ (mail*|email*|bericht*), mijn (mail*|email*|bericht*) ~~ (komt|komen|kwam|kwamen|arriveren) ~ (niet|nooit) ~ aan, niet ~ aan ~ (bij|klanten), postvak ~ vol, mailbox ~ vol, uitgaande mail, namens ~ versturen, verzendknop, problemen ~ (verzenden|versturen|mailen), probleem ~ (verzenden|versturen|mailen), nergens (meer)? ~ mailen, niemand (meer)? mailen, limiet ~~ geadresseerden, uitgaand verkeer, als spammer, geen enkele mail ~ (weg|uit), (beantwoorden|antwoorden|doorsturen) ~~ (lukt|gaat|werkt|kan|wil|mag) ~~ (niet|nooit|geen), stuurt hem terug, stuurt (ze|het) terug, (druk|klik|drukken|klikken) ~ op verzenden, op verzenden (druk|klik|drukken), stuur ~~ niemand ~ (krijgt|ontvangt), (mijn|onze) (mail*|bericht*) ~ niet ~ (krijgt|krijgen|ontvangt|ontvangen), geen (rechten|toestemming|machtiging) ~~ (sturen|mailen|verzenden|versturen), (stuur|verstuur|sturen) ~~ (stopt|houdt) ~, ontvangen maar niet (verzenden|versturen|sturen), (mag|mogen) ik weer (mailen|versturen|verzenden), (verzendrecht*|recht om te verzenden|recht om te versturen|recht om te mailen) ~~ (weer|aan|afgenomen|weg|ingetrokken|kwijt), verzendrecht, recht om te (verzenden|versturen|mailen), (te veel|teveel|zoveel) ~ (mails|uitnodigingen|berichten) ~ (in een keer|tegelijk) ~ (verstuurd|gestuurd|verzonden)?, (offerte*|bestelling*|order*|factuur|facturen|kaart*) ~~ (komt|komen|kwam|kwamen) ~ (terug|retour), (offerte*|bestelling*|factuur|facturen|mails) ~~ tegengehouden, binnenkomend ~ (prima|goed|ok|wel) ~ uitgaand niet, uitgaand niet, gaat niets de deur uit, er gaat (niets|niks) ~ uit, beperkte (entiteiten|gebruikers|afzenders), 0x8* ~ (verzenden|versturen), 0x8* bij ~, geeft 0x8* ~ verzenden, niet gemachtigd om ~~ verzenden, (versturen|verzenden) vanuit ~~ (mag|kan) ~ niet, dagelijkse limiet',
    ),
    OUTBOX: phrases(
      'postvak uit, outbox, uitbak, blijft hangen in ~ (postvak|concepten|uit), blijft in postvak, blijft in ~ (concepten|verzenden)',
    ),
    NO_MAIL_IN: phrases(
      '(krijg|ontvang|krijgen|ontvangen|krijgt|ontvangt) ~ (geen|niks|niets|nooit) ~ (mail*|email*|berichten|bericht|nieuwe mail*), geen ~ (mail*|email*) ~ (ontvang*|krijg*|binnen|binnenkomen|meer binnen), (mail*|email*) ~ (komen|komt|kwam) ~ (niet|nooit) ~ binnen, niet ~ ontvangen, geen inkomende, inkomende mail, maar niet ontvangen, er komt geen mail ~, er komen geen mails, mis ~ mails, inbox ~ leeg',
    ),

    OTHER_THING: phrases(
      '-(verzenden|versturen|mailen) ~~ gedeelde mailbox, -(nieuwe|nieuw) laptop en kom, -de deur niet uit, -de deur uit, excel*, pdf, zip, powerpoint, word (bestand|document), spreadsheet*, rekenblad*, document*, bestand*, bestand, map is, mappen, printer*, printen, print, afdrukken, scanner, kopieer*, vpn, wifi, internet, netwerkschijf, beamer, scherm ~ (vergrendeld|op slot), deur*, kluisje*, locker*, badge*, toegangspas*, pas ~ (kwijt|deur|werkt), pasje*, auto, huissleutel*, kantoorsleutel*, sleutel van ~ (kantoor|kast|deur|kluis), parkeer*, slagboom, simkaart is geblokkeerd, puk*, postcode*, kortingscode*, ordernummer*, bestelnummer*, microfoon, geluid, bluetooth, (website|site|nummer|beller) ~ geblokkeerd, vergrendelscherm, bitlocker, blauw scherm, traag, langzaam, toner, papier, salaris*, loonstrook, verlof aanvragen, verlofaanvraag, vakantieaanvraag, licentie*, adobe, usb stick, harde schijf, backup, distributielijst, gedeelde mailbox, mailinglijst, hoe ~ handtekening, sap, afas, facebook, instagram, linkedin, netflix, digid, (telefoon|toestel|gsm|mobiel) ~ (bestellen|aanvragen|kopen), (bestellen|aanvragen|kopen) ~~ (telefoon|toestel|gsm|mobiel), whatsapp account, bankpas*, creditcard, bankrekening, receptie, stoel, bril, telefoonabonnement, bureautelefoon, vaste telefoon, intercom, paraplu, terughalen, terugzetten, per ongeluk ~ (mail*|bericht*|chat*) (verwijderd|weggegooid), toegang ~ tot (de|het|een) ~ (map|sharepoint|team|groep|site|schijf), nieuwe (telefoon|laptop|gsm) ~~ nodig, mail op mijn ~ (telefoon|mobiel|gsm), windows update, (na|sinds|door) (de|een) ~ update, updates, (wil|wilde|mag ik|kan ik|wanneer krijg ik) (graag)? (een|mijn) nieuwe (telefoon|laptop|gsm|iphone|mobiel|computer|pc)',
    ),
    BESIDE_THE_POINT: phrases(
      'verlof, koffie*, lunch, thee, toetsenbord, muis, headset, oplader, monitor, camera, nieuwe (laptop|computer|monitor|muis|collega|medewerker|stoel|bureau), verwarming, airco, koffer, fiets*, verjaardag, factuur*, facturen',
    ),
    MEETING: phrases(
      'vergader*, agenda*, afspraak, afspraken, uitnodiging*, webinar, teamsoverleg, overleg, videogesprek, zaal reserveren, vergaderzaal',
    ),
    REPORTS: phrases('melden, rapporteer*, wil ~ melden, doorsturen naar jullie, aangeven'),
    QUESTION: phrases('hoe, wat, waarom, waar, welke'),
  },
  unsure: phrases(
    'geen idee, weet niet, weet ik niet, ik weet het niet, ik weet niet, niet zeker, kweenie, ik heb geen idee, geen flauw idee, ik zou het niet weten, ik weet niet wat er mis is, ik weet niet wat er is, dat weet ik niet, ik weet het echt niet',
  ),
  denials: {
    words: phrases('niet, nooit, geen, zonder, meer, niemand, niets, niks, nergens'),
    between: phrases(
      'meer, echt, zelf, ik, ben, was, denk, dat, het, mijn, account, is, nog, ooit, eerder, op, de, een, link, ergens, iets, aan, worden, werd, te, zijn, heeft, hebben, mij, die, deze',
    ),
  },
  codes: { named: phrases('fout, code'), numbered: phrases('code, nr, nummer') },
  short: {
    ww: 'wachtwoord',
    wachtwrd: 'wachtwoord',
    nie: 'niet',
    iemnd: 'iemand',
    imand: 'iemand',
    nt: 'niet',
    snachts: 's nachts',
    savonds: 's avonds',
    mn: 'mijn',
    zn: 'zijn',
    ff: 'even',
    tel: 'telefoon',
    kwijd: 'kwijt',
    mob: 'mobiel',
    accnt: 'account',
    gebr: 'gebruiker',
  },
  joins: phrases('en, maar, want, sinds, sedert, nadat, na, omdat, toen, terwijl, dus, ook'),
  alike: phrases(
    'termijn, termijnen, werken, werkten, merken, sterken, vergader, verdienen, verdient, verder, verven, onthoud, ontvang, houden, worden, woorden, antwoord, antwoorden, voorwaarden, verwacht, verwachten, verzoeken, melden, meldde, meldt, bellen, beller, stellen, gesteld, gestemd, gemeld, gemaild, gemaakt, gebruikt, gebruik, gebracht, geklapt, geplakt, gepakt, geblokt, gekocht, gezocht, gewacht, openen, openden, lopen, kopen, werkt, merkt, sterk, vreemd, vriend, vrienden, dienst, diensten, alleen, alles, anders, ander, andere, morgen, vandaag, gisteren, sinds, steeds, straks, waarom, daarom, hierom, hierin, waarin, daarin, zonder, onder, boven, bezig, collega, collegas, helpen, helpt, kunnen, kunt, konden, zullen, moeten, willen, wilden, hebben, hadden, laatste, eerste, tweede, derde, nummer, nummers, nieuws, nieuwe, niemand, iemand, iedereen, vergrendelde, goed, goede, gaan, graag, jullie, regelen, geregeld, rekening, tekening, verlaten, verlater, overleg, overlegd, geleden, gelezen, geweest, gewerkt, geholpen, kantoor, scherm, schermen, inzien, inhoud',
  ),
  plain: plainWords,
  common: phrases(
    'ik, mijn, het, de, een, niet, niet meer, geen, kan, mij, er, in, is, en, van, op, voor, met, dat, die, heb, heeft, ben, wordt, werkt, lukt, al, nog, maar, kunt, kunnen, je, jullie, wat, hoe, naar, bij, om, te, ook, dan, als, deze, zit, staat, doet, krijg, meer, wachtwoord, ww, iemand, hulp, graag, inloggen, vergeten, kwijt, nieuwe, geblokkeerd, toegang, telefoon, verlopen, mailen, versturen, gehackt, nieuw, verkeerd, vergrendeld, gestolen, kapot, aanmelden, mails, mijzelf, geen idee, wel, uit, steeds, komen, terug, denk, slot, kun, me',
  ),
};
