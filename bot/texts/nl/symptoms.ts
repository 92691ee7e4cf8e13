import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';

const SIGN_IN =
  '(inloggen|inlog|aanmelden|inlogt|ingelogd|aangemeld|aan te melden|in te loggen|log in|aanmelding|inlogpoging|inlogscherm|meld aan)';
const PLACE =
  '(account*|mailbox*|mail*|email*|outlook|teams|office|microsoft|onedrive|sharepoint|postvak|webmail|profiel|omgeving|laptop|pc|computer|werkplek|portaal|systeem|alles|365|o365|werkaccount)';
const DONE =
  '(gevraagd|aangevraagd|aanvroeg|vroeg|geschreven|schreef|gestuurd|stuurde|verstuurd|verstuurde|verzonden|verzond|gemaakt|maakte|aangemaakt|gedaan|deed|toegevoegd|ingesteld|instelde|herken|herkende|opgesteld|getypt|geinstalleerd|goedgekeurd|gewijzigd|veranderd|geregistreerd|registreerde|verwijderd|gezet|gestart|uitgevoerd|probeer|probeerde|geprobeerd|verplaatst|gekoppeld|gegeven|gekocht|verwacht|verwachtte|bestelde|besteld|gelezen|geopend|doorgestuurd|aangezet|toegestaan)';

