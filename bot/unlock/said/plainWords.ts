const ENGLISH = `
  sspr sso saml adfs ldap oauth intune imap smtp
  holiday holidays vacation outbound bad denied mfa 2fa fa log sim real actual doubt loop abroad
  abroad accept access accident accidentally accounts acount active activity actually add added address addresses
  admin administrator advice advise afternoon ago all allowed along already always am android another answer
  anydesk anyone anything apparently appreciated approval approve approved apps archive arrive arrived arrives
  arriving asap ask asked asking asks asleep assist assistant attachment attempts autenticator authenticate
  authenticating authentication authenticator autofill away azure back backup bank be bed been behalf being
  believe blank block book boss both bought bounce bounces breach broke broken browser calendar call called
  caller came caps capslock card cards changed changing characters chat chats check choose chosen chrome claims
  click clicked clicking client clients clue colleague colleagues come comes coming company complex complexity
  compromised computer confirm confirmed connected consent contact contacted contacts contract correctly
  correlation country create created credential credentials customer customers data day days deactivated dear
  delegate delete deleted deletes delivered denied department desk details device devices died different digit
  digits director disabled display document does doing done door down downloaded dropped due during e-mail
  e-mails each early edge either else elses emails empty encrypted end ended ending ends enough enrolled enter
  entered entra even evening every everybody everyone everything exactly excel exchange expire expires expiring
  extension external factor failed failing fails feeds feeling file files filled filter finance find firefox
  first five folder folders forgets forgot form former forward forwarded forwarding found friday full galaxy gave
  get gets getting give given gives giving gmail go goes going got gotten hack hacked hacker handed having hear
  heard hello help-desk helpdesk here herself hes hey hi him himself home hour hours how however hr id im
  immediately impersonating inbox incoming incorrect info ins inside install installed intern internet invalid
  invite invoice invoices ios ip ipad iphone items itself ive just keeps key keyboard kicked kind kindly know
  knows laptop last later leak leaked leave left let letter like limit linkedin list listed location locked
  lockout log-in logged logging login logins long longer look looked looks lost lots mac macbook machine made
  mailbox mailed mailing mails make making man manager many marketing may meet meeting meetings messages method
  methods mfa microsoft microsoft365 mine minutes missing mistake mistyped mobile monday month months morning
  move moved moves moving much multi-factor must myself name named need needs neither new newsletter newsletters
  next night nobody none noon normal note nothing noticed notification number o365 odd off office office365 often
  old one one-time onedrive online only open opened ordered organisation organization other ours ourselves out
  outbox outgoing outlook outside over own paid parental parking passkey past pay payment payroll pc pdf people
  permission person phished phishing phone phoned phones picture pixel place pls policy popped popup portal
  possible posted press pressed pressing printer private profile prompt prompts properly provider put qr question
  quotes ran rang read reading reads really recall receive received receiving recent recognise recognised
  recovery refused refuses regards register registered registration rejected rejects remember reminder remote
  removed repair replaced replied replies reply report request requested requests requirements reset reset-link
  resets resetting restricted returned risky room round rss rule run safari safe said salary same samsung
  saturday saved saw say saying says scam scan scanned second security see seems seen send sender sending sends
  sent server service servicedesk session sessions set set-up setup share shared sharepoint should show showed
  shows sick sign sign-in sign-ins signal signature signed signing sincerely site six slow so some somebody
  someone something sometimes somewhere sorry sound spam start starts status stays step stole stolen stop stopped
  stored straight strange stranger stuck stuff stupid subject successful such suddenly sunday supplier suppliers
  support supposedly sure survey suspended suspicious swapped switched system tablet take taken tapped team teams
  technician tell telling tells temporarily temporary ten text texted texts thank thanks thats them themselves
  there theres thing things think those though thought thread three through thursday time times timestamp told
  tomorrow took trace traded training transfer transferred tried tries trouble try trying tuesday turned turns
  twice two two-factor type typed typing unable undeliverable under unlock unlocked until unusual up update
  urgent urgently usb use used user username uses using valid validating validation verification verified verify
  verifying very voicemail vpn wanted wants way web website wednesday week weekend weeks weird well went werent
  what whatever whats whatsapp where which who whole why wifi windows wiped without word worked working worried
  write wrong wrote year years yes yourself yubikey zip
  across afraid alerts aloud altered answered anybody anywhere appeared approving attempt bag battery before
  bit browsers building button buttons cable cancelled canteen careful carried cleared closed completely
  confirmation connect contacting couple course cover crazy dead demo departments dinner disconnected discount
  dock doesnt dont drawer driving drop easy eight employee entering ex except explain extra fault feels fell
  field filed fill final finds finished follow following forget four fresh front further future grey group
  guess guessed guest guest-wifi hadnt hand hands happen happened happening happens hardly hardware helped hers
  history honestly hotel hurry idea important improve indias inform instead intended intranet issues its join
  joined keyboards language laptops law less lesson life lift lines links little load loading login-page logs
  loops loud low lunch machines managed map maternity matter maybe means mid might mind mixed moment mother
  nearly network nine nor notice now nowhere obvious obviously ones onto opening options order otherwise
  overnight pages paper parts passed peoples personal picked plane plant playing plus point pop-up popping post
  presentation pretty prevent previous program project projector prompted protected purpose quick quite rather
  reached reactivate reader ready reason reception record recorded refresh refreshed rejecting released reload
  reloading requires research restart restarted restored restoring result return ring risk roaming search
  seconds secretary seem seemed select selected separate served seven shall shift shop shown shut side silly
  simple simply since sit sitting sixth slightly small smart snapped software son soon speak spinning spins
  staff standard standing started station sticker sticky still stops story street student students study
  suggested surprise switch switching table taking task technical temp term terminal test than their these they
  theyre theyve this tick till tiny too top touch touched town track train travel travelling true trust trusted
  turn turning underneath understand understood unlocks unsure upgrade upgraded usual usually various version
  visible visiting voice waited walk walking wall warehouse wasnt weak were whether whoever whom whos wife will
  within wont worse would yet youll young youre yours youve late slow slowly
`;

