import type { Word } from './readSaid.js';

/**
 * Places, companies and programs that people name beside a password: "my password is wrong in Outlook, here in Utrecht".
 * They are passwords too, so what has one is for the approvers alone. Without capitals and accents. A name of several
 * words, or with hyphens, stands here as its words.
 */

const COUNTRIES = `
  afghanistan albania albanie algeria algerije america amerika argentina argentinie australia australie austria oostenrijk
  bangladesh belgium belgie belgique brazil brazilie britain brittannie bulgaria bulgarije cameroon kameroen canada chile
  chili china colombia congo croatia kroatie cuba curacao cyprus czechia tsjechie denmark denemarken egypt egypte england
  engeland estonia estland ethiopia ethiopie europe europa finland france frankrijk germany duitsland ghana greece
  griekenland hungary hongarije iceland ijsland india indonesia indonesie iran iraq irak ireland ierland israel italy
  italie japan jordan jordanie kenya kenia korea latvia letland lebanon libanon lithuania litouwen luxembourg luxemburg
  malaysia maleisie malta mexico moldova morocco marokko nederland netherlands nigeria norway noorwegen pakistan peru
  philippines filipijnen poland polen portugal qatar romania roemenie russia rusland rwanda scotland schotland senegal
  serbia servie singapore slovakia slowakije slovenia slovenie spain spanje suriname sweden zweden switzerland zwitserland
  syria syrie taiwan thailand tunisia tunesie turkey turkije uganda uk ukraine oekraine usa venezuela vietnam wales
`;

/** Of the Netherlands and Belgium, of the larger English-speaking countries, and where people travel. */
const CITIES = `
  alkmaar almelo almere alphen amersfoort amstelveen amsterdam apeldoorn arnhem assen bergen zoom breda delft deventer
  doetinchem dordrecht drachten ede eindhoven emmen enschede gouda groningen haag haarlem harderwijk heerenveen heerlen
  helmond hengelo hertogenbosch bosch hilversum hoofddorp hoogeveen hoorn houten leeuwarden leiden lelystad maastricht
  middelburg nieuwegein nijmegen oosterhout oss purmerend roermond roosendaal rotterdam rijswijk schiedam schiphol sittard
  spijkenisse tiel tilburg utrecht veenendaal venlo vlaardingen vlissingen waalwijk weert woerden zaandam zeist zoetermeer
  zutphen zwolle friesland zeeland drenthe overijssel gelderland limburg brabant flevoland
  aalst aarlen antwerp antwerpen anvers arlon brugge bruges brussel brussels bruxelles charleroi dendermonde genk gent
  ghent gand halle hasselt ieper knokke kortrijk leuven louvain lier liege luik lokeren mechelen mons bergen mouscron
  namen namur niklaas oostende ostend roeselare seraing tienen tongeren torhout tournai doornik turnhout verviers vilvoorde
  waregem waterloo wavre waver zaventem vlaanderen flanders wallonie wallonia
  london londen manchester birmingham liverpool leeds sheffield bristol glasgow edinburgh cardiff belfast newcastle
  nottingham leicester oxford cambridge southampton brighton dublin cork galway york boston chicago seattle houston
  dallas austin denver miami atlanta philadelphia phoenix detroit washington angeles francisco diego california texas
  florida toronto montreal vancouver ottawa sydney melbourne brisbane perth auckland wellington
  paris parijs lille rijsel lyon marseille berlin berlijn hamburg munich munchen frankfurt cologne keulen dusseldorf
  aachen aken stuttgart vienna wenen zurich geneva geneve milan milaan rome madrid barcelona lisbon lissabon porto athens
  athene prague praag warsaw warschau budapest bucharest boekarest copenhagen kopenhagen stockholm oslo helsinki moscow
  moskou kyiv kiev minsk istanbul ankara dubai cairo casablanca lagos nairobi johannesburg mumbai delhi bangalore jakarta
  bangkok beijing peking shanghai tokyo
`;

const COMPANIES = `
  adobe afas amazon apple aruba asana atlassian authy aws barracuda bitwarden bluetooth booking box bpost canva cisco citrix
  cloudflare confluence dashlane defender dell dhl docusign dropbox duo ebay exact facebook fedex figma firefox forticlient
  fortinet github gitlab globalprotect google hotmail hp huawei hubspot icloud imap instagram intune itsme jira kpn lastpass
  lenovo lifecell lycamobile magister mailchimp microsoft mimecast mobistar netflix netscaler nokia notion o2 odido okta
  oneplus onelogin oneid onepassword paypal pop3 postnl power powerbi powerapps proximus qr salesforce samsung sap
  sennheiser servicenow siemens skype skynet slack smartschool smtp snapchat sonos sophos spotify steam t-mobile telegram
  telekom telenet tele2 tiktok toshiba trello twitter ubuntu ups verizon vimeo visma vodafone voo webex wordpress workday
  xiaomi xing yahoo youtube zendesk ziggo zoom zscaler
`;

const NAMED: ReadonlySet<string> = new Set(
  [COUNTRIES, CITIES, COMPANIES].flatMap((words) => words.trim().split(/\s+/u)),
);

/** Before these words it may be the secret: "I use Utrecht as my password", "I changed it to Utrecht". */
const BEFORE_SECRET = new Set(
  `use uses used using gebruik gebruikt gebruikte type types typed typing typ typt typte getypt tik tikte enter enters
  entered fill filled vul vulde ingevuld ingetikt choose chose koos gekozen put set gave given gaf gegeven try tried
  probeer probeerde geprobeerd to into naar with met called heet say said is was are were be it`.split(
    /\s+/u,
  ),
);
const AFTER_SECRET = new Set('as als is was = of or but maar'.split(' '));
/** "Mijn wachtwoord is gewijzigd in Utrecht", "the password they gave me Utrecht". */
const HANDED =
  /^(?:changed?|changes|gewijzigd|veranderd?|aangepast|gereset|reset|gezet|zette|gave|gaf|gegeven)$/u;
/** "The one they gave me: Utrecht". */
const POINTS_ON = /[:=>→]$/u;

/** True for a place, a company or a program that is named beside a secret, and is most likely none itself. */
export function isNamedThing(words: readonly Word[], at: number): boolean {
  const parts = (words[at]?.bare ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length === 0 || !parts.every((part) => NAMED.has(part) || part.length < 3)) return false;
  const before = words.slice(Math.max(0, at - 2), at);
  const last = before.at(-1);
  if (BEFORE_SECRET.has(last?.bare ?? '') || POINTS_ON.test(last?.text ?? '')) return false;
  return !before.some(({ bare }) => HANDED.test(bare)) && !AFTER_SECRET.has(words[at + 1]?.bare ?? '');
}
