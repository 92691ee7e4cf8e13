import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { breakInWords } from './breakInWords.js';
import { plainWords } from './plainWords.js';

const SIGN_IN =
  '(connecter|me connecter|connexion|se connecter|connecte|connectee|ouvrir une session|ouvrir ma session|entrer|acceder|login|authentifier|identifier)';
const PLACE =
  '(compte*|boite*|messagerie|mail*|email*|courriel*|outlook|teams|office|microsoft|onedrive|sharepoint|profil|session|ordinateur|pc|portail|365)';

/** Words that describe a symptom in French. */
export const symptoms: SymptomWords = {
  classes: {
    ...breakInWords,

    FACTOR: phrases(
      'mfa, 2fa, otp, authenticator*, authentificateur*, authentification*, double authentification, deux facteurs, double facteur, second facteur, multifacteur*, multi facteur*, passkey*, yubikey*, fido*, cle de securite, cle d acces, cle usb de securite, token, code* de (verification|securite|validation|confirmation|connexion), code* (par)? sms, sms*, code* unique, cle de securite usb, (appli|application) (qui|avec) ~ (chiffres|code*|nombre*), cle usb (qui|pour|qu)',
    ),
    DEVICE: phrases(
      'telephone*, portable, mobile*, smartphone*, iphone*, samsung, carte sim, gsm, numero de telephone, tel',
    ),
    GONE: phrases(
      'perdu*, perte, casse*, brise*, nouveau*, nouvel, nouvelle, vole*, remplace*, change* de (telephone|numero|portable|mobile), tombe*, l eau, toilettes, efface*, reinitialise mon (telephone|iphone), supprime*, desinstalle*, reinstalle*, oublie ~ (telephone|portable|maison|chez)?, n ai plus ~ (acces|mon|le|la|telephone)?, (j ai|ai) plus (acces|mon|le|la), plus acces, pas ~ sur moi, (a la maison|chez moi), ancien (telephone|numero|portable), autre telephone, autre numero, hors service, en panne, en reparation, mort, hs, vendu*, rendu*, disparu*, egare*, fichu, restee dans, reste dans, restee a, laisse dans',
    ),
    NO_CODE: phrases(
      '(ne|n)? (recois|recoit|recevons|arrive|arrivent|vois|viennent|vient|recoi) (pas|plus|jamais|aucun*) ~ (code*|sms*|notification*|message* de verification|demande* d approbation), (code*|sms*|notification*) ~ (n|ne)? (arrive*|recu*|vient|viennent|fonctionne*|marche*|est) (pas|plus|jamais), (pas|plus|aucun*) (de|d|le|la)? (code*|sms*|notification*), jamais le (code|sms), (code*|sms*|notification*) jamais recu*, (code*|sms*) ~~ (ancien|vieux) ~ (numero|telephone)?, (peux|peut|arrive) (pas|plus) ~ (approuver|valider), bouton ~~ (n apparait|apparait) ~ (jamais|pas), sms (arrive|arrivent) (le lendemain|trop tard|en retard), appel (va|arrive|sonne) ~ ancien*, (supprime|efface|desinstalle) l (application|appli) ~~',
    ),
    ALL_WELL: phrases(
      '-(pas|jamais|plus) ~ (bien|parfaitement), -(reste|sinon|tout|passe|teams|outlook|ordinateur) ~ (marche|fonctionne) ~ (bien|parfaitement|tres), -(marche|fonctionne) ~ (bien|parfaitement|impeccablement) ~~ (mais|sauf|pas), (marche|fonctionne) ~ (bien|parfaitement|impeccablement|de nouveau)',
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
      '-mot de passe est (bien)? (bon|correct|juste), -bon mot de passe, -mot de passe (marche|fonctionne) (bien)?, -mot de passe (du)? (wifi|wi fi|pdf|excel), mot* de passe, mots de passe, motdepasse, mdp, identifiants, mot de pass, mots de pass',
    ),
    WRONG: phrases(
      'oublie*, oubli, perdu*, faux, fausse, incorrect*, errone*, mauvais, expire*, invalide*, refuse*, rejete*, reinitialis*, reset, nouveau, changer, change, modifier, ne ~ (souviens|rappelle|connais|sais) (pas|plus), (souviens|rappelle|connais|sais) (pas|plus), pas (accepte*|reconnu*|valide|bon|correct*), plus valide, egare*, perime*, renouveler, trompe*, ne correspond pas, ne passe (pas|plus), (n|ne)? (accepte|prend|aime) (pas|plus)',
    ),
    ATTEMPTS: phrases(
      'trop de (tentatives|essais|fois), trop souvent, (trois|3|cinq|5|plusieurs) (fois|tentatives|essais) ~ (faux|mauvais|incorrect*|errone*|trompe*), nom d utilisateur ou ~ (incorrect*|errone*), identifiants (incorrects|invalides|errones), trompe ~ (fois|mot), temporairement (verrouille|bloque) pour empecher',
    ),
    ACCOUNT: phrases(
      '-compte bancaire, compte*, utilisateur, profil, session, boite mail, boite*, messagerie, acces, connexion, office 365, microsoft 365, mon (outlook|office|teams)',
    ),
    BLOCKED: phrases(
      '-carte (bancaire|bleue|de credit) ~~ bloque*, bloque*, desactive*, suspendu*, ferme*, inactif, inactive, coupe*, restreint*, debloque*, deblocage, revoque*, n existe (pas|plus), plus actif, reactiver ~ compte, (reactiver|debloquer|rouvrir) mon compte',
    ),
    LOCKED: phrases(
      'verrouille*, verouille*, deverrouille*, deverrouillage, verrouillage, temporairement bloque*',
    ),
    KEEPS_ASKING: phrases(
      '(demande|redemande|reclame|n arrete pas de demander) ~~ (sans cesse|sans arret|tout le temps|toujours|constamment|en boucle|a chaque fois), (sans cesse|sans arret|tout le temps|toujours|constamment|en boucle|a chaque fois) ~~ (demande|redemande|mot de passe), n arrete pas de ~ demander, redemande, (redemande|demande) ~ (encore|a nouveau|de nouveau)',
    ),
    SIGN_IN: phrases(`${SIGN_IN}, connect*, connexion*`),
    CANNOT_IN: phrases(
      `(peux|arrive|parviens|reussis|peut|pouvons|arrivons|sais|puis) (pas|plus) ~~ (connecter|entrer|acceder|ouvrir|rentrer|identifier|authentifier|connexion|session|aller), (impossible|incapable|empeche*) de ~ (me|se|m)? (connecter|entrer|acceder|ouvrir|identifier|authentifier), (connexion|login|authentification) ~ (impossible|echoue*|refusee|marche pas|fonctionne pas|echec|bloquee), (echec|probleme*|difficulte*|souci*|erreur) ~ (de|pour|a|lors|avec) ~ (connexion|connecter|la connexion|acceder|identification), (plus|pas|aucun|perdu) ~ acces ~ (a|au)? ~ ${PLACE}?, plus acces a, acces refuse, (me laisse pas|laisse pas) ~ (entrer|connecter), deconnecte*, (ouvrir|consulter|acceder a) (mon|ma|mes) ${PLACE} ~ (impossible), compte ~ (marche|fonctionne) (pas|plus), n ai pas acces a, page (blanche|vide) ~ (connexion|connecter|connecte), retrouve ~ sur la page de connexion, (page|fenetre|ecran) ~ (connexion|identification) ~ (tourne|boucle|recharge|revient|disparait|reste), (retour|revient|reviens|ramene|renvoie) ~ (au|a la) (debut|depart|page|case), tourne en (boucle|rond), (rien|ni) ~ (s ouvre|ouvre|demarre), (me|nous) (jette|ejecte|deconnecte|renvoie|vire) ~, (suis|chui|reste) ~ (dehors|coince dehors), plus (d|aucun) acces, (arrive|peux|parviens) (plus|pas) ~ (entrer|rentrer|connecter|ouvrir|acceder), (ouvre|ouvrent) (plus|pas), ne (me)? reconnait (pas|plus) ~ (compte|moi)?, (compte|connexion) (est)? (kaput|mort|morte|foutu*|hs)`,
    ),
    REFUSED_BY_RULE: phrases(
      'criteres d acces, aux criteres, appareil doit etre (gere|conforme), appareil ~ pas conforme, acces conditionnel, strategie d acces, ne pouvez pas y acceder, y acceder pour le moment, (connexion|connecter) ~ (depuis|de) l etranger ~~ (non autorise*|interdit*|refuse*|pas), (pas|plus) ~ (droit|autorise*) ~ (connecter|connexion) ~ depuis, connexion depuis ~ * (non autorisee|interdite|refusee), (connecter|connexion) ~ depuis l etranger, (a cause|en raison) ~ (pays|lieu|politique|strategie|region|localisation), (organisation|entreprise|employeur) ~ (exige|bloque|interdit|refuse), connexion ~ (d ici|depuis ici|ici) ~ pas',
    ),
    METHOD_FINE: phrases(
      '(telephone|authenticator|application|code*) ~ (est|sont|va|vont) (bien|ok|bon|bons), mot de passe ~ (usage unique|unique)',
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
      '(peux|arrive|parviens|peut|veut|veulent|reussis|pouvons) (pas|plus) ~~ (envoyer|repondre|expedier|envoyes|partir), (impossible|empeche*|bloque*|interdit*|incapable) ~ (d|de|pour)? ~ (envoyer|repondre|envoi|expedier), (envoi*|envoyer) ~~ (impossible|echoue*|marche pas|bloque*|fonctionne pas|refuse*), (mail*|email*|message*|courriel*) ~ (ne)? (partent|part|sortent|arrivent|s envoient|s envoie) (pas|plus), (n|ne)? envoie (pas|plus|rien), (personne|clients) ~ (ne)? (recoit|recoivent) ~ (mes|pas mes) ~ (mail*|email*|message*), -boite ~~ (presque|bientot|quasiment) pleine, -boite ~ pleine a (7*|8*|9*), boite ~ pleine, (droit|autorise*|permission) (d|de|a) ~ envoyer, n ~ pas le droit d envoyer, (devis|commande|facture*) ~~ revient*, je recois mais je n envoie, (devis|commande) ~~ (retour|revenu*), (tout|tous|chaque) ~ (j|je) ~ envoie ~~ (revient|reviennent|rejete*|refuse*), (limite|maximum|quota) ~~ (destinataires|envoi|atteint*|depasse*), rien ne (part|s envoie|sort), (plus|pas) ~ (envoyer|d envoi), (reception|recevoir) ~ (marche|ok|oui|fonctionne) ~~ (envoi|envoyer), (clients|gens|personne) ~~ (mes|nos) (mails|messages|devis|reponses) ~ pas, (messages|mails) ~ (restent|bloques|coinces) ~ (brouillons|boite d envoi)',
    ),
    OUTBOX: phrases('boite d envoi, coince* dans ~ (envoi|brouillons), reste* dans la boite d envoi'),
    NO_MAIL_IN: phrases(
      '(recois|recoit|recevons) (pas|plus|aucun*) ~ (mail*|email*|message*|courriel*), (peux|arrive) (pas|plus) ~ recevoir, aucun (mail|email|courriel) (recu|n arrive), pas recevoir',
    ),

    OTHER_THING: phrases(
      'excel*, tableur, pdf*, document*, fichier*, dossier partage, imprimante*, imprimer, scanner, vpn, wifi, internet, projecteur, porte, portes, badge*, parking, casier, voiture, carte sim ~ bloquee, code postal, code promo, code de reduction, micro, (site|page) ~ bloque*, bitlocker, mise a jour, lent, lente, salaire, demande de conge*, licence*, signature, absence, machine a cafe, facebook, instagram, paypal, photocopieu*, carte bancaire, carte bleue',
    ),
    BESIDE_THE_POINT: phrases(
      'cafe, dejeuner, clavier, souris, casque, chargeur, ecran, camera, (nouvel|nouveau|nouvelle) (ordinateur|portable|collegue|employe*|chaise), facture',
    ),
    MEETING: phrases('reunion*, calendrier, rendez vous, agenda, invitation*, visioconference, visio'),
    REPORTS: phrases('signaler, je veux signaler, declarer'),
    CHANGES_IT: phrases(
      'comment (changer|modifier) (mon|le|de)? mot de passe ., comment (je change|je modifie|puis je changer|puis je modifier) (mon|de)? mot de passe ., ou (changer|modifier) (mon|le)? mot de passe .',
    ),
    QUESTION: phrases('comment, pourquoi, quel, quelle, ou, que, quand'),
  },
  unsure: phrases(
    'je ne sais pas, je sais pas, aucune idée, pas sûr, pas sûre, sais pas, je n’ai aucune idée, je ne sais pas ce qui ne va pas, pas d’idée, chais pas',
  ),
  denials: {
    words: phrases('pas, jamais, ni, sans, plus, personne'),
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
  joins: phrases('et, mais, depuis, apres, parce, car, puis, aussi'),
  alike: phrases(
    'comme, dubois, comment, commence, compter, complet, content, contact, contacts, contrat, controle, centre, contre, rencontre, envers, envie, encore, entree, entrer, entrez, entre, ouvrir, couvrir, arriver, arrive, derive, depuis, demain, demande, demander, depart, besoin, bonjour, toujours, aujourd, autres, notre, votre, quatre, quelque, quelques, chaque, marche, marches, cherche, passer, passe, passage, message, messages, visage, telephone, service, services, serveur, savoir, avoir, recevoir, devoir, pouvoir, travail, travaille, depot',
  ),
  plain: plainWords,
  common: phrases(
    'je, j, mon, ma, mes, le, la, les, est, ne, pas, plus, et, un, une, des, du, de, ai, suis, sur, dans, mot, passe, compte, me, peux, pour, avec, que, qui, ce, il, a ete, vous, nous, mais, merci, bonjour, arrive, oublie, bloque, connecter, quelqu, au, en, depuis',
  ),
};