const DUTCH = `
  vakantie vind flauw vermoed ongewenste tikfout typfout dezelfde
  aan aangemeld aangepast aangevraagd aanmelden aanmelding aanmeldingen aanmeldt aanpassen activiteit adres af
  afdeling afgesloten afspraken afzender agenda al alle alleen alles alsjeblieft alstublieft ander andere anders
  antwoord antwoorden apparaat aub automatisch baas bedrijf beheer beheerder belde bellen beller belt ben bericht
  berichten bestand bestanden beste betaald beveiligingsinfo bevestigen bijlage binnen bleef blijft blijkt
  boekhouding briefje buiten buitengesloten cijfer cijfers collega collegas contacten correct daar daarna dag
  dagen dank dankjewel denk dingen dinsdag directeur doe doen donderdag doorgegeven doorgestuurd doorgeven drie
  dringend echt echte eens eerder eergisteren eerste eigen eisen elke erbij erg erin factuur foute foutieve
  foutmelding ga gaan gaat gaf geaccepteerd geachte gebeld gebruik gebruiker gebruikersnaam gebruikt gedaan
  gedeactiveerd gedeeld gedeelde gedrukt geeft gegeven gegevens gehackt gejat geklikt gekregen gelekt gelezen
  gelukt gemaakt gemaild genoeg geopend geprobeerd gereset gescand geschreven gestolen gestopt gestuurd getal
  getrapt getypt gevallen geven gevoel geweest geweigerd gewist gewoon geworden gezet gezien ging goedemiddag
  goedemorgen goedgekeurd goedkeuren goedkeuring graag groet groeten gsm hallo handtekening hangt heel hele
  helemaal helpen hem herinner herinneren herkend herkent hetzelfde hier hij hoe hoi hoofdletter hoofdletters
  hoor huidige ict idee ie iedereen iemand iets inactief ineens ingegeven ingelogd ingesteld ingetikt ingeven
  ingevoerd inlog inloggegevens inloggen inlogscherm inlogt installeren intikken invoeren ja jaar jaren jij juist
  juiste kantoor kapot keer ken kent keuren kijken klant klanten klik klikken kom kreeg kregen krijgen kun kunnen
  kunt kwam kwijt kwijtgeraakt laat laatste lag lang laten leek leest leidinggevende letters leverancier lezen
  liet liggen ligt lijst link linkje loggen logt loopt maak maand maandag maanden mag mailen mailt mailtje maken
  map medewerker mee melden melding meldingen meneer mensen meteen mevrouw mezelf mij mislukken mislukt misschien
  mobiel mobieltje moest moesten morgen na naam nacht nachts nee nep nepsite net nie niemand niets nieuw nieuwe
  nieuwsbrief nieuwsbrieven niks noemde nooit normaal nummer om onbekende onbestelbaar ongeldig ongeluk onjuist
  ons onthouden onthoudt ontvangen ook opeens openen opgeslagen oproep organisatie oude overgemaakt overgenomen
  overgezet overmorgen pagina pakt pas per phishingmail plotseling pogingen postvak precies probeer probeert
  rechten regel rekening rekeningnummer resetlink s simkaart sinds sliep sms smsje smsjes soms spoed staan staat
  stagiair stap steeds stom stond stuk sturen stuur stuurde stuurt systeembeheer te teken tekens telefoon
  telefoonnummer telkens terug terwijl thuis tijd tijdelijk tijdelijke tijdens tik toch toe toegang toegevoegd
  toen toestel tot twee tweede typ typen uit uitgelogd uitgeschakeld uur vaak vallen valse vanaf vanavond
  vanmiddag vanmorgen vannacht vanochtend vanuit vanzelf veel verdachte verdwijnen vergadering vergaderzaal
  vergeet vergeten vergrendeld verificatie verificatiemethode verkeerd verkeerde verlof verloopt verlopen
  versturen verstuurd verstuurt verteld vertelde vertrouw vervangen verwijderd verzenden verzoek verzoeken
  verzonden via vijf vind vol voldoen voldoet volgens vorige vraag vraagt vragen vreemd vreemde vriendelijke
  vrijdag vroeg waar waarom waarschijnlijk wacht wachten wat we weet wegens weigeren weken wel welke werk
  werkaccount werkmail weten wie wij wilde wilden willen woensdag worden wou zag zal zat zaterdag ze zeggen zegt
  zei zeker zelf zes zich zichzelf zie ziek zien zit zitten zo zogenaamd zondag zonder zou zouden
  zwangerschapsverlof
  aangeven aangifte aanvaard aanvaardt achter actie actief afgekeurd afgelopen afgewezen afgezet allebei
  allemaal alvast anderen app appte avond avonds bedoel been begin begint begon beide beiden bel beluisteren
  bereik bereikbaar beveiligd beveiliging bevestig bevestiging bevestigt bezig bezoek bezorgd bij bijzonder
  blijf blijven boven brief buro contract daarvoor dacht dachten dan dat deel dees desktop dicht dienst docent
  doms doorgebeld doorsturen doorstuurt dubbel dubbele duurt echter eind eindigt elk elkaar enkel enkele ergens
  ermee eruit fabrieksinstellingen formulier fout foutje gastennetwerk gat gebeurde gebeurt gebouw gebruiken
  gecrasht geef geen gehad gek gekke gekozen geldig geleden gemist genomen geplakt geraak geraakt gereageerd
  geschiedenis gestart getikt gewijzigd gezegd gezeten godver grootte grote gsmnummer haal had hadden half
  halverwege hand handmatig hardop hebt heen herhaaldelijk herstart herstelling herstelmailadres hierboven
  hieronder hing hoeft hoeveel hoewel hotel houdt hun iedere ingeschakeld ingestelde ingevoerde instelde
  instellingen interne internet invullen jammer jarig jou jullie kamer keek kies kiezen kijk kijkt klas kleine
  klok klopte koffie kopieermachine laatst lampje leeg leerkracht leerling leerlingen les lesgeven lijkt lijn
  lukken maakte meer meld meldt men middag minuten moeten mogelijk mogen mooi morgenvroeg naast natuurlijk
  netwerk nochtans noem notitie omgeving onder ondertussen onlangs onmogelijk onverwacht onze onzin oops
  opgegeven opgeheven opgestart opgezet opnemen oproepen opschrijven opstarten opties opzetten oud-collega
  ouders over overgang paar papier papieren papiertje parkeren personeel personeelszaken piept plaats plek
  plots post presentatie prive probleem problemen programma project punt punten raak raakt raar rapport reden
  reis reizen ring rond rust rustig samen scannen schakel scherm school seconden secretariaat selecteer site
  slecht sluit snap snel soort stel stelt stem steun stopgezet stopt storing straat straks student studenten
  systeem tas team tegen tekst telefoontje tellen tenminste teruggezet thuiswerk thuiswerken toestand tonen
  toont trein trek tussen tweemaal twijfel uitleg uren vanbuiten vandaar vanzelfsprekend vast veilig veranderen
  verandert verbinden verbinding verdieping vereist vergadermail verkeer verklaart verliep verlies versie
  vertraging vertrokken vervalt verzend vinden vindt voelt voldoende volgende volgt voorbij voordat voorkomen
  voorlezen vorig vraagteken vrij waarmee waarna waaronder waarop waarschuwing waarschuwt wanneer want was
  wasmachine weergegeven weg weggegeven weigert welk werkdag werken werkplek werkt wifi wijs winkel wissel
  woont wordt zaak zaal zak zeer zeg zelfde zetten ziekenhuis ziet zoek zoekt zogezegd zomaar zoon zoontje
  zopas zorg zowel zulke traag trage laat sneller
`;

