import type { BreakInWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInPhrases } from './breakInPhrases.js';

const DONE =
  '(demande*|ecrit*|envoye*|cree*|fait*|ajoute*|configure*|reconnais|connais|approuve*|modifie*|change*|enregistre*|supprime*|lance*|lancee|initie*|installe*|sollicite*|valide*|redige*|commande*|mis|mise|effectue*|declenche*|emis*|formule*|passe*|essaye*|tente*)';

/** Words for what another person did to an account, in French. */
export const breakInWords: BreakInWords = {
  TELLS: allOf(breakInPhrases),
  HACKED: phrases(
    'pirate, piratee, pirater, piratage, pirates, hacke, hackee, hacker*, hack, hackes, compromis, compromise, intrus*, intrusion*, (fait|ete) avoir, victime, usurpe*, usurpation, detourne*, (pris|prend) le controle, piege, arnaque* moi, me suis fait, rancon, rancongiciel, keylogger*, logiciel espion, cheval de troie, malware, maliciel, infecte*',
  ),
  STOLEN: phrases('vole, volee, voles, volees, derobe*, fuite, fuite*, divulgue*, intercepte*'),
  SOMEONE: phrases(
    '-(est ce que|peut|pouvez|pourrait|pourriez) quelqu un, -quelqu un (peut|pourrait|pour), -quelqu un (du|de l) ~ (support|informatique|service), quelqu un*, quelquun, une autre personne, un autre, d autres, un inconnu, une personne, inconnu*, des gens, un tiers, un pirate, voleur*, escroc*, mon ex, -(choisir|prendre|mettre|creer|definir) (un|une) autre, -(un|une) autre .',
  ),
  HAS_MINE: phrases(
    '(a|ont|connait|utilise|utilisent|possede|vole|sait|detient|obtenu|trouve) (mon|mes|notre|le|ma|nos) ~ (mot*|code*|compte*|boite*|identifiant*|mail*|email*|adresse*|identite|messagerie), (lit|lisent|ouvre|supprime|envoie|envoient) ~ (mes|mon|ma|des) ~ (mail*|email*|message*|courriel*|boite), a acces a, ont acces a, (change|modifie) (mon|le) mot',
  ),
  GETS_IN: phrases(
    '(s est|se|est) ~ (connecte*|introduit*|identifie*|entre*) ~, (est|etait|entre|entree) ~ (dans|sur|a) (mon|ma|mes) ~ (compte*|boite*|messagerie|mail*|email*), (essaie|tente|essaye|essaient|tentent|a essaye|a tente) ~~ (connecter|entrer|acceder)',
  ),
  BY_OTHERS: phrases(
    '(utilise*|lu*|ouvert*|consulte*) par ~ (quelqu|autre*|inconnu*|tiers), de mauvaises mains, mauvaises mains',
  ),
  DENIES: phrases('je n ai rien ~ (change|modifie|fait|demande), ce n est pas moi'),
  NOT_TRIED: phrases(
    '-je ne me suis ~ pas ~~ depuis, (je|j) n ai ~ (pas|jamais|rien) ~ (essaye*|tente*|lance*|demande*|initie*|effectue*|cherche*|declenche*), je ne me suis ~ (pas|jamais) ~ connecte*, (c|ce) ~ (etait|est|n etait|n est) ~ pas (moi|nous), je ne (me)? (connectais|connecte|identifie) pas, je n etais pas ~ (en train|connecte*)',
  ),
  OTHER_HAND: phrases(
    '(ils|elles|il|elle|on) (ont|a|m a|m ont) ~ (change|modifie|lu|utilise|filme) ~ (mon|ma|mes), (dame|monsieur|homme|femme|type|technicien) ~ (du|de|qui) ~ (support|microsoft|informatique|m a), (ancien|ancienne|ex) (collegue*|employe*|stagiaire*|assistant*|chef*), mon fils, ma fille, mon enfant, pas (le votre|la votre|les votres|le notre|la notre|de vous|lui|elle), (page|site|formulier) ~ (faux|fausse|pas la vraie), espionne*, c est faux, gros doute, apres avoir ~ (clique|scanne|rempli)',
  ),
  NOT_ME: phrases(
    `-je (ne|n)? (peux|arrive|parviens|sais|puis), (je|j) ~~ (pas|jamais|rien|aucun*) ~~ ${DONE}, (n|ne)? (est|etait|suis|sont) pas ~ (moi|de moi|a moi|le mien|la mienne|par moi|mienne|mien), pas (moi|de moi|par moi|la mienne|le mien|a moi), sans (que|mon|ma|mes|rien) ~, (que|qui) (je|j) ne ~ (connais|reconnais|utilise) pas, je ne ~ (connais|reconnais) pas, (adresse|appareil|numero|application|regle|personne|telephone|pays|lieu) ~ inconnu*, alors que je ~ (ne|dors|dormais), pendant que je ~ (dors|dormais), jamais ~ (alle*|demande*|envoye*|mis|ecrit*), je n y suis pour rien, non sollicite*, a mon insu, de nulle part, sans raison, alors que je suis ~ (a|au|en|chez), moi j ai que, c est pas (moi|lui|elle), que c est pas (moi|lui|elle), aucun* (n est)? (de|a|par) moi, sans moi, sans que (je|j), sans mon (accord|intervention)`,
  ),
  STRANGE: phrases(
    '-utilisation non autorisee, -(erreur|utilisateur|probleme) (inconnu*|etrange*|bizarre*), etrange*, bizarre*, suspect*, inconnu*, inhabituel*, frauduleu*, malveillant*, spam*, douteu*, louche*, anormal*, pourriel*, arnaque*, changement de rib, nouveau rib, cartes cadeaux, crypto*, iban, rib, coordonnees bancaires',
  ),
  PROMPT: phrases(
    'demande*, notification*, invite*, code*, push, sms, requete*, approbation*, alerte*, message* ~ (authenticator|verification|approuver), authenticator ~ (demande|sonne|me), (demande*|demander) d approuver, (demande|demandent) ~ si ~~ (approuver|approuve|valider|confirmer)',
  ),
  BOMBED: phrases(
    'bombarde*, inonde*, submerge*, toute la nuit, pleine nuit, au milieu de la nuit, la nuit, des centaines, des dizaines, harcele*, toutes les (minutes|cinq minutes)',
  ),
  NAGGED: phrases(
    'sans cesse, sans arret, tout le temps, constamment, continuellement, plein de, tellement de, en permanence, plusieurs, toute la (matinee|journee|soiree|semaine)',
  ),
  APPROVED: phrases(
    'approuve, approuvee, accepte, acceptee, valide, validee, confirme, confirmee, autorise, (appuye|clique|tape) sur ~ (oui|approuver|accepter|autoriser|valider)',
  ),
  BY_ACCIDENT: phrases(
    'par erreur, par accident, par megarde, sans reflechir, sans faire attention, sans lire, accidentellement, par reflexe, par inadvertance, pas de moi, sans le vouloir',
  ),
  RULE: phrases(
    'regle, regles, transfert*, transfere*, redirig*, redirection*, transferes, renvoi, regle de boite',
  ),
  SENT: phrases(
    '(elements|messages|mails|emails|courriels|dossier|boite) (envoyes|d envoi|envoye), (mail*|email*|message*|courriel*|facture*) ~~ (envoye*|partis|parti|expedie*), envoyes ~ (sans|que je)',
  ),
  FROM_ME: phrases(
    '(de|par) moi, de ma part, (de|depuis|par|via) (ma|mon|notre) ~ (compte*|adresse*|boite*|messagerie|email|mail), en mon nom, a mon nom, mon (compte|adresse) ~ (envoie|envoient|expedie), ma (boite|messagerie) ~ (envoie|expedie), avec (mon|ma) (adresse|compte|nom), passer pour moi, passe pour moi',
  ),
  OTHERS_GET: phrases(
    '(collegue*|client*|contact*|gens|ami*|tout le monde|chef|famille|fournisseur*|ils|elles|patron|destinataire*|autres) ~~ (recoi*|recu*|disent|dit|me dit|signale*|demande*|se plaign*|m appelle*)',
  ),
  BUSY: phrases(
    '(je)? (suis|etais|j etais) (en train de|en voiture|au volant|au lit|a table|sur le canape|sous la douche|au restaurant), en train de (manger|cuisiner|dejeuner|diner|dormir|conduire|regarder), sur le canape, a la piscine, je conduis, je dormais, je dors',
  ),
  REGRET: phrases(
    'betement, malheureusement, je regrette, j ai honte, trop tard, je n aurais pas du, apres coup, stupide, idiot, naif, bete de ma part, vu (apres|trop tard|ensuite)',
  ),
  UNSENT: phrases(
    '(mail*|email*|message*|courriel*) ~ que je n ai ~ (jamais|pas) ~ (envoye*|ecrit*), je n ai (jamais|pas) (envoye|ecrit) (ces|ca|cela|de spam|cet|ce), que je n ai (jamais|pas) (envoye*|ecrit*)',
  ),
  IN_MY_NAME: phrases('en mon nom, a mon nom, sous mon nom, se fait passer pour moi, en notre nom'),
  WHY_I: phrases('pourquoi (je|j) ~ (envoie|envoye|demande|veux|ecris|partage)'),
  BY_ITSELF: phrases(
    '(envoie|envoient|repond|repondent|ecrit|disparaissent|mails|messages|supprime) ~~ (tout seul|toute seule|tous seuls|tout seuls|d eux memes)',
  ),
  OFFICE_TEXT: phrases('absence, reponse automatique, signature, photo de profil'),
  SUDDEN: phrases('soudain*, tout a coup, d un coup, subitement'),
  UNEASY: phrases('inquiet*, peur, est ce (normal|sur|vrai), pas normal, mefie'),
  EXPOSED: phrases(
    '(mauvais|mauvaise|toute la) (chat|conversation|groupe|canal), capture d ecran, par dessus mon epaule',
  ),
  LEFT_OPEN: phrases(
    '(etait|etais|est) (encore|toujours)? (connecte*|ouvert*|allume*|deverrouille*), pas verrouille*, deverrouille*, sans (code|verrouillage)',
  ),
  HARDLY: phrases('(presque|quasiment) (jamais|rien), a peine, rarement, rien essaye'),
  NOTICE: phrases(
    '(mail|message|sms|notification) ~ qu il ~ (change|modifie|reinitialise), (mail|message|sms|notification|dit) ~~ (mot de passe|numero) ~~ (change|modifie|reinitialise|supprime)',
  ),
  LOGIN_ALERT: phrases('(alerte*|message*|mail*) de ~ (connexion*), statut ~ (actif|vert|en ligne)'),
  GAVE: phrases(
    'donne, donnee, communique, transmis, fourni, partage, dicte, lu le code, saisi, saisie, entre, rentre, tape, rempli, renseigne, indique, mis mon, (me suis|j ai) connecte*, livre',
  ),
  SECRET: phrases(
    'mot* de passe, mots de passe, motdepasse, code*, identifiant*, donnees, coordonnees, informations, pin, mdp',
  ),
  FAKE: phrases(
    'faux, fausse*, frauduleu*, hameconnage, phishing*, arnaque*, escroqu*, contrefait*, imitation, (pas|n etait pas) (le vrai|la vraie|officiel*|authentique), louche*, douteu*, (site|page|lien) (suspect*|bizarre*|pirate), ressemblait, filoutage',
  ),
  CALLER: phrases(
    '(m a|a|m ont) appele*, appel*, au telephone, par telephone, telephonique, pretend*, pretendu*, soi disant, se faisait passer, se faire passer, inconnu, a quelqu un, escroc, disait etre, faux (technicien|support)',
  ),
  CLICKED: phrases(
    'clique, cliquee, ouvert, ouverte, appuye, scanne, telecharge, suivi le lien, cliquer sur, j ai ouvert',
  ),
  LINK: phrases('lien*, piece* jointe*, qr code* ~~ (mail*|email*|courrier|message), url, fichier joint, pj'),
  GOOD_LINK: phrases(
    'lien ~ (de reinitialisation|d activation|d invitation|de la reunion|expire|ne marche pas|ne fonctionne pas), lien pour (reinitialiser|la reunion)',
  ),
  SIGN_INS: phrases(
    'connexion*, tentative*, connecte, connectee, activite*, acces, session*, ouverture* de session, login*',
  ),
  FOREIGN: phrases(
    'etranger, un autre pays, (pays|lieu|ville|endroit) (etranger|inconnu*|bizarre), nigeria, russie, chine, ukraine, bresil, inde, vietnam, turquie, roumanie, amerique, etats unis, iran, coree, pakistan, bulgarie, moscou, mexique, thailande, pologne, pays ou je ~, maroc, algerie, tunisie, senegal, kenya, egypte, cameroun, cote d ivoire, benin, togo, congo, kazakhstan, bielorussie, indonesie, malaisie, philippines, argentine, colombie, hongrie, serbie, lituanie, lettonie',
  ),
  ALERT: phrases(
    'alerte*, avertissement*, averti*, notification*, message*, (mail|email) ~ (disant|indiquant|signalant|concernant), vois, vu, historique, journal, activite*, reussi*, quelqu un, il y a, signale*, tentative*, inhabituel*, suspect*',
  ),
  I_AM_AWAY: phrases(
    '(je|nous) (suis|sommes|etais) ~ (en|a|au|aux) ~ (etranger|vacances|deplacement|voyage)?, en vacances en, en deplacement, depuis que je suis, quand je suis a, voyage d affaires, depuis l etranger je, (apres|depuis|pendant|avant) ~ (vacances|voyage|conges|conge|deplacement)',
  ),
  METHOD: phrases(
    'appareil*, telephone*, portable*, numero*, authenticator*, methode*, ordinateur*, application*, passkey*, cle de securite, iphone*, navigateur',
  ),
  ADDED: phrases(
    'ajoute*, enregistre*, associe*, lie, apparu*, apparait, nouveau, nouvel, nouvelle, connecte*, inscrit*, dans mon compte, sur mon compte, figure, vois',
  ),
  WAS_CHANGED: phrases('(a|ont|est|ete|sont) ~ (change*|modifie*|reinitialise*|remplace*)'),
  MOVED: phrases('dispar*, supprime*, efface*, lus, lu, deplace*, ouverts'),
  REMOTE: phrases(
    'teamviewer, anydesk, a distance, prise en main, controle de mon (ordinateur|pc|ecran), acces a mon (ordinateur|pc)',
  ),
  EXTORT: phrases('chantage, bitcoin*, rancon*, menace*, extorsion'),
  GRANTED: phrases(
    '(application|autorisation*|acces|consentement|permission*) ~~ (donne*|accorde*|accepte*|autorise*), (donne|accorde|accepte|autorise) ~~ (application|autorisation*|acces|permission*)',
  ),
  SUPPOSE: phrases(
    'que (faire|dois je faire|se passe t il|se passerait) ~ si, que faire si, comment (eviter|me proteger|reconnaitre|savoir|se proteger), formation, sensibilisation, et si',
  ),
  PHISH: phrases('phish*, hameconnage, mail* frauduleu*, email* frauduleu*, filoutage'),
  GOT_IT: phrases(
    '(j ai|nous avons|je) ~ (recu*|recois|recevons), (m a|m ont|nous a) ~ envoye*, recu, recue, je recois, dans ma boite de reception, on m a envoye',
  ),
  SPAM_FOLDER: phrases(
    '(en|dans|comme|aux) ~ (spam*|indesirable*|courrier indesirable|pourriel*|junk), (courrier|dossier|courriels) (indesirable*|spam), filtre anti spam, quarantaine, trop de spam, beaucoup de spam',
  ),
  FIRST: phrases('je, j, mon, ma, mes, moi, me, m, nous, notre, nos'),
};
