import type { BreakInPhrases } from '../../unlock/diagnosis/symptomWords.js';

/** Phrases that alone tell of a break-in, in French. */
export const breakInPhrases: BreakInPhrases = {
  inside: [
    'qui (lit|est) ~ (mes|mon)',
    'quelqu un est (dans|sur) mon',
    'quelqu un ~ lit ~ (mes|mon|ma|avec)',
    '(compte|mot de passe|boite) n est plus (le mien|a moi|la mienne)',
  ],
  sentOut: [
    '(recu|recoivent|recoit|recevoir) ~~ (lien|document|fichier|facture|mail|message) ~~ (depuis mon|de ma part|de mon|en mon nom)',
    'application ~~ (jamais|pas) ~ (autorise*|accepte*|installe*)',
    '(dicte|donne|lu|communique) le code ~~ (telephone|monsieur|dame|support|appel*)',

    '(compte|boite|messagerie) fait ~ sans moi',
    '(avis|messages) de (non remise|non distribution) ~~ (mails|messages) ~ que je',
    'je n ai rien (envoye|partage|publie)',
    '(mails|messages) ~ (partent|sont partis|sortent) ~ (de)? (ma|mon)',
  ],
  hidden: ['(vont|disparaissent|arrivent) ~~ rss', 'regle ~ n est pas de moi', '(deja)? lus avant que je'],
  methods: [
    '(telephone|appareil|numero|authenticator) qui n est pas (a moi|le mien|mon)',
    'numero ~~ (transfere|porte|migre) ~~ (sim|operateur|carte)',
    '(adresse|numero) de (recuperation|secours) ~ (a ete)? ~ (change*|modifie*|remplace*)',
  ],
  signIns: [
    'qui s est ~ connecte*',
    '(en ligne|actif|vert) ~~ (nuit|heures du matin)',
    '(utilisateur|connexion) a risque',
    'connexion que je (ne)? ~ (peux pas|n arrive pas|m explique|comprends)',
  ],
  settings: [
    '(langue|fuseau horaire|photo de profil|signature|nom affiche) ~ (a|ont|est) ~ (change*|modifie*|remplace*)',
  ],
  fooled: [
    'tombe dans le piege',
    '(une)? betise avec (un|le|ce) (lien|mail|code)',
    '(scanne|qr code) ~~ ~~ (connecte*|saisi|entre|mis)',
    '(me suis fait|ai ete|ete) (avoir|berne*|trompe*|dupe*|roule*|piege*)',
    '(lui|leur) (ai)? ~ (lu|donne|dicte|communique) ~ (code|mot de passe)',
    '(repondu|enquete|sondage|formulaire) ~~ ~~ (mot de passe|identifiants)',
  ],
  ranIt: [
    '(powershell|invite de commandes|executer) ~~ (colle|copie|execute)',
    'prouver que je ~ (humain|robot)',
  ],
  money: [
    '(fichiers|documents) ~~ (chiffres|cryptes)',
    '(fichiers|documents) ~~ (extension|nom) (bizarre|etrange|inconnue)',
    '(veulent|exigent|demandent|demande) ~ (argent|euros|bitcoin*|rancon|de payer)',
    '(vire|paye) ~~ (mail|message|facture) ~ de (moi|ma part|nous)',
    '(nouveau|autre|faux) (rib|iban|compte bancaire)',
  ],
  exposed: [
    'mot de passe ~ par erreur ~ (dans|sur) ~ (chat|canal|groupe|conversation)',
    'oublie de (me)? deconnecter',
    '(mail|message|lettre) ~~ mon (vrai|actuel) mot de passe',
    'meme mot de passe ~~ (pirate|fuite|vole)',
  ],
  endIt: [
    '(deconnectez|deconnecter|virez|sortez) (tout le monde|tous|les autres) ~ (de)? (mon)?',
    'fermer ~ sessions',
  ],
};