/** Words that describe a symptom in Dutch. */
export const symptoms: SymptomWords = {
  classes: {
    HACKED: phrases(
      'gehackt, gehacked, gehakt, hack, hacker*, hacken, hackt, gecompromitteerd, ingebroken, inbraak, inbreker*, indringer*, binnengedrongen, gebruikt om ~~ te (sturen|versturen|verzenden), misbruikt, misbruik, gekaapt, gekraakt, (account|mailbox|mail) ~ overgenomen, overgenomen door, phishingslachtoffer, slachtoffer van, opgelicht, getrapt, (ze|zij) (hebben|kennen|weten) mijn (wachtwoord*|gegevens|code*), (heeft|kent|weet) (iemand|een ander|een vreemde|een hacker|een onbekende) ~ mijn ~ (wachtwoord*|gegevens|code*|inloggegevens), (leest|gebruikt|misbruikt|zit|zat|logt|probeert) (iemand|een ander|anderen|mijn ex|een vreemde|een hacker|een onbekende) ~ (mijn|onze|mee|in mijn|op mijn|in te loggen|ons), ingetrapt, ik trapte, ingestonken, identiteitsfraude, mfa moeheid, datalek, gehijackt, bij de neus genomen, getuind, ingetuind, erin gelopen, er ingelopen, in de val, (account|mailbox) ~ (stuurt|verstuurt) ~~ (rommel|spam|troep|reclame), (spam|rommel) aan het (uitsturen|versturen|rondsturen), binnengegaan',
    ),
    STOLEN: phrases(
      'gestolen, gelekt, gejat, buitgemaakt, onderschept, gekloond, uitgelekt, op straat, in een datalek, lijst op ~ internet, (het|een) lek, gelekte',
    ),
    SOMEONE: phrases(
      '-iemand van (hr|personeelszaken|personeel|administratie), -iemand ~ (zei|vertelde|tipte), -(een|n) (ander|andere) (nummer|toestel|telefoon|gsm|mobiel|apparaat|abonnement|wachtwoord|laptop|pc|land|adres|manier), -iemand mijn (toegang|account) ~ (afgesloten|geblokkeerd|uitgezet|gedeactiveerd|dichtgezet), -iemand ~ op mijn (gsm|telefoon|mobiel|toestel), -(kan|kun|kunt|wil|zou|moet|mag|is er|is daar|help) er? (iemand|niemand), -kan er iemand, -(voor|aan|door) iemand, -iemand (van|bij) ~ (it|ict|de|helpdesk|servicedesk), -iemand (die|helpen|mij helpen), iemand, een ander, iemand anders, anderen, vreemden, een vreemde, onbekende, onbekenden, oplichter*, hackers, dief, crimineel, criminelen, mijn ex (heeft|leest|kent|zit|gebruikt|logt|weet), ex collega, oud collega, derden, iemand uit, (vorige|voormalige|ontslagen|ex|gewezen) (assistent*|medewerker*|werknemer*|collega*|stagiair*|baas|partner|secretaresse), (vriendin|vriend) van mijn (man|vrouw|ex), wie is er nog, mijn ex',
    ),
    HAS_MINE: phrases(
      '(heeft|hebben|had|kent|kennen|weet|weten|stal|raadde|zag|kreeg|wilde) (mijn|ons|onze|het|de|haar|zijn)? (wachtwoord*|gegevens|inloggegevens|code*|identiteit), (gebruikt|gebruiken|misbruikt|misbruiken|beheert) ~ (wachtwoord*|account*|mailbox*|mail*|email*|gegevens|outlook|adres), (voegde|heeft) ~~ (telefoon|nummer|apparaat|methode|authenticator|toestel) ~ (toegevoegd|toe|gekoppeld|geregistreerd), ~ wachtwoord ~ (gewijzigd|veranderd|aangepast), (mijn|ons|haar|zijn) ~ (wachtwoord*|account*|mail*|email*|mailbox*|gegevens|inloggegevens|code*|naam|identiteit|berichten) ~ (kent|weet|gebruikt|gebruiken|misbruikt|leest|lezen|gelezen|gestolen|geraden|gewijzigd|veranderd|bekeken|zitten|zit|in handen), (leest|lezen|opent|verwijdert|bekijkt|beantwoordt) ~ (mijn|onze|zijn|haar|mee), toegang (heeft|hebben|gekregen|gehad) tot, heeft toegang, hebben toegang, (verstuurt|stuurt|mailt|verzendt|versturen|sturen) ~ (mail*|email*|bericht*) ~ (namens|uit|van|vanuit|als|onder), leest mee, meeleest, leest met mij mee, kijkt mee, meekijkt',
    ),
    GETS_IN: phrases(
      '(zit|zat|zitten|kwam|komt|is|geweest|gezeten|kan|kon) ~ (in|bij|op) (mijn|onze|zijn|haar|ons|het|de) ~ (account*|mail*|email*|mailbox*|outlook|postvak|onedrive|gegevens), ingelogd ~ (op|in|bij|vanuit|vanaf|uit|met), logt ~ in, (ingelogd|aangemeld|binnengekomen|binnen), (probeert|proberen|probeerde|geprobeerd|poging*) ~~ (inloggen|in te loggen|aan te melden|binnen te komen|in mijn account|aanmelden), in mijn (account|mailbox|mail|mails|email) ~ (zit|zat|zitten|geweest|komt|kan)',
    ),
    BY_OTHERS: phrases(
      '(gebruikt|gelezen|geopend|bediend|misbruikt|gewijzigd|overgenomen|bekeken) ~ door ~ (iemand|anderen|een ander|vreemde*|onbekende*|derden|hackers), door (iemand anders|een ander|anderen|derden|onbekenden|een onbekende|een vreemde) ~~ (gebruikt|gelezen|geopend|misbruikt|gewijzigd|overgenomen|bekeken), in verkeerde handen, verkeerde handen',
    ),
    OTHER_HAND: phrases(
      '-mijn (man|vrouw|vriend|collega) ~ (telefoon|gsm|toestel|mobiel|mijn), (ze|zij|hij) ~ (hebben|heeft) ~ (mijn|alles|mij) ~ (veranderd|gewijzigd|gereset|omgezet|gelezen|gebruikt|gefilmd), (kent|weet) (hij|zij|ze) (mijn|nog|alles), (mevrouw|meneer|kerel|man|vrouw|vent|gast|persoon|technieker|technicus|medewerker) ~ (van support|van microsoft|van ict|van it|van de|die|liet|heeft mij|zei|vroeg|belde|nam|overtuigde|deed|zou), -van mijn man, mijn (zoon*|dochter*|kind*|ex|peuter|kleine|zoontje) ~ (kent|drukte|duwde|weet|zit|leest|gebruikt), (zoon*|dochter*|kind*|peuter|kleine) ~~ (goedgekeurd|goedkeuren|gedrukt|geduwd|getikt|geklikt), (vorige|voormalige|oude|ontslagen|ex|gewezen) ~ (assistent*|medewerker*|werknemer*|collega*|stagiair*|baas|partner|vriend|vriendin|secretaresse), exwerknemer, exmedewerker, (vriendin|vriend|echtgeno*|huisgenoot|buurman) ~ (leest|kent|zit|gebruikt|weet|opent), uit eigen beweging, niet (mijn|van mijn) (werk|hand|stijl|taal|schuld|idee), niet van (jullie|u|ons|mij|microsoft|it|ict), spam ~ uitgegaan, -ik heb (niks|niets) (misdaan|verkeerd*), ik (deed|doe|heb) (niks|niets) ~, gerukt, ingebroken, overal ~ ingelogd, liet ~ (voorlezen|intikken|zien), lijst ~ (internet|web), lek, (lijkt|alsof|net of) ~ (iemand|er iemand|ze), wie ~ nog, niet gepland, (nooit|niet) ~ voet ~, neuzen, snuffelen, meekijk*, meelezen, bespied*, opgedoken, spijt, zogezegd, zogezegde, klopt niks van, klopt niets van, (beweegt|bewoog|stuurt|verstuurt|verdwijnen|verdwijnt|opent|openen|gaan|typt) ~~ (vanzelf|van zichzelf|uit zichzelf), (nadat|sinds|toen) ik (op|via|in) ~~ (pagina|site|formulier|link|website|bijlage), na het (inloggen|aanmelden|invullen) (op|via|in) ~ (pagina|site|formulier|link|mail|website), (pdf|bijlage*|voicemailbijlage|pagina|document|bestand) ~~ (inloggen|wachtwoord|ingeven|aanmelden|paswoord), (herstelmail|hersteladres|herstelnummer) ~ eindigt, ik (moest|deed) ~ voorlezen, spam ~~ uitgegaan',
    ),
    NOT_ME: phrases(
      `-ik heb (niks|niets) (gewijzigd|veranderd|aangepast|gedaan), -ik (niet|ben niet|ben) toegestaan, -ik ~ niet toegestaan (ben|om), -(die|dat|wat) ik ~ (niet|nooit) ge* (gebruikt|genoteerd|onthouden|gewijzigd), -(die|dat|wat) ik (niet|nooit) (genoteerd|onthouden|gebruikt|gewijzigd|goed), -(die|dat|wat) ik ~ (niet|nooit) (gekregen|ontvangen|geweten|gevonden) (heb|had), -krijg ik, ik sliep, niemand (van ons|hier) ~ (gedaan|gemaakt|ingesteld|aangezet), heeft niemand ~ (gedaan|gemaakt|ingesteld|aangezet), ik ~~ (niet|nooit|geen|niets|niks) ~~ ${DONE}, (was|ben|waren) ik ~ niet, ik (was|ben) het ~ niet, ik heb (me|mij|mezelf)? ~ niet (ingelogd|aangemeld), dat ik ~ niet (ben|was), niet ~ (van mij|door mij|mijzelf|mezelf|van mij afkomstig|van ons|door ons|zelf|mijn verzoek|mijn aanmelding) ~, zonder (dat ik|mijn|mij|toestemming|te vragen|ons) ~, (adres*|apparaat|toestel|telefoon*|nummer*|app|regel*|persoon|mensen|computer|plaats|land|locatie|iemand|mail*|afzender) ~ (die|dat|wat)? (ik|wij|we) (niet|nooit) ~ (ken|kennen|gebruik|heb|herken|gezien), (die|dat|wat) (ik|wij) (niet|helemaal niet|nooit) ~ (ken|herken|gebruik), (ik|die ik|ik die) ~ niet herken, herken ik niet, ken ik niet, herken ~ niet, terwijl ik ~ (niet|niks|niets|nergens|sliep|slaap|aan het slapen|vakantie|geen|eten|eet|bed|reed|rijden|thuis|sport*|koken|vergadering|bank|tv|werkte), uit het niets, ongevraagd*, (ik|daar|waar) ~ nooit ~ (geweest|geweest ben|gevraagd|gestuurd|gezien), weet (ik)? niets van, niets van weet, niks van weet, niks mee te maken, niet zelf ~, (vraag|vroeg) ~ niet (aan|om), zomaar ~ (code*|verificatie*|melding*|sms*), (geen|nooit) idee waar ~ vandaan, heb ik ~ niet ~ ${DONE}, niet aangevraagd*, niet om gevraagd, waar ik niet om ~, buiten mij om, niets mee te maken, nergens van weet, niet verstuurd heb, niet gestuurd heb, niet gemaakt heb, ik ~ niet (aan het|bezig met) ~ (inloggen|aanmelden|werken), ik ~ niet (inlog|inlogde|aanmeld), (aanmelding|login|ingelogd|aangemeld|inlogpoging|toegang|sessie) ~ (vanuit|uit|in|van) ~ (maar|terwijl|en)? ik (zit|ben|was|woon) ~ (in|thuis|op|gewoon), ik deed (niks|niets), niet (mijn|van mijn) (werk|hand|doen), (de|het) mijne ~ niet, niet (de|het) mijne, van wie is (die|dat|deze), (taal|land) ~ ik niet (spreek|ken|begrijp), (die|dat|wat) ik ~ (niet|nooit) (zelf)? ge* (heb|had), -(die|dat|wat) ik ~ niet ge* (gekregen|ontvangen), niet door mij, ik niet in elk geval, heb ik (niet|nooit) ~ (goedgekeurd|gepland|afgesproken|aangeraakt), wist ~ (van)? niks, wist ik niets van, ik (stuurde|schreef|deed|verstuurde) ~ (niets|niks|niemand), niet aan gezeten, zegt dat (hij|zij) ~ niet (is|was), zo zoek ik nooit, dat was ik ~ niet, ik lag ~ (te slapen|in bed), lag te slapen, niet aangeschreven, ik meld me niet aan, ik lag, ik heb (alleen|enkel|altijd) ~ (iphone*|apple|windows|samsung|android), (voor|voordat) ik ze ~ (lees|lezen|zie|open), nooit (toegestaan|goedgekeurd|gepland|gemaakt|gevraagd|besteld), ik heb ~ (niks|niets) (getypt|besteld|geopend|gestuurd|verstuurd)`,
    ),
    STRANGE: phrases(
      '-onbevoegd gebruik, fraude*, -(vreemde|rare|onbekende|gekke) ~ (fout*|foutmelding*|gebruiker*|scherm*|code|reden|probleem), vreemd*, raar, rare, gek, gekke, verdacht*, onbekend*, ongewoon*, ongebruikelijk*, frauduleus, frauduleuze, kwaadaardig*, ongeautoriseerd*, onbevoegde, spam*, oplichting*, nepmail*, nep mail*, scam*, bizar*, niet vertrouw*, vertrouw ~ niet, louche, dubieus, dubieuze, extern adres, virus*, buitenlands adres, chinees, chinese, russische, russisch, andere bankgegevens, ander rekeningnummer, cadeaukaart*, cadeaubon*, crypto*, vieze link, rommel, vertrouw ~~ (geen meter|geen haar|niks)',
    ),
    PROMPT: phrases(
      'melding*, pushmelding*, push, pushberichten, pushbericht*, verzoek*, goedkeuringsverzoek*, inlogverzoek*, aanmeldverzoek*, aanmeldingsverzoek*, authenticatieverzoek*, verificatiecode*, code*, smscode*, inlogcode*, notificatie*, popup*, pop up*, sms*, smsjes, bericht* ~ authenticator, authenticator ~ (melding*|verzoek*|vraagt|popt|blijft|gaat), oproep*, vraagt ~ om ~ (goedkeuring|bevestiging), goedkeuring*, (mfa|2fa) ~ (melding*|verzoek*|oproep*|bericht*)',
    ),
    BOMBED: phrases(
      'gebombardeerd, bombardement, overspoeld, volgespamd, gespamd, hele nacht, midden in de nacht, s nachts, om (1|2|3|4|5|een|twee|drie|vier|vijf) uur s nachts, vannacht, honderden, tientallen, tig, de ene na de andere, elke (paar)? (minuut|minuten|seconde|seconden), om de (paar)? (minuut|minuten|seconden|vijf minuten), de hele avond, regent, doorlopend, aan een stuk door, (blijf|moet) ~ (weigeren|afwijzen|wegdrukken), (weiger|weigeren) ~~ (verzoek*|melding*|inlog*), stortvloed, regen van, op weigeren (drukken|duwen|klikken), te weigeren, om 3u, (om|rond) (1|2|3|4|5|een|twee|drie|vier|vijf|half twee|half drie) (uur|u) in de nacht',
    ),
    NAGGED: phrases(
      'steeds, blijf ~ krijgen, blijft ~ komen, voortdurend, de hele tijd, constant, telkens, aldoor, zo veel, zoveel, heel veel, keer op keer, continu, blijven komen',
    ),
    APPROVED: phrases(
      'goedgekeurd, geaccepteerd, bevestigd, toegestaan, (op|voor) ~ (ja|goedkeuren|accepteren|toestaan|akkoord|ok|bevestigen) ~ (gedrukt|geklikt|getikt|gekozen|geduwd), (drukte|klikte|tikte) ~ (ja|goedkeuren|accepteren|toestaan|akkoord|ok|bevestigen), akkoord gegeven, akkoord gegaan, weggedrukt, ja gedrukt, goedkeurde, (nummer|cijfers|getal) ~ ingevuld ~ (app|authenticator)',
    ),
    BY_ACCIDENT: phrases(
      'per ongeluk, ongeluk, perongeluk, zonder na te denken, zonder te kijken, zonder te lezen, per abuis, abusievelijk, uit gewoonte, vergissing, om ervan af te zijn, in een reflex, automatisch op, half slapend, dom genoeg, onbewust, gedachteloos, niet van mij, stom genoeg, onbedoeld, niet opgelet, in plaats van (weigeren|nee|afwijzen), mijn (dochter*|zoon*|kind*|peuter|kleine), gleed, uitgegleden, want ik dacht, omdat ik dacht, half wakker',
    ),
    RULE: phrases(
      'regel, regels, inboxregel*, mailregel*, postvakregel*, doorstuur*, doorgestuurd, doorsturen, doorgezonden, doorgeschakeld, doorzend*, omgeleid, omleid*, gemachtigde*, forward*, handtekening, een filter, filter die',
    ),
    SENT: phrases(
      'verzonden (items|berichten|map|mail|mails|emails|post|item), (map|in|bij) (de)? verzonden, (mail*|email*|bericht*|uitnodiging*|factu*|link*|betaalverzoek*) ~~ (verstuurd|verzonden|gestuurd|uitgegaan|uitgestuurd|eruit), uitgaande (mail*|berichten), concepten, (verstuurde|gestuurde) (mail*|berichten)',
    ),
    FROM_ME: phrases(
      '-(collega*|vriend*|baas|manager|vrouw|man|medewerker) van (mij|me|ons), (van|vanuit|via|door|namens) (mij|me), (van|vanuit|vanaf|via|door|namens) (mijn|m|ons|onze) ~ (account*|adres*|mailbox*|mail*|email*|mailadres*|emailadres*|naam|outlook|profiel|schooladres|werkadres), uit mijn (naam|account|mailbox), op mijn naam, onder mijn naam, met mijn (naam|adres|account*|mail*|email*), in mijn naam, uit onze naam, zogenaamd van mij, mijn (account|mailbox|mailadres|outlook|emailadres) ~ (verstuurt|stuurt|verzendt|spamt), die ik (zogenaamd|zou) ~, zich voor ~ mij, doet zich voor als mij, naam van mij',
    ),
    OTHERS_GET: phrases(
      '(collega*|klant*|client*|vriend*|mensen|contact*|iedereen|familie|leverancier*|relatie*|ze|zij|men|baas|manager|partners|afdeling|patienten|leerlingen|ouders|adresboek|anderen|ontvangers) ~~ (krijg*|kregen|ontvang*|ontvingen|zegg*|zegt|zeiden|bel*|vrag*|meld*|klag*|gekregen|ontvangen|reager*|antwoord*|hebben gehad|waarschuw*), (krijg*|kregen|ontvang*|ontvingen) ~ (collega*|klant*|client*|vriend*|mensen|contact*|iedereen|familie|leverancier*|relatie*|ze|zij|anderen)',
    ),
    GAVE: phrases(
      'gegeven, gaf, (ik|waar ik) ~ ingelogd, doorgegeven, gaf door, afgegeven, verteld, vertelde, voorgelezen, gedeeld, verstrekt, ingevuld, ingegeven, doorgemaild, ingetypt, ingetikt, getypt, ingevoerd, opgegeven, vulde, typte, voerde, achtergelaten, ingelogd op, ingelogd via, ingelogd bij, aangemeld op, aangemeld via, logde ~ in, deelde, doorgestuurd, afgestaan, genoemd, gemaild, gezegd, (liet|vroeg|deed|moest|overtuigd|zei|vroegen) ~~ (voorlezen|voor te lezen|doorgeven|door te geven|intikken|in te tikken|intypen|ingeven|delen|zeggen), code gegeven',
    ),
    SECRET: phrases(
      'wachtwoord*, paswoord*, inloggegevens, gegevens, code*, gebruikersnaam, pin*, credentials, logingegevens, aanmeldgegevens, inlognaam, cijfers, nummer, toegang, smscode*, inlogcode*, login, account, mijn login, werklogin, cijfercode',
    ),
    FAKE: phrases(
      '-(blijkt|bleek) ~~ (verlopen|geblokkeerd|vergrendeld|uitgeschakeld|fout|kapot|dicht|verkeerd|leeg|stuk|gedeactiveerd|op slot), -blijkt dat, nep, nep*, vals, valse, vervals*, phish*, fish*, namaak*, nagemaakt*, oplicht*, scam*, fraude*, frauduleus, frauduleuze, malafide, (verkeerde|foute|onbetrouwbare|rare|vreemde|verdachte|gekke|dubieuze|louche|niet echte) (site|website|pagina|webpagina|link|inlogpagina|formulier|loginpagina), niet ~ (echt|echte|officiele|betrouwbaar|vertrouwd|legitiem) ~, bleek ~, blijkt, leek ~ (op|net|echt), lijkt ~ (op|net|echt), kopie van, pakketjes*, pakjes*, (webadres|adres|url|link) ~ klopte ~ niet, niet van jullie, (dat|het) ~ niet ~ (it dienst|helpdesk|van jullie|van ons), zogenaamde (enquete|mail), parkeermeter',
    ),
    CALLER: phrases(
      '-ik belde, -beller (is|heeft|kan|vergat|wil), -(voor|van) (een|de|mijn) beller, -(helpdesk|ict|it|servicedesk|jullie) ~ gebeld, -heb ~~ gebeld, -whatsapp (werkt|doet|gaat), -(bericht*|foutbericht*|melding*|foutmelding*|mail|scherm|wachtwoord|link|app) van (microsoft|de helpdesk|de ict|it), beller*, gebeld, belde, opgebeld, opgebelde, aan de telefoon, telefonisch, via de telefoon, aan de lijn, (man|vrouw|iemand|meneer|mevrouw|kerel|persoon) ~ (belde|zei|zegt|beweerde|die zich|aan de), deed zich voor, zich voordeed, voordoet, doet alsof, deed alsof, zogenaamd*, zogenaamde, (iemand|gebeld|belde|medewerker|persoon|bellen|bel|telefoon|gegeven|gaf|doorgegeven|verteld) ~~ van (microsoft|de helpdesk|de ict|it|de bank), aan (microsoft|de helpdesk|de bank), (aan|met) (een)? (onbekende|vreemde|oplichter|onbekend|vreemd|beller|meneer|mevrouw|medewerker), microsoft medewerker, whatsapp, telefoontje, nummer dat ik niet ken, aan iemand, een onbekende, telefoon van ~ (it|ict|microsoft|support|helpdesk), (mevrouw|meneer|man|vrouw|kerel|technieker) van, een (mevrouw|meneer|kerel), zogezegd, devicelogin',
    ),
    CLICKED: phrases(
      'geklikt, klikte, aangeklikt, aanklikte, getikt, gedrukt, geopend, opende, gevolgd, gescand, scande, gedownload, opengemaakt, opendeed, klik, doorgeklikt, gedrukt op',
    ),
    LINK: phrases(
      'link*, iets geklikt, op iets, (in|uit) (een|de|mijn|die) ~ (mail*|email*|bericht), bijlage*, (qrcode*|qr code*) ~~ (mail*|email*|brief|bericht|poster|sticker), hyperlink, url, bestandje',
    ),
    GOOD_LINK: phrases(
      '(reset|activatie|uitnodigings|uitnodiging|vergader|registratie|herstel|teams) ~ link*, resetlink*, herstellink*, activatielink*, teamslink*, link ~ (werkt niet|doet het niet|verlopen|is kapot|ongeldig|doet niks|van de helpdesk|van ict|om te resetten|van jullie|werkt niet meer|opent niet), er gebeurt niks, wachtwoord vergeten link, gedeelde link',
    ),
    SIGN_INS: phrases(
      'inlog*, ingelogd, aanmelding*, aangemeld, aanmeldpoging*, aanmeldingspoging*, login*, logins, activiteit*, sessie*, poging*, ingelogde, toegang, sign in*, (geprobeerd|probeert|probeerde|proberen) ~ (in te loggen|aan te melden)',
    ),
    FOREIGN: phrases(
      'buitenland*, (ander|vreemd|onbekend|een ander|raar|ver) (land|werelddeel), (andere|vreemde|onbekende|rare) (plaats|locatie|stad|plek), nigeria, rusland, russisch*, china, chinees*, oekraine, brazilie, india, vietnam, turkije, roemenie, amerika, usa, vs, iran, noord korea, ghana, indonesie, pakistan, bulgarije, lagos, moskou, kenia, egypte, marokko, mexico, thailand, polen, bangladesh, filipijnen, singapore, hongkong, zuid afrika, spanje, frankrijk, duitsland, italie, londen, verenigde staten, (land|plaats|stad) ~~ (nooit|niet) ~ geweest, belarus, argentinie, colombia, japan, taiwan, canada, litouwen, letland, servie, albanie, griekenland, portugal, engeland, zweden',
    ),
    ALERT: phrases(
      'melding*, waarschuwing*, gewaarschuwd, alarm, alert*, bericht*, (mail*|email*) ~ (over|dat|van), staat, staan, zie, zag, gezien, zien, logboek, log, geschiedenis, activiteit*, geslaagd*, iemand, ongebruikelijk*, ongewone, verdachte, er (is|was|wordt|werd), volgens, poging*, blijkt, toont, gelukt, recent*, overzicht, zegt',
    ),
    I_AM_AWAY: phrases(
      '(ik|wij|we) (ben|zit|zijn|zitten|was|werk|verblijf|woon|reis) ~~ (in|buitenland|op reis|vakantie|zakenreis|vanuit|naar), ben ik ~ (in|op), nu ik in, vanuit het buitenland ~ (inloggen|in te loggen|kan|lukt|werken), op vakantie in, tijdens ~ vakantie, als ik ~ (in het|op|naar), op zakenreis, verhuisd naar, sinds ik in, op reis, tijdens ~ reis, mijn vakantie, (zit|zat|ben|werk) in ~ voor (mijn|het|een), (weken|dagen|maand|maanden|week) in ~ (gezeten|geweest|gewerkt), op vakantie, terug (uit|van)',
    ),
    METHOD: phrases(
      'apparaat*, apparaten, toestel*, telefoon*, telefoonnummer*, nummer*, mobiel*, gsm, authenticator*, aanmeldmethode*, aanmeldingsmethode*, inlogmethode*, methode*, beveiligingsinfo*, computer*, laptop*, passkey*, beveiligingssleutel*, iphone*, android*, herstelmail*, herstel*, hersteladres, app, samsung, browser, mailadres, emailadres, tablet*, ipad*',
    ),
    ADDED: phrases(
      'toegevoegd*, geregistreerd*, gekoppeld*, bijgezet, erbij, aangemeld, staat, staan, nieuw, nieuwe, verschenen, gekomen, lijst, bijgekomen, in mijn account, bij mijn account, aan mijn account, ingelogd, verschijnt, geinstalleerd, zie, opgedoken, dook op',
    ),
    WAS_CHANGED: phrases(
      '(is|was|zijn|werd|wordt|werden) ~~ (gewijzigd|veranderd|aangepast|gereset|ingesteld|vervangen), (gewijzigd|veranderd|aangepast|gereset) ~ (is|was|werd), zomaar gewijzigd, vanzelf gewijzigd, wachtwoordwijziging, wijziging van, (mail*|melding*|bericht*) ~~ (gewijzigd|veranderd|gereset)',
    ),
    MOVED: phrases(
      'verdwijn*, verdwenen, verwijderd, gewist, weg, gelezen, als gelezen, verplaatst, gearchiveerd, geopend, weggegooid',
    ),
    REMOTE: phrases(
      'teamviewer, anydesk, (zat|zaten|zit|zitten|kwam|kwamen) (in|op) mijn (computer|laptop|pc), op afstand, meegekeken, meekijken, overgenomen, overnemen, quick assist, remote, scherm ~ gedeeld, scherm ~ overgenomen, (muis|cursor) ~ beweegt, beweegt vanzelf, toegang ~ (computer|laptop|pc|scherm)',
    ),
    EXTORT: phrases(
      'chantage, gechanteerd, afgeperst, afpers*, bitcoin*, losgeld, ransom*, dreig*, webcam*, gefilmd, vragen ~ geld, wil ~ geld, eisen ~ geld, betalen anders',
    ),
    GRANTED: phrases(
      '(app|applicatie|toestemming*|rechten|toegang|invoegtoepassing|plugin) ~~ (gegeven|verleend|geaccepteerd|toegestaan|goedgekeurd), (gaf|verleende) ~ (toestemming|toegang|rechten)',
    ),
    SUPPOSE: phrases(
      'wat (moet|doe|kan|zou) ik? ~ (als|wanneer) (ik|iemand|je|mijn), wat als, wat gebeurt er als, hoe (kan|voorkom|herken|bescherm|weet|beveilig) (ik|je|wij|we)?, voorkomen, training, cursus, bewustwording*, presentatie, nieuws, artikel, in het geval dat, elearning, workshop',
    ),
    PHISH: phrases(
      'phish*, phising*, fishing*, nepmail*, nep mail*, spammail*, oplichtingsmail*, valse mail*',
    ),
    GOT_IT: phrases(
      '(ik|wij|we) ~ (kreeg|krijg|kregen|krijgen|ontving|ontvang|ontvingen|heb ~ gekregen|heb ~ ontvangen|hebben ~ ontvangen|hebben ~ gekregen), (kreeg|krijg|ontving|ontvang|kregen|ontvingen) (ik|wij|we), (mij|me|ons) ~ (gestuurd|gemaild|toegestuurd|stuurde), (stuurde|stuurt|mailde|mailt) (mij|me|ons), binnengekomen, binnen gekregen, binnengekregen, (gekregen|ontvangen), ontvangen, gekregen, kreeg, in mijn inbox, in mijn postvak',
    ),
    SPAM_FOLDER: phrases(
      '(in|als|naar|bij) ~ (spam|ongewenste|junk|spambox|spamfolder|spammap|reclame), (spam|junk|ongewenste) (map|folder|filter|mail|email|post), spamfilter*, spammap, spambox, spamfolder, ongewenst, ongewenste, quarantaine, veel spam, ik (krijg|ontvang) ~~ (spam|reclame)',
    ),
    FIRST: phrases('ik, mijn, mij, me, mn, wij, we, ons, onze, mezelf, m'),

    FACTOR: phrases(
      '-verificatie van, mfa, 2fa, otp, authenticator*, authenticatieapp*, authenticatie app*, authenticatie*, autenticator*, multifactor*, tweefactor*, twee factor*, 2 factor*, tweestaps*, twee staps*, tweede factor, tweede stap, 2 staps*, verificatiecode*, verificatie (code*|app*|sms*|stap|methode), verificatieapp*, verificatiemethode*, passkey*, yubikey*, fido*, beveiligingssleutel*, usb sleutel, token, sms*, smsje, smscode*, sms code*, inlogcode*, beveiligingscode*, bevestigingscode*, toegangscode, aanmeldcode*, aanmeldmethode*, goedkeuringsverzoek*, pushmelding*, code* (via|per|op|naar|uit|van|in) ~ (sms|telefoon|mobiel|gsm|app|toestel), codegenerator, usb sleutel*, sleuteltje ~ (aanmeld|inlog), sleutel om in te loggen, apps? ~ codes, (mobiel|gsm|telefoon|toestel) ~ ik goedkeur',
    ),
    DEVICE: phrases(
      'telefoon*, mobiel*, mobieltje, toestel, gsm*, iphone*, smartphone*, samsung, android*, simkaart, sim kaart, telefoonnummer, beveiligingssleutel*, 06 nummer, 06nummer, (oude|nieuwe|nieuw|ander|andere|vorige) nummer, foon',
    ),
    GONE: phrases(
      'kwijt, kwijtgeraakt, verloren, verlies, niet bij (me|mij|de hand), kapot, stuk, defect, weg, nieuw, nieuwe, nieuw*, gestolen, gejat, gepikt, afgebroken, opgezegd, vervangen, vervanging, gevallen, gebroken, gebarsten, verzopen, in het water, toilet, wc, dood, overleden, gewist, gereset, teruggezet, fabrieksinstellingen, verwijderd, gewisseld, overgestapt, ingeleverd, verkocht, weggegeven, omgeruild, ingeruild, niet meer ~ (heb|hebben|bij me|gebruik*|in bezit), heb ~ (niet meer|geen) ~ (telefoon|mobiel|toestel|gsm|authenticator|toegang|nummer|sleutel|app)?, (thuis|trein|taxi|bus|kantoor) ~ (laten liggen|vergeten|ligt|gelaten), (ligt|vergeten|laten liggen|laten) ~ (thuis|in de trein|op kantoor|op het werk), laten liggen, thuis vergeten, thuis laten liggen, andere telefoon, ander toestel, ander nummer, oude telefoon, oude toestel, oud nummer, oude nummer, nummer gewijzigd, nummer veranderd, reparatie, gerepareerd, gaat niet (meer)? aan, start niet, doet het niet, laadt niet, scherm ~ (zwart|kapot|gebarsten), zoek, gecrasht, beroofd, gerold, zakkenroller, overreden, weggedaan, weggegooid, uitgevallen, meegenomen, opnieuw geinstalleerd, gedeinstalleerd, geruild, verdwenen, achtergelaten, geen bereik meer, onbruikbaar, op de bodem, bodem van, kanaal, containerpark, wasmachine, ligt nog',
    ),
    NO_CODE: phrases(
      '(krijg|krijgt|krijgen|ontvang|ontvangt|komt|zie|komen|ontvangen|geeft|geven|toont|stuurt) ~ (geen|niet|nooit) ~ (code*|sms*|smsjes|melding*|bericht op|bericht van de|push*|verificatie*|notificatie*|goedkeuring*|verzoek*|oproep|inlogcode*), geen (code*|sms*|melding*|push*|verificatiecode*|notificatie*|inlogcode*|goedkeuringsverzoek*) ~~ (krijg*|ontvang*|binnen|meer|door|aan|telefoon|gekregen|ontvangen), (code*|sms*|smsje|melding*|pushmelding*|verificatiecode*|notificatie*|inlogcode*|goedkeuringsverzoek*) ~~ (komt|komen|krijg|ontvang|kwam|kwamen|verschijnt|arriveert|blijft|is|werkt|wordt) ~ (niet|nooit|uit|niks|geweigerd), (code*|sms*|smsje|melding*|pushmelding*) ~ (niet|nooit) ~ (binnen|aan|door|ontvangen|gekregen|geaccepteerd|komt|krijg), wacht* ~ (code|sms|melding), (kan|lukt|kunnen) ~~ niet ~ goedkeuren, niet (meer)? goedkeuren, (krijg|ontvang|zie) ~~ (code*|sms*|melding*|smsje) ~~ (niet|nooit), (code*|sms*|herstelcode*) ~~ (oude|oud|vorige|vorig|verkeerde) ~ (nummer|toestel|telefoon|gsm|adres|abonnement), (cijfers|code*) ~~ (geweigerd|afgekeurd), codes ~ weg, verschijnt (niks|niets), vraagt ~ code van zichzelf, code ~ van zichzelf, (code*|sms*) ~~ nummer (eindigend|dat eindigt|van mijn ex|van mijn vorig*), codes ~ (op|naar) het nummer, bevestiging op (het|de|mijn) oude, verzoek ~~ bereikt (mij|me) niet, geen ontvangst, app ~ (staat|is) niet op (deze|mijn|dit), opgebeld worden om te bevestigen, code* ~ (verlopen|verloopt|te laat), (nog steeds|nog altijd|nog) geen ~ (code*|sms*)',
    ),
    HOW_TO: phrases(
      '-hoe kom ik, hoe (kan|moet|stel|zet|installeer|activeer|registreer|doe|krijg|werkt|voeg|regel) ~, instellen, stel ~ in, installeren, activeren, instructie*, handleiding, aanzetten, registreren, uitleg, wat is, waarom moet, koppelen, overzetten, wil ik ~ toevoegen, inschakelen, opzetten, configureren',
    ),

    NOT: phrases(
      'niet, geen, nooit, lukt, onmogelijk, mislukt, mislukken, problemen, probleem, niks, niets, niemand, faalt, weigert, moeite, moeilijk, gaat niet, lukken, hoe vaak ik ~ ook',
    ),
    FAILS: phrases(
      '(werkt|werken|doet|doen|lukt|gaat|gaan|geeft|geven|toont|stuurt|komt|komen|functioneert|reageert|opent|laadt|start|wil|pakt|klopt|accepteert|kan|werkte|deed) ~ (niet|niks|niets|raar|nooit|geen), (niet|niks|niets) ~ (werkt|doet|lukt|werken|gaat|geaccepteerd|werkend|reageert|goed|gebruiken|openen|bevestigen|goedkeuren|ontvangen|bruikbaar|laden), er gebeurt (niets|niks), mislukt, fout*, foutmelding*, hapert, vastgelopen, loopt vast, hangt, crasht, kapot, stuk, storing, geweigerd, weigert, ongeldig, problemen, probleem, gestopt, afgekeurd, blijft (hangen|laden|draaien|vragen), geen gehoor, doet moeilijk, ligt eruit, plat, afgewezen, error, defect, faalt, lukt het, kan ik niet, rondje, rondjes, wit scherm',
    ),
    PASSWORD: phrases(
      '-wachtwoord (klopt|werkt|doet) (wel|gewoon|prima), -wachtwoord is (wel|gewoon|echt|nog)? (goed|juist|ok|correct|niet het probleem|prima), -wachtwoord weet ik ~ (wel|nog), -(wel|goede|juiste) ~ wachtwoord, -wachtwoord ~ goed maar, -wachtwoordmanager, *wachtwoord, -(wifi|wi fi|wlan|zip|pdf|excel|word|router|printer|digid|facebook|linkedin|netflix|sap|afas|bank|voicemail|bios|bitlocker|gasten) ~ wachtwoord, -wachtwoord van ~ (wifi|pdf|excel|bestand|zip|printer|router), -wifiwachtwoord, wachtwoord*, paswoord*, passwoord*, wachtw*, inloggegevens, logingegevens, watchwoord, wagtwoord, password*',
    ),
    WRONG: phrases(
      'vergeten, vergat, vergeet, kwijt, kwijtgeraakt, verloren, fout, foute, foutief, onjuist*, verkeerd*, ongeldig*, verlopen, verloopt, verstreken, geweigerd, weigert, reset*, resetten, gereset, herstel*, herstellen, (heb|heeft) ~~ wachtwoord ~~ niet meer, niet meer ~ (weet|weten|herinner*|op komen), weet ~~ (niet|geen), niet ~ (weet|herken*|herinner*|onthouden|geaccepteerd|goed|juist|correct|geldig), herinner ~ niet, nieuw nodig, nieuw, nieuwe, wijzigen, veranderen, aanpassen, wijzig, vervallen, opnieuw instellen, opvragen, klopt niet, ontschoten, te oud, moet ~ (gewijzigd|veranderd|aangepast), tijdelijk, niet onthouden, kom ~ niet ~ op, gewijzigd, gewijzigd worden, mis, instellen, ander, geen van beide, vervlogen, vers, verse, uit mijn hoofd',
    ),
    ATTEMPTS: phrases(
      'te vaak ~~ (verkeerd*|fout|ingetikt|ingevoerd|geprobeerd|aangemeld|ingelogd|ingevuld|getypt), te veel ~ (poging*|inlogpoging*|aanmeldpoging*|keer|keren), teveel ~ (poging*|inlogpoging*), (drie|3|vijf|5|tien|10|meerdere|paar) keer ~ (fout|verkeerd*|mis|geprobeerd), account of wachtwoord is onjuist, gebruikersnaam of wachtwoord ~ (onjuist|fout|verkeerd|ongeldig|klopt niet), (verkeerd*|fout*|onjuist*) ~ (gebruikersnaam|inloggegevens|inlog), te vaak',
    ),
    ACCOUNT: phrases(
      '-bankaccount, -bankrekening, -(facebook|instagram|linkedin|netflix|google|gmail|amazon|paypal|apple|sap|afas) account, account*, acount*, inlog*, aanmeld*, gebruiker, gebruikersaccount*, gebruikersnaam, toegang tot ~ (account*|mail*|email*|office|teams|outlook), profiel, mailbox*, werkaccount*, toegang, o365, office365, office 365, microsoft 365, mijn (outlook|teams|office|mail), login*, mailadres*, emailadres*',
    ),
    BLOCKED: phrases(
      'geblokkeerd*, geblokt, geblocked, geblokeerd, geblockt, blokkade, blokkeert, blok, blocked, uitgeschakeld*, gedeactiveerd*, gedeactiveert, inactief, inactieve, opgeheven, uitgezet, gesloten, afgesloten, staat uit, staat ~ uit, uit staat, op non actief, stopgezet, opgeschort, niet (meer)? actief, ingetrokken, gesuspendeerd, disabled, verwijderd, dichtgezet, beeindigd, dicht, deblokkeer*, deblokkeren, gedeblokkeerd, bestaat niet',
    ),
    LOCKED: phrases(
      'vergrendeld*, buitengesloten, op slot, gelockt, gelocked, locked, lockout, ontgrendel*, vergrendelt, slot, lock, unlocken, unlock, uitgesloten, zit op slot, vastgezet',
    ),
    KEEPS_ASKING: phrases(
      '(blijft|blijven|steeds|telkens|constant|voortdurend|continu|keer op keer|iedere keer|elke keer|altijd) ~~ (vragen|vraagt|gevraagd|vragen om|opnieuw vragen), (vraagt|gevraagd|vragen) ~~ (steeds|telkens|constant|voortdurend|elke keer|iedere keer|de hele tijd|opnieuw|continu|blijft), blijft ~ (om|vragen)',
    ),
    SIGN_IN: phrases(
      `${SIGN_IN}, inlog*, aanmeld*, aangemeld, login, log in, inloggen*, er in, erin, binnen, binnenkomen, loggen`,
    ),
    CANNOT_IN: phrases(
      `(kan|kom|krijg|lukt|mag|kunnen|kon|komen|geraak|raak) ~~ (niet|geen|nergens|niks|nie|nooit) ~~ (inloggen|aanmelden|er in|erin|in|binnen|ingelogd|inkomen|aangemeld|in te loggen|aan te melden|opstarten|verder|bij), (inloggen|aanmelden|in te loggen|aan te melden|inlog|aanmelding|inloggegevens|inlogpoging) ~~ (lukt|gaat|werkt|kan|wil|mislukt|doet|geweigerd|faalt|onmogelijk|fout*|error|niet|probleem|problemen), (niet|geen|nooit) ~ (inloggen|aanmelden|ingelogd|inlogt|in te loggen|aan te melden), geen toegang ~ (tot|meer|toe|aan)?, (niet|geen) ~ (bij|in|op|tot) ~ ${PLACE} ~ (komen|kom|inloggen|kan)?, kan ~ niet ~ (bij|in|op|openen|benaderen|bereiken|gebruiken) ~~ ${PLACE}, kan ~ ${PLACE} ~ niet ~ (in|openen|gebruiken|benaderen|bereiken|bij|op), (kom|kan|krijg) ~ (mijn|de|het) ~ ${PLACE} ~ niet ~ (in|open|binnen|bij|openen|meer in), (kom|kan) ~ niet (meer)? (in|bij|op|aan) ~ ${PLACE}, ${PLACE} niet (meer)? (in|bij|openen|toegankelijk|bereikbaar), (moeite|problemen|probleem|hulp|helpen|fout*) ~ (met|bij|om|tijdens) ~ (inloggen|aanmelden|in te loggen|aan te melden), (eruit gegooid|uitgelogd|afgemeld|uitgegooid|word ~ uitgelogd), toegang ~ (geweigerd|kwijt|verloren|ontzegd), komt er ~ niet ~ in, inloggen ~ niet, niet verder dan ~ inlogscherm, inlogscherm, buiten gesloten, wil ~ weer ~ (inloggen|in mijn account), laat me ~ niet (in|binnen|inloggen|door), account ~ (werkt|doet|opent|wil) ~ (niet|niks), word niet (binnengelaten|toegelaten|herkend), inlogproblemen, inlogprobleem, aanmeldprobleem*, help ~ inloggen`,
    ),
    SCREEN_SAYS: phrases(
      'geen account met die gebruikersnaam, account ~ niet vinden, gebruikersnaam ~ onjuist, momenteel geen toegang toe, voldoet niet aan de criteria, aanmelding is geslaagd, meer informatie vereist, meer informatie nodig, goedkeuring van beheerder, beheerdersgoedkeuring, apparaat ~ beheerd, u kunt dit nu niet openen, er is iets misgegaan, er ging iets mis, kan hier niet komen, schadelijke activiteit',
    ),
    WORK_AGAIN: phrases(
      'gewijzigd, veranderd, net gewijzigd, vandaag gewijzigd, zojuist gewijzigd, aangepast',
    ),

    MAIL: phrases('mail*, email*, outlook*, bericht*, mailtje*, post, postvak*, inbox*, uitnodigingen'),
    SEND: phrases(
      'mailen, emailen, stuur*, stuurt, sturen, verstuur*, versturen, verstuurt, verzend*, verzenden, verzendt, verzonden, gestuurd, verstuurd, uitgaan, de deur uit, weg, eruit, beantwoorden, antwoorden, doorsturen, vertrekt, vertrekken, mail sturen, spamt, mailt',
    ),
    BOUNCE: phrases(
      'onbestelbaar*, (mail*|email*|bericht*) ~~ (terug|teruggestuurd|retour|teruggekomen|terugkomen|terugkrijg*), (kom*|krijg*|komt|kwam*) ~~ (mail*|email*|bericht*) ~~ (terug|retour), teruggestuurd, ndr, niet ~ (bezorgd|afgeleverd|besteld), (bezorging|aflevering) ~ mislukt, niet bezorgd, niet worden bezorgd, geldige afzender, spam te verzenden, geen email meer verzenden, mag geen email, bounce*, bounced, postmaster, mailer daemon, geweigerd door ~ (server|ontvanger), komt terug, mail terug, (mail*|email*|bericht*) ~~ (geweigerd|afgewezen), bericht ~ geblokkeerd, verzendlimiet, (geraken|raken|geraakt) ~~ (mail*|buiten), limiet ~ (ontvangers|verzenden|bereikt), niet verzonden, (antwoorden|nieuwsbrief|facturen|alles) ~ (komen|komt|kwam|kwamen) ~ terug',
    ),
    NO_SEND: phrases(
      '(kan|kunnen|mag|lukt|kon|krijg|wil|gaat|gaan|worden|wordt) ~~ (niet|geen|niets|niks|nooit|nie) ~~ (mailen|emailen|versturen|verzenden|sturen|verstuurd|verzonden|weg|uit|de deur uit|beantwoorden|antwoorden|mail sturen|eruit), (mailen|emailen|versturen|verzenden|sturen|mail sturen|mail*|email*) ~~ (lukt|gaat|gaan|werkt|kan|worden|wordt|wil|vertrekt|vertrekken|mislukt|kunnen|versturen|verzenden|doet|gaan) ~~ (niet|nooit|geen|mislukt|niks), (versturen|verzenden|mailen|emailen) ~~ (niet|geblokkeerd|mislukt|onmogelijk|werkt niet|fout|problemen|lukt), (niet|geen|nooit|nie) ~ (mail*|email*|bericht*)? ~ (mailen|versturen|verzenden|sturen|verstuurd|verzonden|emailen) ~ (mail*|email*)?, geblokkeerd ~ (voor|om) ~ (verzenden|versturen|mailen|te), (niemand|klanten|collega*|mensen|ontvangers|ze|relaties) ~ (ontvangt|ontvangen|krijgt|krijgen) ~ (mijn|onze) ~ (mail*|email*|bericht*), mijn (mail*|email*|bericht*) ~~ (komt|komen|kwam|kwamen|arriveren) ~ (niet|nooit) ~ aan, niet ~ aan ~ (bij|klanten), postvak ~ vol, mailbox ~ vol, uitgaande mail, namens ~ versturen, verzendknop, problemen ~ (verzenden|versturen|mailen), probleem ~ (verzenden|versturen|mailen), nergens (meer)? ~ mailen, niemand (meer)? mailen, limiet ~~ geadresseerden, uitgaand verkeer, als spammer, geen enkele mail ~ (weg|uit)',
    ),
    OUTBOX: phrases(
      'postvak uit, outbox, uitbak, blijft hangen in ~ (postvak|concepten|uit), blijft in postvak',
    ),
    NO_MAIL_IN: phrases(
      '(krijg|ontvang|krijgen|ontvangen|krijgt|ontvangt) ~ (geen|niks|niets|nooit) ~ (mail*|email*|berichten|bericht|nieuwe mail*), geen ~ (mail*|email*) ~ (ontvang*|krijg*|binnen|binnenkomen|meer binnen), (mail*|email*) ~ (komen|komt|kwam) ~ (niet|nooit) ~ binnen, niet ~ ontvangen, geen inkomende, inkomende mail, maar niet ontvangen, er komt geen mail ~, er komen geen mails, mis ~ mails, inbox ~ leeg',
    ),

    OTHER_THING: phrases(
      '-de deur niet uit, -de deur uit, excel*, pdf, zip, powerpoint, word (bestand|document), spreadsheet*, rekenblad*, document*, bestand*, bestand, map is, mappen, printer*, printen, print, afdrukken, scanner, kopieer*, vpn, wifi, internet, netwerkschijf, beamer, scherm ~ (vergrendeld|op slot), deur*, kluisje*, locker*, badge*, toegangspas*, pas ~ (kwijt|deur|werkt), pasje*, auto, huissleutel*, kantoorsleutel*, sleutel van ~ (kantoor|kast|deur|kluis), parkeer*, slagboom, simkaart is geblokkeerd, puk*, postcode*, kortingscode*, ordernummer*, bestelnummer*, factuur*, facturen, monitor, toetsenbord, muis, headset, oplader, camera, microfoon, geluid, bluetooth, (website|site|nummer|beller) ~ geblokkeerd, vergrendelscherm, bitlocker, update, blauw scherm, traag, langzaam, toner, papier, koffie*, salaris*, loonstrook, verlof aanvragen, verlofaanvraag, vakantieaanvraag, nieuwe (laptop|computer|monitor|muis|collega|medewerker|stoel|bureau), licentie*, adobe, usb stick, harde schijf, backup, distributielijst, gedeelde mailbox, mailinglijst, hoe ~ handtekening, sap, afas, facebook, instagram, linkedin, netflix, digid, verwarming, airco, lunch, koffer, fiets*, verjaardag',
    ),
    MEETING: phrases(
      'vergader*, agenda*, afspraak, afspraken, uitnodiging*, webinar, teamsoverleg, overleg, videogesprek, zaal reserveren, vergaderzaal',
    ),
    REPORTS: phrases('melden, rapporteer*, wil ~ melden, doorsturen naar jullie, aangeven'),
    QUESTION: phrases('hoe, wat, waarom, waar, welke'),
  },
  unsure: phrases('geen idee, weet niet, weet ik niet, ik weet het niet, ik weet niet, niet zeker, kweenie'),
  denials: {
    words: phrases('niet, nooit, geen, zonder, meer'),
    between: phrases(
      'meer, echt, zelf, ik, ben, was, denk, dat, het, mijn, account, is, nog, ooit, eerder, op, de, een, link, ergens, iets, aan, worden, werd, te, zijn',
    ),
  },
  codes: { named: phrases('fout, code'), numbered: phrases('code, nr, nummer') },
  short: {
    ww: 'wachtwoord',
    wachtwrd: 'wachtwoord',
    nie: 'niet',
    nt: 'niet',
    mn: 'mijn',
    zn: 'zijn',
    ff: 'even',
    tel: 'telefoon',
    mob: 'mobiel',
    accnt: 'account',
    gebr: 'gebruiker',
  },
  alike: phrases(
    'termijn, termijnen, werken, werkten, merken, sterken, vergader, verdienen, verdient, verder, verven, onthoud, ontvang, houden, worden, woorden, antwoord, antwoorden, voorwaarden, verwacht, verwachten, verzoeken, melden, meldde, meldt, bellen, beller, stellen, gesteld, gestemd, gemeld, gemaild, gemaakt, gebruikt, gebruik, gebracht, geklapt, geplakt, gepakt, geblokt, gekocht, gezocht, gewacht, openen, openden, lopen, kopen, werkt, merkt, sterk, vreemd, vriend, vrienden, dienst, diensten, alleen, alles, anders, ander, andere, morgen, vandaag, gisteren, sinds, steeds, straks, waarom, daarom, hierom, hierin, waarin, daarin, zonder, onder, boven, bezig, collega, collegas, helpen, helpt, kunnen, kunt, konden, zullen, moeten, willen, wilden, hebben, hadden, laatste, eerste, tweede, derde, nummer, nummers, nieuws, nieuwe, niemand, iemand, iedereen, vergrendelde, goed, goede, gaan, graag, jullie, regelen, geregeld, rekening, tekening, verlaten, verlater, overleg, overlegd, geleden, gelezen, geweest, gewerkt, geholpen, kantoor, scherm, schermen, inzien, inhoud',
  ),
  common: phrases(
    'ik, mijn, het, de, een, niet, niet meer, geen, kan, mij, er, in, is, en, van, op, voor, met, dat, die, heb, heeft, ben, wordt, werkt, lukt, al, nog, maar, kunt, kunnen, je, jullie, wat, hoe, naar, bij, om, te, ook, dan, als, deze, zit, staat, doet, krijg, meer, wachtwoord, ww, iemand, hulp, graag, inloggen, vergeten, kwijt, nieuwe, geblokkeerd, toegang, telefoon, verlopen, mailen, versturen, gehackt, nieuw, verkeerd, vergrendeld, gestolen, kapot, aanmelden, mails, mijzelf, geen idee, wel, uit, steeds, komen, terug, denk, slot, kun, me',
  ),
};
