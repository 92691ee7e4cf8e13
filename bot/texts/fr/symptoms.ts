import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';

const SIGN_IN =
  '(connecter|me connecter|connexion|se connecter|connecte|connectee|ouvrir une session|ouvrir ma session|entrer|acceder|login|authentifier|identifier)';
const PLACE =
  '(compte*|boite*|messagerie|mail*|email*|courriel*|outlook|teams|office|microsoft|onedrive|sharepoint|profil|session|ordinateur|pc|portail|365)';
const DONE =
  '(demande*|ecrit*|envoye*|cree*|fait*|ajoute*|configure*|reconnais|connais|approuve*|modifie*|change*|enregistre*|supprime*|lance*|lancee|initie*|installe*|sollicite*|valide*|redige*|commande*|mis|mise)';

/** Words that describe a symptom in French. */
export const symptoms: SymptomWords = {
  classes: {
    HACKED: phrases(
      'pirate, piratee, pirater, piratage, pirates, hacke, hackee, hacker*, hack, hackes, compromis, compromise, intrus*, intrusion*, (fait|ete) avoir, victime, usurpe*, usurpation, detourne*, (pris|prend) le controle, tombe dans le piege, piege, arnaque* moi, me suis fait',
    ),
    STOLEN: phrases('vole, volee, voles, volees, derobe*, fuite, fuite*, divulgue*, intercepte*'),
    SOMEONE: phrases(
      '-(est ce que|peut|pouvez|pourrait|pourriez) quelqu un, -quelqu un (peut|pourrait|pour), -quelqu un (du|de l) ~ (support|informatique|service), quelqu un*, quelquun, une autre personne, un autre, d autres, un inconnu, une personne, inconnu*, des gens, un tiers, un pirate, escroc*, mon ex',
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
    OTHER_HAND: phrases(
      '(ils|elles|il|elle|on) (ont|a|m a|m ont) ~ (change|modifie|lu|utilise|filme) ~ (mon|ma|mes), (dame|monsieur|homme|femme|type|technicien) ~ (du|de|qui) ~ (support|microsoft|informatique|m a), (ancien|ancienne|ex) (collegue*|employe*|stagiaire*|assistant*|chef*), mon fils, ma fille, mon enfant, pas (le votre|la votre|les votres|le notre|la notre|de vous|lui|elle), (page|site|formulier) ~ (faux|fausse|pas la vraie), espionne*, c est faux, gros doute, apres avoir ~ (clique|scanne|rempli)',
    ),
    NOT_ME: phrases(
      `-je (ne|n)? (peux|arrive|parviens|sais|puis), (je|j) ~~ (pas|jamais|rien|aucun*) ~~ ${DONE}, (n|ne)? (est|etait|suis|sont) pas ~ (moi|de moi|a moi|le mien|la mienne|par moi|mienne|mien), pas (moi|de moi|par moi|la mienne|le mien|a moi), sans (que|mon|ma|mes|rien) ~, (que|qui) (je|j) ne ~ (connais|reconnais|utilise) pas, je ne ~ (connais|reconnais) pas, (adresse|appareil|numero|application|regle|personne|telephone|pays|lieu) ~ inconnu*, alors que je ~ (ne|dors|dormais), pendant que je ~ (dors|dormais), jamais ~ (alle*|demande*|envoye*|mis|ecrit*), je n y suis pour rien, non sollicite*, a mon insu, de nulle part, sans raison, alors que je suis ~ (a|au|en|chez), moi j ai que, c est pas (moi|lui|elle), que c est pas (moi|lui|elle)`,
    ),
    STRANGE: phrases(
      '-(erreur|utilisateur|probleme) (inconnu*|etrange*|bizarre*), etrange*, bizarre*, suspect*, inconnu*, inhabituel*, frauduleu*, malveillant*, spam*, douteu*, louche*, anormal*, pourriel*, arnaque*, changement de rib, nouveau rib, cartes cadeaux, crypto*',
    ),
    PROMPT: phrases(
      'demande*, notification*, invite*, code*, push, sms, requete*, approbation*, alerte*, message* ~ (authenticator|verification|approuver), authenticator ~ (demande|sonne|me)',
    ),
    BOMBED: phrases(
      'bombarde*, inonde*, submerge*, toute la nuit, pleine nuit, au milieu de la nuit, la nuit, des centaines, des dizaines, harcele*, toutes les (minutes|cinq minutes)',
    ),
    NAGGED: phrases(
      'sans cesse, sans arret, tout le temps, constamment, continuellement, plein de, tellement de, en permanence, plusieurs',
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
    LINK: phrases(
      'lien*, piece* jointe*, qr code* ~~ (mail*|email*|courrier|message), url, fichier joint, pj',
    ),
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
      '(je|nous) (suis|sommes|etais) ~ (en|a|au|aux) ~ (etranger|vacances|deplacement|voyage)?, en vacances en, en deplacement, depuis que je suis, quand je suis a, voyage d affaires, depuis l etranger je',
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

    FACTOR: phrases(
      'mfa, 2fa, otp, authenticator*, authentificateur*, authentification*, double authentification, deux facteurs, double facteur, second facteur, multifacteur*, multi facteur*, passkey*, yubikey*, fido*, cle de securite, cle d acces, cle usb de securite, token, code* de (verification|securite|validation|confirmation|connexion), code* (par)? sms, sms*, code* unique, cle de securite usb',
    ),
    DEVICE: phrases(
      'telephone*, portable, mobile*, smartphone*, iphone*, samsung, carte sim, gsm, numero de telephone, tel',
    ),
    GONE: phrases(
      'perdu*, perte, casse*, brise*, nouveau*, nouvel, nouvelle, vole*, remplace*, change* de (telephone|numero|portable|mobile), tombe*, l eau, toilettes, efface*, reinitialise mon (telephone|iphone), supprime*, desinstalle*, reinstalle*, oublie ~ (telephone|portable|maison|chez)?, n ai plus ~ (acces|mon|le|la|telephone)?, (j ai|ai) plus (acces|mon|le|la), plus acces, pas ~ sur moi, (a la maison|chez moi), ancien (telephone|numero|portable), autre telephone, autre numero, hors service, en panne, en reparation, mort, hs, vendu*, rendu*, disparu*, egare*, fichu, restee dans, reste dans, restee a, laisse dans',
    ),
    NO_CODE: phrases(
      '(ne|n)? (recois|recoit|recevons|arrive|arrivent|vois|viennent|vient|recoi) (pas|plus|jamais|aucun*) ~ (code*|sms*|notification*|message* de verification|demande* d approbation), (code*|sms*|notification*) ~ (n|ne)? (arrive*|recu*|vient|viennent|fonctionne*|marche*|est) (pas|plus|jamais), (pas|plus|aucun*) (de|d|le|la)? (code*|sms*|notification*), jamais le (code|sms), (code*|sms*|notification*) jamais recu*, (code*|sms*) ~~ (ancien|vieux) ~ (numero|telephone)?, (peux|peut|arrive) (pas|plus) ~ (approuver|valider)',
    ),
    HOW_TO: phrases(
      'comment (configurer|installer|activer|ajouter|mettre|faire|enregistrer|utiliser|parametrer) ~, -comment faire si, configurer, installer, activer, mode d emploi, parametrer, qu est ce que',
    ),

    NOT: phrases(
      'pas, plus, jamais, aucun*, impossible, echoue, echec, rien, personne, probleme*, difficulte*, refuse*, souci*',
    ),
    FAILS: phrases(
      '(marche*|fonctionne*|repond*|accepte*|ouvre*|demarre*|passe|reconnait|reconnu|charge|va|veut) (pas|plus|rien), ne ~ (pas|plus), echoue*, echec, refuse*, rejete*, invalide*, erreur*, plante*, probleme*, souci*, ne se passe, en panne, bug*, pas (accepte*|reconnu*|valide)',
    ),
    PASSWORD: phrases(
      '-mot de passe est (bien)? (bon|correct|juste), -bon mot de passe, -mot de passe (marche|fonctionne) (bien)?, -mot de passe (du)? (wifi|wi fi|pdf|excel), mot* de passe, mots de passe, motdepasse, mdp, identifiants',
    ),
    WRONG: phrases(
      'oublie*, oubli, perdu*, faux, fausse, incorrect*, errone*, mauvais, expire*, invalide*, refuse*, rejete*, reinitialis*, reset, nouveau, changer, change, modifier, ne ~ (souviens|rappelle|connais|sais) (pas|plus), (souviens|rappelle|connais|sais) (pas|plus), pas (accepte*|reconnu*|valide|bon|correct*), plus valide, egare*, perime*, renouveler, trompe*, ne correspond pas',
    ),
    ATTEMPTS: phrases(
      'trop de (tentatives|essais|fois), trop souvent, (trois|3|cinq|5|plusieurs) (fois|tentatives|essais) ~ (faux|mauvais|incorrect*|errone*|trompe*), nom d utilisateur ou ~ (incorrect*|errone*), identifiants (incorrects|invalides|errones), trompe ~ (fois|mot)',
    ),
    ACCOUNT: phrases(
      '-compte bancaire, compte*, utilisateur, profil, session, boite mail, boite*, messagerie, acces, connexion, office 365, microsoft 365, mon (outlook|office|teams)',
    ),
    BLOCKED: phrases(
      'bloque*, desactive*, suspendu*, ferme*, inactif, inactive, coupe*, restreint*, debloque*, deblocage, revoque*, n existe (pas|plus), plus actif',
    ),
    LOCKED: phrases(
      'verrouille*, verouille*, deverrouille*, deverrouillage, verrouillage, temporairement bloque*',
    ),
    KEEPS_ASKING: phrases(
      '(demande|redemande|reclame|n arrete pas de demander) ~~ (sans cesse|sans arret|tout le temps|toujours|constamment|en boucle|a chaque fois), (sans cesse|sans arret|tout le temps|toujours|constamment|en boucle|a chaque fois) ~~ (demande|redemande|mot de passe), n arrete pas de ~ demander, redemande',
    ),
    SIGN_IN: phrases(`${SIGN_IN}, connect*, connexion*`),
    CANNOT_IN: phrases(
      `(peux|arrive|parviens|reussis|peut|pouvons|arrivons|sais|puis) (pas|plus) ~~ (connecter|entrer|acceder|ouvrir|rentrer|identifier|authentifier|connexion|session|aller), (impossible|incapable|empeche*) de ~ (me|se|m)? (connecter|entrer|acceder|ouvrir|identifier|authentifier), (connexion|login|authentification) ~ (impossible|echoue*|refusee|marche pas|fonctionne pas|echec|bloquee), (echec|probleme*|difficulte*|souci*|erreur) ~ (de|pour|a|lors|avec) ~ (connexion|connecter|la connexion|acceder|identification), (plus|pas|aucun|perdu) ~ acces ~ (a|au)? ~ ${PLACE}?, plus acces a, acces refuse, (me laisse pas|laisse pas) ~ (entrer|connecter), deconnecte*, (ouvrir|consulter|acceder a) (mon|ma|mes) ${PLACE} ~ (impossible), compte ~ (marche|fonctionne) (pas|plus), n ai pas acces a`,
    ),
    SCREEN_SAYS: phrases(
      'aucun compte ~ trouve, compte introuvable, approbation de l administrateur, plus d informations (sont)? (requises|necessaires), ne remplit pas les criteres, une erreur s est produite, quelque chose s est mal passe, vous ne pouvez pas acceder',
    ),
    WORK_AGAIN: phrases('change aujourd hui, viens de changer, modifie'),

    MAIL: phrases('mail*, email*, courriel*, message*, messagerie, outlook*, boite mail'),
    SEND: phrases('envoy*, envoi*, envoie*, expedi*, repondre, partent, part, transmettre, sortants'),
    BOUNCE: phrases(
      '(mail*|email*|message*|courriel*) ~~ (reviennent|revient|revenu*|retourne*|rejete*), non remis, non distribue*, pas (remis|distribue*), n a pas pu etre (remis|envoye|distribue|delivre), notification d echec, echec de ~ remise, expediteur valide, bounce*, ndr, mailer daemon, limite d envoi, quota d envoi, non delivre*',
    ),
    NO_SEND: phrases(
      '(peux|arrive|parviens|peut|veut|veulent|reussis|pouvons) (pas|plus) ~~ (envoyer|repondre|expedier|envoyes|partir), (impossible|empeche*|bloque*|interdit*|incapable) ~ (d|de|pour)? ~ (envoyer|repondre|envoi|expedier), (envoi*|envoyer) ~~ (impossible|echoue*|marche pas|bloque*|fonctionne pas|refuse*), (mail*|email*|message*|courriel*) ~ (ne)? (partent|part|sortent|arrivent|s envoient|s envoie) (pas|plus), (n|ne)? envoie (pas|plus|rien), (personne|clients) ~ (ne)? (recoit|recoivent) ~ (mes|pas mes) ~ (mail*|email*|message*), boite ~ pleine',
    ),
    OUTBOX: phrases('boite d envoi, coince* dans ~ (envoi|brouillons), reste* dans la boite d envoi'),
    NO_MAIL_IN: phrases(
      '(recois|recoit|recevons) (pas|plus|aucun*) ~ (mail*|email*|message*|courriel*), (peux|arrive) (pas|plus) ~ recevoir, aucun (mail|email|courriel) (recu|n arrive), pas recevoir',
    ),

    OTHER_THING: phrases(
      'excel*, tableur, pdf*, document*, fichier*, dossier partage, imprimante*, imprimer, scanner, vpn, wifi, internet, projecteur, porte, portes, badge*, parking, casier, voiture, carte sim ~ bloquee, code postal, code promo, code de reduction, facture, clavier, souris, casque, chargeur, camera, micro, (site|page) ~ bloque*, bitlocker, mise a jour, lent, lente, salaire, demande de conge*, nouvel (ordinateur|ecran|employe), licence*, signature, absence, machine a cafe, facebook, instagram, paypal, photocopieu*',
    ),
    MEETING: phrases('reunion*, calendrier, rendez vous, agenda, invitation*, visioconference, visio'),
    REPORTS: phrases('signaler, je veux signaler, declarer'),
    QUESTION: phrases('comment, pourquoi, quel, quelle, ou, que, quand'),
  },
  unsure: phrases('je ne sais pas, je sais pas, aucune idée, pas sûr, pas sûre, sais pas'),
  denials: {
    words: phrases('pas, jamais, ni, sans, plus'),
    between: phrases(
      'ete, encore, vraiment, me, suis, fait, mon, compte, est, a, que, je, j, ai, sur, le, un, lien, avoir, de, etre, plus',
    ),
  },
  codes: { named: phrases('erreur, code d erreur, code'), numbered: phrases('code, numéro, no') },
  short: {
    mdp: 'mot de passe',
    jai: 'j ai',
    narrive: 'n arrive',
    quelquun: 'quelqu un',
    nai: 'n ai',
    jarrive: 'j arrive',
    tel: 'telephone',
    cpte: 'compte',
  },
  alike: phrases(
    'comme, comment, commence, compter, complet, content, contact, contacts, contrat, controle, centre, contre, rencontre, envers, envie, encore, entree, entrer, entrez, entre, ouvrir, couvrir, arriver, arrive, derive, depuis, demain, demande, demander, depart, besoin, bonjour, toujours, aujourd, autres, notre, votre, quatre, quelque, quelques, chaque, marche, marches, cherche, passer, passe, passage, message, messages, visage, telephone, service, services, serveur, savoir, avoir, recevoir, devoir, pouvoir, travail, travaille, depot',
  ),
  common: phrases(
    'je, j, mon, ma, mes, le, la, les, est, ne, pas, plus, et, un, une, des, du, de, ai, suis, sur, dans, mot, passe, compte, me, peux, pour, avec, que, qui, ce, il, a ete, vous, nous, mais, merci, bonjour, arrive, oublie, bloque, connecter, quelqu, au, en, depuis',
  ),
};
