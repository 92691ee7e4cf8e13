import type { BreakInWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInPhrases } from './breakInPhrases.js';
import { caller } from './themes/caller.js';
import { notMe } from './themes/notMe.js';
import { otherHand } from './themes/otherHand.js';

/** Words for what another person did to an account, in Dutch. */
export const breakInWords: BreakInWords = {
  TELLS: allOf(breakInPhrases),
  HACKED: phrases(
    '-(klant|leverancier|website|site|sportclub|bedrijf) (van ons|van mij|van mijn *|van een *)? (is|was|werd|zijn) ~ (gehackt|gehacked), -ingebroken in (mijn|ons|het|de) (huis|auto|garage|schuur|woning), -(wifi|router|thuis|buurman*|buurvrouw*) ~~ (gehackt|gehacked), -(gmail|facebook|instagram|netflix|linkedin|whatsapp|hotmail|paypal|spotify) ~~ (gehackt|gehacked|gekaapt|overgenomen), gehackt, gehacked, gehakt, hack, hacker*, hacken, hackt, gecompromitteerd, ingebroken, inbraak, inbreker*, indringer*, binnengedrongen, misbruik*, gekaapt, gekraakt, overgenomen door, phishingslachtoffer, slachtoffer van, opgelicht, getrapt, ingetrapt, ik trapte, ingestonken, identiteitsfraude, mfa moeheid, datalek, gehijackt, getuind, ingetuind, erin gelopen, er ingelopen, in de val, binnengegaan, rss (map|feeds|feed), losgeld, (anders|of) (zetten|publiceren|delen|sturen|gooien) (ze|zij), nep captcha, riskante (aanmelding*|inlog*), ransomware, gijzelsoftware, overal (uitloggen|afmelden), in ~ (mail|account|mailbox) ~ ingebroken, keylogger*, spyware, trojan*, malware, besmet*, geinfecteerd, virus (op|in) mijn',
  ),
  STOLEN: phrases(
    'gestolen, gelekt, gejat, buitgemaakt, onderschept, gekloond, uitgelekt, op straat, in een datalek, lijst op ~ internet, (het|een) lek, gelekte',
  ),
  SOMEONE: phrases(
    '-(zou|kan|wil|kunt|mag) iemand, -iemand (zo|even|mij helpen|me helpen|kijken), -iemand (heeft|had)? (mijn|een|ons|onze|het|de|dit|die) (bestand|map|document|excel|presentatie) ~ (verwijderd|verplaatst|aangepast|hernoemd|gewijzigd|geopend|gewist), -iemand ~~ mijn ~ (telefoon|gsm|mobiel|toestel) ~ (gestolen|gejat|gepikt|meegenomen), -iemand heeft ~~ (telefoon|gsm|mobiel|toestel) (gestolen|gejat|gepikt), -iemand ~~ over mijn (telefoon|gsm|toestel|mobiel), -iemand zei dat, -iemand van (hr|personeelszaken|personeel|administratie), -iemand ~ (zei|vertelde|tipte), -(een|n) (ander|andere) (nummer|toestel|telefoon|gsm|mobiel|apparaat|abonnement|wachtwoord|laptop|pc|land|adres|manier), -iemand mijn (toegang|account) ~ (afgesloten|geblokkeerd|uitgezet|gedeactiveerd|dichtgezet), -iemand ~ op mijn (gsm|telefoon|mobiel|toestel), -(kan|kun|kunt|wil|zou|moet|mag|is er|is daar|help) er? (iemand|niemand), -kan er iemand, -(voor|aan|door) iemand, -iemand (van|bij) ~ (it|ict|de|helpdesk|servicedesk), -iemand (die|helpen|mij helpen), iemand, een ander, iemand anders, anderen, vreemden, een vreemde, onbekende, onbekenden, oplichter*, hackers, dief, crimineel, criminelen, mijn ex (heeft|leest|kent|zit|gebruikt|logt|weet), ex van mijn (man|vrouw|partner|vriend|vriendin), ex collega, oud collega, derden, iemand uit, (vorige|voormalige|ontslagen|ex|gewezen) (assistent*|medewerker*|werknemer*|collega*|stagiair*|baas|partner|secretaresse), (vriendin|vriend) van mijn (man|vrouw|ex), wie is er nog, mijn ex, (oude|oud|vorige|voormalige) (collega|medewerker|stagiair*|baas) (die|heeft|kan|logt|zit), (collega|medewerker|stagiair*|uitzendkracht) die ~ (weg|vertrokken|ontslagen|niet meer) ~, een robot, boeven, een bot, (een|n) derde (toegang|heeft|kan|leest|zit|partij), buitenstaander*, onbevoegde*, -iemand (een|enig)? idee, -(weet|kent) iemand, -(heeft|kan) iemand (een|enig) ~ idee, -iemand die (weet|helpt|kan), -(mag|kan|krijg|wil) ik een (ander|andere)',
  ),
  HAS_MINE: phrases(
    '(heeft|hebben|had|kent|kennen|weet|weten|stal|raadde|zag|kreeg|wilde) (mijn|ons|onze|het|de|haar|zijn)? (wachtwoord*|gegevens|inloggegevens|code*|identiteit|pin*), (gebruikt|gebruiken|misbruikt|misbruiken|beheert) ~ (wachtwoord*|account*|mailbox*|mail*|email*|gegevens|outlook|adres), (voegde|heeft) ~~ (telefoon|nummer|apparaat|methode|authenticator|toestel) ~ (toegevoegd|toe|gekoppeld|geregistreerd), ~ wachtwoord ~ (gewijzigd|veranderd|aangepast), (mijn|ons|haar|zijn) ~ (wachtwoord*|account*|mail*|email*|mailbox*|gegevens|inloggegevens|code*|naam|identiteit|berichten) ~ (kent|weet|gebruikt|gebruiken|misbruikt|leest|lezen|gelezen|gestolen|geraden|gewijzigd|veranderd|bekeken|zitten|zit|in handen), (leest|lezen|opent|verwijdert|bekijkt|beantwoordt) ~ (mijn|onze|zijn|haar|mee), toegang (heeft|hebben|gekregen|gehad) tot, toegang tot (mijn|onze|ons), heeft toegang, hebben toegang, (verstuurt|stuurt|mailt|verzendt|versturen|sturen) ~ (mail*|email*|bericht*) ~ (namens|uit|van|vanuit|als|onder), leest mee, meeleest, leest met mij mee, kijkt mee, meekijkt, (heeft|hebben|had) ~~ (veranderd|gewijzigd|aangepast|gereset|verwijderd|gewist|vervangen|gedownload|gekopieerd), mijn ~ (afspraken|agenda|bestanden|vergaderingen|map|mappen|nummer|instellingen) ~ (verwijderd|geannuleerd|verplaatst|gewist|gewijzigd|overgezet|gelezen|gedeeld|gekopieerd), keek mee, als mij ~ (bericht|mail), (voor|namens) mij (geaccepteerd|afgewezen|beantwoord|gepland)',
  ),
  GETS_IN: phrases(
    '(zit|zat|zitten|kwam|komt|is|geweest|gezeten|kan|kon) ~ (in|bij|op) (mijn|onze|zijn|haar|ons|het|de) ~ (account*|mail*|email*|mailbox*|outlook|postvak|onedrive|gegevens), ingelogd ~ (op|in|bij|vanuit|vanaf|uit|met), logt ~ in, (ingelogd|aangemeld|binnengekomen|binnen), (probeert|proberen|probeerde|geprobeerd|poging*) ~~ (inloggen|in te loggen|aan te melden|binnen te komen|in mijn account|aanmelden), in mijn (account|mailbox|mail|mails|email) ~ (zit|zat|zitten|geweest|komt|kan), (kan|kunnen) ~ nog (steeds)? ~ (lezen|zien|inloggen|bij|in)',
  ),
  BY_OTHERS: phrases(
    '(gebruikt|gelezen|geopend|bediend|misbruikt|gewijzigd|overgenomen|bekeken) ~ door ~ (iemand|anderen|een ander|vreemde*|onbekende*|derden|hackers), door (iemand anders|een ander|anderen|derden|onbekenden|een onbekende|een vreemde) ~~ (gebruikt|gelezen|geopend|misbruikt|gewijzigd|overgenomen|bekeken), door wie ., in verkeerde handen, verkeerde handen, (gebruikt|gelezen|geopend|misbruikt|gewijzigd|veranderd|gereset|toegevoegd|goedgekeurd|verwijderd|bekeken) ~~ door ~ (iemand|anderen|een ander|vreemde*|onbekende*|derden|hackers|mijn ex|hem|haar), door (iemand|mijn ex|een onbekende) ~~ (gewijzigd|veranderd|gereset|toegevoegd|goedgekeurd|verwijderd)',
  ),
  DENIES: phrases(
    'ik (deed|heb) (dat|het) ~ (niet|gedaan|veranderd|gewijzigd), ik (deed|heb) (niks|niets) ~ (niet|gedaan), (deed|was) ik niet ., ik (probeerde|deed|typte|wijzigde) ~ (niets|niks), (dat|dit|het) is niet (zo|waar) .',
  ),
  NOT_TRIED: phrases(
    '-ik (heb|had|ben) ~~ (weken|maanden|dagen|jaar|tijd|lang|sinds) ~ niet, -ik (heb|had|ben) ~ (niet|nooit) ~~ sinds, -ik (heb|had) (niet|nooit) (goed|correct|juist), -ik ~ niet (kunnen|kon|kan), (ik|ben|was) ~ (niks|niets) aan (het|t) doen, (ik|we|wij) (heb|hebben|had|hadden) ~ (niet|nooit|geen) ~~ (geprobeerd|ingelogd|aangemeld|gestart|gevraagd|aangevraagd|opgestart|aanvroeg), (heb|had) ik ~ (niet|nooit) ~ (geprobeerd|ingelogd|aangemeld|gestart|gevraagd|aangevraagd|gedaan), ik (probeer|probeerde) ~ (niet|nooit|nergens) ~ (in te loggen|aan te melden|inloggen|aanmelden|op te loggen), ik (probeer|probeerde) ~ (niet|nooit|nergens) ~, ik (was|ben) ~ niet ~ (aan het|bezig|aan t) ~ (inloggen|aanmelden)?, (dat|dit|het) (was|ben|is) ik ~ niet, ik was (het|dat|dit) niet, ik ~ niet ~ (aan het|bezig met|aan t) ~ (inloggen|aanmelden), ik (log|logde|meld|meldde) ~ (niet|nergens) ~ (in|aan), iemand anders ~ (was|deed|doet|probeert)',
  ),
  OTHER_HAND: allOf(otherHand),
  NOT_ME: allOf(notMe),
  STRANGE: phrases(
    'factuurfraude, -wachtwoord onbekend, -onbekend nummer, -(niets|niks|geen) (echt|enkele|heel|zo)? (vreemd*|raar|raars|verdacht*|geks), -onbevoegd gebruik, -(word|wordt|werd|word er|word hier) (zo|echt|helemaal|hartstikke|langzaam|compleet)? gek, -gek van, fraude*, -(vreemde|rare|onbekende|gekke) ~ (fout*|foutmelding*|gebruiker*|scherm*|code|reden|probleem), vreemd*, raar, rare, gek, gekke, verdacht*, onbekend*, ongewoon*, ongebruikelijk*, frauduleus, frauduleuze, kwaadaardig*, ongeautoriseerd*, onbevoegde, spam*, oplichting*, nepmail*, nep mail*, scam*, bizar*, niet vertrouw*, vertrouw ~ niet, louche, dubieus, dubieuze, extern adres, virus*, buitenlands adres, chinees, chinese, russische, russisch, andere bankgegevens, ander rekeningnummer, cadeaukaart*, cadeaubon*, crypto*, vieze link, rommel, vertrouw ~~ (geen meter|geen haar|niks), iban, rekeningnummer, (gmail|hotmail|yahoo|proton*) adres, proton*, -(laptop|apparaat|toestel|computer|pc|telefoon) ~ niet vertrouwd',
  ),
  PROMPT: phrases(
    '-(raar|rare|gek|gekke|vreemd|vreemde) (sms*|smsje*) ~~ (prive*|eigen), -melding* om (opnieuw|weer), aanvra* om ~ (te)? (melden|loggen|inloggen), melding*, pushmelding*, push, pushberichten, pushbericht*, verzoek*, goedkeuringsverzoek*, inlogverzoek*, aanmeldverzoek*, aanmeldingsverzoek*, authenticatieverzoek*, verificatiecode*, code*, smscode*, inlogcode*, notificatie*, popup*, pop up*, sms*, smsjes, bericht* ~ authenticator, authenticator ~ (melding*|verzoek*|vraagt|popt|blijft|gaat), oproep*, vraagt ~ om ~ (goedkeuring|bevestiging), goedkeuring*, (mfa|2fa) ~ (melding*|verzoek*|oproep*|bericht*), authenticator ~ (wil|wilde|vroeg|toont|zegt|stuurt), (app|telefoon) ~ (vraagt|vroeg|wil|wilde) ~ (getal|nummer|goedkeuren|bevestigen), probeert u zich aan te melden, probeer je in te loggen, of ik probeer in te loggen, ja of nee, (verificatie)? smsen, de ene * na de andere, verificatiesms*, (gaat|ging) ~ (authenticator|app) ~ af, goedkeurverzoek*, resetmail*, (gevraagd|vraagt|vroeg) ~ (aanmelding|login|inlog*) goed te keuren, verificatiemail*, bevestigingsmail*, (mail*|email*|bericht*) om ~~ te resetten, vroeg ~ of ik aan het (inloggen|aanmelden) was, (vraagt|vragen|vroeg) ~ (of|om) ~~ (goedkeuren|goed te keuren|bevestigen|te bevestigen|goedkeur|bevestig)',
  ),
  BOMBED: phrases(
    '(postvak|mailbox|inbox) ~~ vol (met|van)? ~ (bounce*|onbestelbare|onbestelbaar|teruggekomen|ndr*), gebombardeerd, bombardement, overspoeld, volgespamd, gespamd, hele nacht, midden in de nacht, s nachts, om (1|2|3|4|5|een|twee|drie|vier|vijf) uur s nachts, vannacht, honderden, tientallen, tig, de ene na de andere, elke (paar)? (minuut|minuten|seconde|seconden), om de (paar)? (minuut|minuten|seconden|vijf minuten), de hele avond, regent, doorlopend, aan een stuk door, (blijf|moet) ~ (weigeren|afwijzen|wegdrukken), (weiger|weigeren) ~~ (verzoek*|melding*|inlog*), stortvloed, regen van, op weigeren (drukken|duwen|klikken), te weigeren, om 3u, (om|rond) (1|2|3|4|5|een|twee|drie|vier|vijf|half twee|half drie) (uur|u) in de nacht, op weigeren (gedrukt|geklikt|getikt), op (nee|afwijzen) (gedrukt|geklikt|getikt|drukken|klikken), (afgewezen|weggedrukt) ~ (keer|blijft|blijven), keer ~ op weigeren, blijf wegdrukken, om de * (seconden|tellen), (kreeg|krijg|gekregen|net) ~~ achter elkaar, ik (zei|drukte|klikte) ~ (nee|weigeren), (blijft|blijven|bleef|bleven|steeds) ~ (pingen|zoemen|trillen|piepen|trilt|piept), (weigeren|afwijzen|weigeren) ~ (moeten|drukken|geklikt), *nacht',
  ),
  NAGGED: phrases(
    'steeds, blijf ~ krijgen, blijft ~ komen, voortdurend, de hele tijd, constant, telkens, aldoor, zo veel, zoveel, heel veel, keer op keer, continu, blijven komen, blijft komen, blijft maar komen, blijft terugkomen, hele (dag|ochtend|middag|avond|week), dag en nacht, dagelijks',
  ),
  APPROVED: phrases(
    'na het goedkeuren, goedgekeurd, geaccepteerd, bevestigd, toegestaan, (op|voor) ~ (ja|goedkeuren|accepteren|toestaan|akkoord|ok|bevestigen) ~ (gedrukt|geklikt|getikt|gekozen|geduwd), (drukte|klikte|tikte) ~~ (ja|goedkeuren|accepteren|toestaan|akkoord|ok|bevestigen), akkoord gegeven, akkoord gegaan, weggedrukt, ja gedrukt, goedkeurde, (nummer|cijfers|getal) ~ ingevuld ~ (app|authenticator)',
  ),
  BY_ACCIDENT: phrases(
    'per ongel*, ongeluk, perongel*, zonder na te denken, zonder te kijken, zonder te lezen, per abuis, abusievelijk, uit gewoonte, vergissing, om ervan af te zijn, in een reflex, automatisch op, half slapend, dom genoeg, onbewust, gedachteloos, niet van mij, stom genoeg, onbedoeld, niet opgelet, in plaats van (weigeren|nee|afwijzen), mijn (dochter*|zoon*|kind*|peuter|kleine), gleed, uitgegleden, want ik dacht, omdat ik dacht, omdat (het|ze|hij|die) ~ (bleef|bleven|blijft|ophield|stopte), half wakker, dan maar ~ (goedgekeurd|gedrukt|geaccepteerd), uiteindelijk ~ (goedgekeurd|gedrukt|geaccepteerd|toegestaan), om er vanaf te zijn, om het te laten stoppen, zodat het stopte',
  ),
  RULE: phrases(
    '-(moet|kan|mag|zal|wil) (ik|wij|we) ~ (die|deze|dit|dat|het|hem|ze|m) ~ doorsturen, -doorsturen naar (jullie|u), -(voldoet|wachtwoord*) ~~ regels, regel, regels, inboxregel*, mailregel*, postvakregel*, doorstuur*, doorgestuurd, doorsturen, doorgezonden, doorgeschakeld, doorzend*, omgeleid, omleid*, gemachtigde*, forward*, handtekening, een filter, filter die, doorsturing',
  ),
  SENT: phrases(
    'verzonden (items|berichten|map|mail|mails|emails|post|item), (map|in|bij) (de)? verzonden, (mail*|email*|bericht*|uitnodiging*|factu*|link*|betaalverzoek*) ~~ (verstuurd|verzonden|gestuurd|uitgegaan|uitgestuurd|eruit), uitgaande (mail*|berichten), concepten, (verstuurde|gestuurde) (mail*|berichten)',
  ),
  FROM_ME: phrases(
    '-niet (open|in|aan) met mijn account, -(inloggen|aanmelden|log|meld) ~ met mijn (account|mail|email|adres), -(collega*|vriend*|baas|manager|vrouw|man|medewerker) van (mij|me|ons), (van|vanuit|via|door|namens) (mij|me), (van|vanuit|vanaf|via|door|namens) (mijn|m|ons|onze) ~ (account*|adres*|mailbox*|mail*|email*|mailadres*|emailadres*|naam|outlook|profiel|schooladres|werkadres), uit mijn (naam|account|mailbox), op mijn naam, onder mijn naam, met mijn (naam|adres|account*|mail*|email*), in mijn naam, uit onze naam, zogenaamd van mij, mijn (account|mailbox|mailadres|outlook|emailadres) ~ (verstuurt|stuurt|verzendt|spamt), die ik (zogenaamd|zou) ~, zich voor ~ mij, doet zich voor als mij, naam van mij, waarom ik ~ (stuur|mail|deel), (in|uit) een mail van mij, (die|dat) ik ~ zou hebben, (die|dat) ik zogenaamd, van (mijn|onze) werkmail',
  ),
  OTHERS_GET: phrases(
    '(collega*|klant*|client*|vriend*|mensen|contact*|iedereen|familie|leverancier*|relatie*|ze|zij|men|baas|manager|partners|afdeling|patienten|leerlingen|ouders|adresboek|anderen|ontvangers) ~~ (krijg*|kregen|ontvang*|ontvingen|zegg*|zegt|zeiden|bel*|vrag*|meld*|klag*|gekregen|ontvangen|reager*|antwoord*|hebben gehad|waarschuw*), (krijg*|kregen|ontvang*|ontvingen) ~ (collega*|klant*|client*|vriend*|mensen|contact*|iedereen|familie|leverancier*|relatie*|ze|zij|anderen), (moeder|vader|ouders|broer|zus|buren|advocaat|boekhouder|boekhouding|bank) ~~ (krijg*|kreeg*|ontving*|zeg*|bel*|vraag*|klaag*|hield|hielden)',
  ),
  BUSY: phrases(
    '(zat|zit|lag|lig|stond|sta|was|ben) ~~ (in de auto|achter het stuur|te lunchen|te eten|te koken|te slapen|te sporten|te rijden|aan tafel|tv te kijken|televisie te kijken|aan het eten|aan het koken|aan het lunchen|aan het wandelen|aan het sporten|aan het rijden|aan het fietsen|aan het slapen), op de bank, in de sportschool, onder de douche, in de tuin, in de supermarkt, bij de kapper, bij de tandarts, op de fiets, in de (trein|bus|les|kerk|bioscoop), aan het (eten|koken|lunchen|wandelen|sporten|fietsen|zwemmen|tuinieren), tijdens (de lunch|het eten|het sporten), tijdens ~ (eten|avondeten|middageten|ontbijt|nacht|weekend|film)',
  ),
  REGRET: phrases(
    'achteraf, niet zo (slim|handig|verstandig), (dom|stom) van mij, wat dom, zo dom, heel dom, zo stom, wat stom, schaam mij, schaam me, ik schaam, had ik niet moeten, had (niet|nooit) mogen, spijt, te laat door, pas later, later (bedacht|dacht|realiseerde|besefte|zag), nu twijfel ik, twijfel nu, ik besef, toen pas, naief, iets (doms|stoms), toen zag ik, voor ik het (zag|wist), al goedgekeurd, pas (daarna|later|achteraf|toen) ~ (las|zag|merkte|keek), (las|zag|keek) ~ pas ~ (daarna|later), (heb|kreeg) ~ twijfels, voor ik (keek|las|nadacht)',
  ),
  UNSENT: phrases(
    '(ik|we|wij) (verstuur|stuur|mail|verstuurde|stuurde|mailde) ~ (niks|niets|niemand), (mail*|email*|bericht*|uitnodiging*|chat*|antwoord*|stukken|dingen|die|dat|wat) ~ (ik|wij|we|zij|hij) ~ (niet|nooit) ~ (heb|hebben|heeft)? (gestuurd|verstuurd|verzonden|geschreven|getypt|gemaild), (niet|nooit) (zelf)? (geschreven|gestuurd|verstuurd|verzonden) (heb|hebben), -ik heb ~~ (nog|zoveel) ~ (niet|geen)?, -ik heb ~~ (kunnen|kon), ik heb ~ (die|deze|dat|dit) ~ (niet|nooit) ~ (gestuurd|verstuurd|verzonden|geschreven|gemaild), (die|deze|dat|dit) ~ heb ik ~ (niet|nooit) ~ (gestuurd|verstuurd|verzonden|geschreven|gemaild), ik heb ~ geen ~ (spam|mails|mail|berichten|bericht|mailtjes) ~ (gestuurd|verstuurd|verzonden|geschreven)',
  ),
  IN_MY_NAME: phrases(
    'in mijn naam, uit mijn naam, onder mijn naam, op mijn naam, uit onze naam, namens mij (verstuurd|gestuurd), alsof ik ze, alsof ik het, doet zich voor als (mij|ik)',
  ),
  WHY_I: phrases(
    'dat ik (hem|haar|hen|hun|ze|iedereen) ~~ (gestuurd|gemaild|gevraagd|geappt|besteld), waarom ik ~~ (stuur|stuurde|stuurt|mail|mailde|vraag|vroeg|wil|wilde|deel|deelde|verstuur|verstuurde|nodig heb|schreef), wat ik ~~ (stuurde|gestuurd heb|bedoel*|wilde), of (die|dat|mijn) (mail|bericht|factuur|link|verzoek) (echt|wel|van mij), of ik ~ (echt|werkelijk) ~, waarom ik ~~ (plaats|plaatste|post)',
  ),
  BY_ITSELF: phrases(
    '(stuurt|verstuurt|sturen|beantwoordt|antwoordt|schrijft|mailt|verplaatst|verdwijn*|verwijdert|typt|mails|berichten|klikt|deelt) ~~ (vanzelf|uit zichzelf|uit eigen beweging|van zichzelf|automatisch naar|zonder dat ik iets|zonder dat ik het), zonder dat ik iets doe, (mail*|outlook|mailbox) (verstuurt|verzendt|stuurt) (zichzelf|vanzelf)',
  ),
  OFFICE_TEXT: phrases(
    'afwezig*, automatisch antwoord, out of office, handtekening, profielfoto, weergavenaam',
  ),
  SUDDEN: phrases('ineens, opeens, plotseling, plots, plotsklaps, eensklaps, uit het niets, zomaar'),
  UNEASY: phrases(
    'zorgen, ongerust, (ben|word) bang, bang dat, niet pluis, klopt iets niet, klopt niet helemaal, is (dat|dit|het) (normaal|veilig|echt), vertrouw ~ niet, vertrouw ~ geen, onrustig, niet lekker, niet in de haak, geen goed gevoel, raar gevoel, slecht gevoel, voel me niet veilig, onveilig',
  ),
  EXPOSED: phrases(
    'groepsapp, (verkeerde|hele) (chat|groep|kanaal|gesprek|venster), schermafdruk*, screenshot*, keek mee, meekeek, over mijn schouder, open en bloot',
  ),
  LEFT_OPEN: phrases(
    '(stond|staat|was|waren|bleef) (nog|er)? (nog)? (ingelogd|aangemeld|open|aan|ontgrendeld), nog (ingelogd|aangemeld|open), onvergrendeld, niet (vergrendeld|op slot|beveiligd), zonder (pincode|pin|vergrendeling|wachtwoord), geen (pincode|schermvergrendeling)',
  ),
  HARDLY: phrases(
    '-(verlopen|verloopt) ~ terwijl, (bijna|vrijwel|haast) (nooit|niks|niets|geen), nauwelijks, amper, mail zelden, (alleen|maar) ~ (twee|een|drie|paar) (mail*|mensen|personen), niks geprobeerd, niet geprobeerd, niets geprobeerd, (terwijl|hoewel|maar|alhoewel|ofschoon) ik ~~ (nooit|niks|niets|nauwelijks|amper|ziek|verlof|vakantie|slaap|sliep|alleen|enkel), (pc|laptop|computer|toestel) ~~ (uit|uitgeschakeld|dicht) (staat|stond|is|was), mensen die ik niet ken',
  ),
  NOTICE: phrases(
    '(mail|bericht|sms|melding|mailtje|zegt|staat|zag|zie|kreeg) ~~ (wachtwoord|ww|nummer|telefoonnummer|methode|gegevens) ~~ (gewijzigd|veranderd|gereset|verwijderd|aangepast|vervangen|toegevoegd), (wachtwoord|nummer) ~ (is|was|werd) ~~ (vannacht|s nachts|geleden|gisteravond|terwijl) ~~ (gewijzigd|veranderd|gereset|verwijderd)',
  ),
  LOGIN_ALERT: phrases(
    '(waarschuwing*|melding*|alert*|mail*|bericht*) (van|over|dat) ~ (inlog*|aanmelding*|login*|activiteit), status ~ (actief|groen|beschikbaar|online), nummer ~ overgezet, (ander|andere|nieuwe) simkaart ~ (gezet|overgezet)',
  ),
  GAVE: phrases(
    'gegeven, gaf, (ik|waar ik) ~ ingelogd, doorgegeven, gaf door, afgegeven, verteld, vertelde, voorgelezen, gedeeld, verstrekt, ingevuld, ingegeven, doorgemaild, ingetypt, ingetikt, getypt, ingevoerd, opgegeven, vulde, typte, voerde, achtergelaten, ingelogd op, ingelogd via, ingelogd bij, aangemeld op, aangemeld via, logde ~ in, deelde, doorgestuurd, afgestaan, genoemd, gemaild, gezegd, (liet|vroeg|deed|moest|overtuigd|zei|vroegen) ~~ (voorlezen|voor te lezen|doorgeven|door te geven|intikken|in te tikken|intypen|ingeven|delen|zeggen), code gegeven, uitgeleend, (heb|had) (het|hem|ze|die) ~ (gestuurd|gegeven|doorgestuurd|geappt)',
  ),
  SECRET: phrases(
    'wachtwoord*, paswoord*, inloggegevens, gegevens, code*, gebruikersnaam, pin*, credentials, logingegevens, aanmeldgegevens, inlognaam, cijfers, nummer, toegang, smscode*, inlogcode*, login, account, mijn login, werklogin, cijfercode, wat er in de (sms|app|melding) (stond|staat)',
  ),
  FAKE: phrases(
    '-(blijkt|bleek) ~~ (verlopen|geblokkeerd|vergrendeld|uitgeschakeld|fout|kapot|dicht|verkeerd|leeg|stuk|gedeactiveerd|op slot), -blijkt dat, nep, nep*, vals, valse, vervals*, phish*, fish*, namaak*, nagemaakt*, oplicht*, scam*, fraude*, frauduleus, frauduleuze, malafide, (verkeerde|foute|onbetrouwbare|rare|vreemde|verdachte|gekke|dubieuze|louche|niet echte) (site|website|pagina|webpagina|link|inlogpagina|formulier|loginpagina), niet ~ (echt|echte|officiele|betrouwbaar|vertrouwd|legitiem) ~, bleek ~, blijkt, leek ~ (op|net|echt), lijkt ~ (op|net|echt), kopie van, pakketjes*, pakjes*, (site|pagina|website|formulier|mail) die niet (klopte|klopt|deugde|echt), (aangepaste|gewijzigde|vervalste) fact*, (webadres|adres|url|link) ~ klopte ~ niet, niet van jullie, (dat|het) ~ niet ~ (it dienst|helpdesk|van jullie|van ons), zogenaamde (enquete|mail), parkeermeter, (site|pagina|website|webpagina|mail|formulier|bericht) ~~ (leek|lijkt|geleken), -(laptop|apparaat|toestel|computer|pc|telefoon) ~ niet vertrouwd',
  ),
  CALLER: allOf(caller),
  CLICKED: phrases(
    'geklikt, klikte, aangeklikt, aanklikte, getikt, gedrukt, geopend, opende, gevolgd, gescand, scande, gedownload, opengemaakt, opendeed, klik, doorgeklikt, gedrukt op, (ingelogd|aangemeld|ingevuld) (via|op|in|met) (een|de|die|dat) link, (ingelogd|aangemeld|ingevuld) (via|op|in) (een|de|die) (mail|email|pagina|site|website|formulier|bericht)',
  ),
  LINK: phrases(
    'link*, iets geklikt, op iets, (in|uit) (een|de|mijn|die) ~ (mail*|email*|bericht), bijlage*, (qrcode*|qr code*) ~~ (mail*|email*|brief|bericht|poster|sticker), hyperlink, url, bestandje, (via|in|op) een (mail|email|bericht)',
  ),
  GOOD_LINK: phrases(
    '(reset|activatie|uitnodigings|uitnodiging|vergader|registratie|herstel|teams) ~ link*, resetlink*, herstellink*, activatielink*, teamslink*, link ~ (werkt niet|doet het niet|verlopen|is kapot|ongeldig|doet niks|van de helpdesk|van ict|om te resetten|van jullie|werkt niet meer|opent niet), er gebeurt niks, wachtwoord vergeten link, gedeelde link',
  ),
  SIGN_INS: phrases(
    'inlog*, ingelogd, aanmelding*, aangemeld, aanmeldpoging*, aanmeldingspoging*, login*, logins, activiteit*, sessie*, poging*, ingelogde, toegang, sign in*, (geprobeerd|probeert|probeerde|proberen) ~ (in te loggen|aan te melden)',
  ),
  FOREIGN: phrases(
    'buitenland*, (ander|vreemd|onbekend|een ander|raar|ver) (land|werelddeel), (andere|vreemde|onbekende|rare) (plaats|locatie|stad|plek), nigeria, rusland, russisch*, china, chinees*, oekraine, brazilie, india, vietnam, turkije, roemenie, amerika, usa, vs, iran, noord korea, ghana, indonesie, pakistan, bulgarije, lagos, moskou, kenia, egypte, marokko, mexico, thailand, polen, bangladesh, filipijnen, singapore, hongkong, zuid afrika, spanje, frankrijk, duitsland, italie, londen, verenigde staten, (twee|drie|vier|vijf|tien|twaalf|meerdere|verschillende) landen, (land|plaats|stad) ~~ (nooit|niet) ~ geweest, belarus, argentinie, colombia, japan, taiwan, canada, litouwen, letland, servie, albanie, griekenland, portugal, engeland, zweden, kaartje, warschau, praag, boedapest, wenen, vilnius, milaan, parijs, lissabon, athene, (stad|land|plaats) ~ ik niet (woon|werk|ken|ben)',
  ),
  ALERT: phrases(
    'melding*, waarschuwing*, gewaarschuwd, alarm, alert*, bericht*, (mail*|email*) ~ (over|dat|van), staat, staan, zie, zag, gezien, zien, logboek, log, geschiedenis, activiteit*, geslaagd*, iemand, ongebruikelijk*, ongewone, verdachte, er (is|was|wordt|werd), volgens, poging*, blijkt, toont, gelukt, recent*, overzicht, zegt',
  ),
  I_AM_AWAY: phrases(
    '(ga|gaan|vertrek|reis) ~ naar, (ben|zit|zijn) (ik|we) ~ in, kan ik (daar|er|vandaar) ~ (inloggen|aanmelden|werken), (ik|wij|we) (ben|zit|zijn|zitten|was|werk|verblijf|woon|reis) ~~ (in|buitenland|op reis|vakantie|zakenreis|vanuit|naar), ben ik ~ (in|op), nu ik in, vanuit het buitenland ~ (inloggen|in te loggen|kan|lukt|werken), op vakantie in, tijdens ~ vakantie, als ik ~ (in het|op|naar), op zakenreis, verhuisd naar, sinds ik in, op reis, tijdens ~ reis, mijn vakantie, (zit|zat|ben|werk) in ~ voor (mijn|het|een), (weken|dagen|maand|maanden|week) in ~ (gezeten|geweest|gewerkt), op vakantie, terug (uit|van), (na|sinds|voor|tijdens) ~ (vakantie|reis|trip|zakenreis|verlof|congres), (inloggen|aanmelden|in te loggen) (vanuit|uit|in) * ~ (lukt|gaat|werkt|kan|wil) ~ niet, (kan|lukt) ~ niet ~ (inloggen|aanmelden) (vanuit|uit|in), na ~ (weken|dagen|maand|maanden|week), (ik|wij|we) (ben|was|zat) ~ (op vakantie|met vakantie|weg|afwezig), (kom|ben|was|net) ~ terug (van|uit|na)',
  ),
  METHOD: phrases(
    'apparaat*, apparaten, toestel*, telefoon*, telefoonnummer*, nummer*, mobiel*, gsm, authenticator*, aanmeldmethode*, aanmeldingsmethode*, inlogmethode*, methode*, beveiligingsinfo*, computer*, laptop*, passkey*, beveiligingssleutel*, iphone*, android*, herstelmail*, herstel*, hersteladres, app, samsung, browser, mailadres, emailadres, tablet*, ipad*',
  ),
  ADDED: phrases(
    'toegevoegd*, geregistreerd*, gekoppeld*, bijgezet, erbij, aangemeld, staat, staan, nieuw, nieuwe, verschenen, gekomen, lijst, bijgekomen, in mijn account, bij mijn account, aan mijn account, ingelogd, verschijnt, geinstalleerd, zie, opgedoken, dook op, beveiligingsinfo*, (bij|in|onder|tussen) mijn (aanmeldgegevens|beveiligingsgegevens|gegevens|methodes|aanmeldmethoden|lijst|profiel)',
  ),
  WAS_CHANGED: phrases(
    '(is|was|zijn|werd|wordt|werden) ~~ (gewijzigd|veranderd|aangepast|gereset|ingesteld|vervangen), (gewijzigd|veranderd|aangepast|gereset) ~ (is|was|werd), (profielfoto|handtekening|weergavenaam|taal) ~ (veranderd|gewijzigd|anders), zomaar gewijzigd, vanzelf gewijzigd, wachtwoordwijziging, wijziging van, (mail*|melding*|bericht*) ~~ (gewijzigd|veranderd|gereset)',
  ),
  MOVED: phrases(
    'verdwijn*, verdwenen, verwijderd, gewist, weg, gelezen, als gelezen, verplaatst, gearchiveerd, geopend, weggegooid, ontbreken, ontbreekt',
  ),
  REMOTE: phrases(
    'teamviewer, anydesk, (zat|zaten|zit|zitten|kwam|kwamen) (in|op) mijn (computer|laptop|pc), op afstand, meegekeken, meekijken, overgenomen, overnemen, quick assist, remote, scherm ~ gedeeld, scherm ~ overgenomen, (muis|cursor) ~ beweegt, beweegt vanzelf, toegang ~ (computer|laptop|pc|scherm), mijn scherm ~ (zien|meekijken|bekijken|overnemen|overgenomen|delen|gedeeld), (programma*|progje|tool|software) ~~ (geinstalleerd|gedownload|installeren), meekijken op mijn, *gelaten (op|in) mijn (computer|laptop|pc)',
  ),
  EXTORT: phrases(
    'chantage, gechanteerd, afgeperst, afpers*, bitcoin*, losgeld, ransom*, dreig*, webcam*, gefilmd, om geld (vraagt|vragen|vroeg), vragen ~ geld, wil ~ geld, eisen ~ geld, betalen anders',
  ),
  GRANTED: phrases(
    '(app|applicatie|toestemming*|rechten|toegang|invoegtoepassing|plugin) ~~ (gegeven|verleend|geaccepteerd|toegestaan|goedgekeurd), (gaf|verleende) ~ (toestemming|toegang|rechten), (toegestaan|toestemming|toegang) ~~ (app|toepassing|contacten), (app|toepassing) ~~ toegang ~~ (toegestaan|gegeven)',
  ),
  SUPPOSE: phrases(
    '-hoe kan het (dat|zijn), wat (moet|doe|kan|zou) ik? ~ (als|wanneer) (ik|iemand|je|mijn), wat als, wat gebeurt er als, hoe (kan|voorkom|herken|bescherm|weet|beveilig) (ik|je|wij|we)?, voorkomen, training, cursus, bewustwording*, presentatie, nieuws, artikel, in het geval dat, elearning, workshop',
  ),
  PHISH: phrases('phish*, phising*, fishing*, nepmail*, nep mail*, spammail*, oplichtingsmail*, valse mail*'),
  GOT_IT: phrases(
    '(ik|wij|we) ~ (kreeg|krijg|kregen|krijgen|ontving|ontvang|ontvingen|heb ~ gekregen|heb ~ ontvangen|hebben ~ ontvangen|hebben ~ gekregen), (kreeg|krijg|ontving|ontvang|kregen|ontvingen) (ik|wij|we), (mij|me|ons) ~ (gestuurd|gemaild|toegestuurd|stuurde), (stuurde|stuurt|mailde|mailt) (mij|me|ons), binnengekomen, binnen gekregen, binnengekregen, (gekregen|ontvangen), ontvangen, gekregen, kreeg, in mijn inbox, in mijn postvak',
  ),
  SPAM_FOLDER: phrases(
    '(in|als|naar|bij) ~ (spam|ongewenste|junk|spambox|spamfolder|spammap|reclame), (spam|junk|ongewenste) (map|folder|filter|mail|email|post), spamfilter*, spammap, spambox, spamfolder, ongewenst, ongewenste, quarantaine, veel spam, ik (krijg|ontvang) ~~ (spam|reclame)',
  ),
  FIRST: phrases('ik, mijn, mij, me, mn, wij, we, ons, onze, mezelf, m'),
};