const GERMAN = `
  adresse akzeptiert alte anfragen angeblich angeblicher angefordert angemeldet angenommen angerufen anmelde
  anmeldeanfragen anmelden anmeldung anrufer aus beim bekomme bekommen bestatigen bestatigt bin bleiben chef da
  deaktiviert dem den drei drucker einem einen einer einfach eingegeben elternzeit fremde gar geandert gefallen
  gefalschten gegeben gehen gehort geklaut genehmigen gerat gescannt geschrieben gestellt gestohlen gibt glaube
  hab haben handy hatte ihm immer jemand jetzt kaputt keine keinen kenne kollegen komische komm komme kommen
  kommt konto kunden leer liegen liest mehr meinem meinen mich mir mochte nach namen neue neues nichts noch nur
  obwohl personalabteilung phishing-mail postausgang postfach raus rechnungen rein reingefallen richte russland
  sagt schlafe schreibt sei seite senden sich sicherheitsinfos sicherheitsschlussel sind standig steht techniker
  telefon ubertragen um unsere verlangert verschicken verschickt versehen vertrag vom wahrend weiss
  weitergeleitet wer werden wieder wurde zu zugang zugangsdaten zugriff zuruck zurucksetzen
`;

const FRENCH = `
  accepte acces ai alors appele approuve apres arret arrivent au autre bloque boite bonjour ca ce cest cette
  clique collegues comment compte conge connais connecte connecter connexion creee dans dapprouver deconnecte
  demande demandes denvoi deplace des desactive donne dossier ecrit ecrits elements entrer envoye envoyer envoyes
  erreur ete factures fait faux identifiants impossible inconnu inconnue informations jai jamais juste
  ladministrateur laisse lapplication lien limprimante lit lui matin mes messagerie mis moi mot nai narrive
  netait nouveau nuit numero ont par part peux plus portable que quelquun qui recois recoivent recu regle remis
  retour reviennent rien saisi sans scanne securite sest signaler sont spams suis suspendu svp technicien
  telephone toujours tous tout transferes trois valider vers veux vole
`;

/**
 * Words with which people tell that they cannot sign in, in every language that they write. Nobody's secret is one of
 * them alone. They are those of the labelled sentences, without the names of people, animals, places and seasons: people
 * make passwords of these. Without capitals and accents.
 */
export const PLAIN: ReadonlySet<string> = new Set(
  [ENGLISH, DUTCH, GERMAN, FRENCH].flatMap((words) => words.trim().split(/\s+/u)),
);
