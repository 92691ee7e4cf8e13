import { isSignsAlone } from './nameless.js';

/**
 * Folders where the owner of a mailbox never looks, by Graph's names, which are the same whatever the mailbox's language
 * (learn.microsoft.com/graph/api/resources/mailfolder; microsoft-apis.md A14).
 */
export const HIDING_PLACES = [
  'deleteditems',
  'archive',
  'junkemail',
  'conversationhistory',
  'syncissues',
  'conflicts',
  'localfailures',
  'serverfailures',
  'recoverableitemsdeletions',
  'clutter',
  'outbox',
  'drafts',
  'sentitems',
  'scheduled',
] as const;
export type HidingPlace = (typeof HIDING_PLACES)[number];

/** The same by Exchange's names, of folders for which Graph has none (EXOPS `Get-MailboxFolderStatistics.md`). */
const OTHER_PLACES = ['rsssubscriptions', 'notes', 'calendar', 'contacts', 'tasks', 'journal'] as const;
export type OtherPlace = (typeof OTHER_PLACES)[number];

/** A folder that mail programs do not show, whatever it is called: `isHidden` (microsoft-apis.md A14). Graph has no name for it. */
export const HIDDEN_PLACE = 'hidden';

/** What Outlook calls the junk folder, in small letters. The junk rule of Outlook moves mail there (systemRules.ts). */
const JUNK_FOLDERS = [
  ...['junk email', 'junk e-mail', 'junk-email', 'junk-e-mail'],
  ...['ongewenste e-mail', 'ongewenste email', 'courrier indésirable', 'posta indesiderata'],
  ...['correo no deseado', 'correo electrónico no deseado'],
  ...['lixo eletrônico', 'lixo eletrónico', 'lixo electrónico', 'email de lixo', 'e-mail de lixo'],
  ...['skräppost', 'uønsket mail', 'uønsket e-mail', 'uønsket e-post', 'søppelpost', 'roskaposti'],
  ...['wiadomości-śmieci', 'wiadomości śmieci', '迷惑メール', 'нежелательная почта', 'небажана пошта'],
  ...['önemsiz e-posta', 'nevyžádaná pošta', 'levélszemét', 'e-mail nedorit', 'ανεπιθύμητη αλληλογραφία'],
  ...['垃圾邮件', '垃圾郵件', '정크 메일'],
] as const;

/**
 * What Outlook calls them, in small letters, for Exchange, which has only names. By language, although the language of a
 * mailbox is not known: a name of any of them counts. RSS and Notes are here too: Graph has no name for those.
 */
const NAMES: readonly (readonly string[])[] = [
  JUNK_FOLDERS,
  // English
  ['deleted items', 'trash', 'conversation history', 'sync issues', 'notes', 'clutter', 'snoozed'],
  ['rss feeds', 'rss subscriptions'],
  // Dutch
  ['verwijderde items', 'gespreksgeschiedenis', 'synchronisatieproblemen'],
  ['rss-feeds', 'rss-abonnementen', 'notities'],
  // German
  ['gelöschte elemente', 'gelöschte objekte', 'papierkorb', 'rss-abonnements'],
  ['aufgezeichnete unterhaltungen', 'unterhaltungsverlauf', 'synchronisierungsprobleme', 'notizen'],
  // French
  ['éléments supprimés', 'historique des conversations', 'flux rss', 'abonnements rss'],
  ['problèmes de synchronisation', 'courrier pêle-mêle'],
  // Spanish
  ['elementos eliminados', 'historial de conversaciones'],
  ['fuentes rss', 'suscripciones de rss', 'suscripciones rss', 'problemas de sincronización', 'notas'],
  // Italian
  ['posta eliminata', 'cronologia conversazioni', 'feed rss', 'sottoscrizioni rss', 'note'],
  ['problemi di sincronizzazione'],
  // Portuguese
  ['itens excluídos', 'itens eliminados', 'feeds rss'],
  [
    'histórico de conversa',
    'histórico de conversas',
    'histórico de conversação',
    'problemas de sincronização',
  ],
  // Swedish, Danish, Norwegian, Polish, Finnish
  ['borttagna objekt', 'konversationshistorik', 'rss-flöden', 'anteckningar'],
  ['slettet post', 'samtalehistorik', 'rss-kilder', 'noter'],
  ['slettede elementer', 'samtalelogg', 'notater'],
  ['elementy usunięte', 'historia konwersacji', 'kanały informacyjne rss', 'notatki'],
  ['poistetut', 'keskusteluhistoria', 'rss-syötteet', 'muistiinpanot'],
  // Turkish, Czech, Hungarian, Romanian, Russian, Ukrainian, Greek
  ['silinmiş öğeler', 'konuşma geçmişi', 'rss akışları', 'rss beslemeleri'],
  ['odstraněná pošta', 'historie konverzací'],
  ['törölt elemek', 'beszélgetések előzményei', 'rss-hírcsatornák'],
  ['elemente șterse', 'istoric conversații', 'fluxuri rss'],
  ['удаленные', 'удалённые', 'журнал бесед', 'rss-каналы'],
  ['видалені', 'журнал бесід', 'rss-канали'],
  ['διαγραμμένα', 'ιστορικό συνομιλιών'],
  // Japanese, Chinese, Korean
  ['削除済みアイテム', '会話の履歴', 'rss フィード'],
  ['已删除邮件', '对话历史记录', 'rss 源', '刪除的郵件', '交談記錄', 'rss 摘要'],
  ['지운 편지함', '대화 내용', 'rss 피드'],
];
const ANYWHERE = new Set(NAMES.flat());
/** Many people have such a folder in a folder of their own, so only the one at the top counts. */
const AT_THE_TOP = new Set([
  ...['archive', 'archief', 'archiv', 'archives', 'archivo', 'archivio', 'arquivo', 'arquivo morto', 'arkiv'],
  ...['archivar', 'arkivér', 'archiwum', 'arkisto'],
]);
/** Folders in which people write, plan or keep, and never look for mail that came in. At the top alone, as the archive. */
const FOR_OTHER_THINGS = new Set([
  ...['calendar', 'contacts', 'tasks', 'journal', 'sent items', 'drafts', 'outbox', 'recoverable items'],
  ...['agenda', 'contactpersonen', 'taken', 'logboek', 'verzonden items', 'concepten', 'postvak uit'],
  ...[
    'kalender',
    'kontakte',
    'aufgaben',
    'gesendete elemente',
    'gesendete objekte',
    'entwürfe',
    'postausgang',
  ],
  ...['calendrier', 'tâches', 'éléments envoyés', 'brouillons', "boîte d'envoi"],
  ...['calendario', 'contactos', 'tareas', 'diario', 'elementos enviados', 'borradores', 'bandeja de salida'],
  ...['contatti', 'attività', 'posta inviata', 'bozze', 'posta in uscita'],
  ...['calendário', 'contatos', 'tarefas', 'itens enviados', 'rascunhos', 'caixa de saída'],
]);
/** A folder that somebody called after RSS, as thieves do too: `RSS1`, `rssfeeds`. */
const RSS = /^rss\d*\b|^rss ?-?feeds?\b|\brss\d*$/;

/** Graph's name of the top of the mailbox, which Outlook shows as no folder, and what it is called in each language. */
export const TOP_PLACE = 'msgfolderroot';
export const TOP_NAME = 'Top of Information Store';

/** True for the top of the mailbox itself: mail there is in no folder that anybody opens. */
function isTop(folder: string): boolean {
  return folder.trim().toLowerCase() === TOP_NAME.toLowerCase();
}

/** True for a folder where the owner would not find the mail, also for one inside such a folder. */
export function isOutOfSight(folder: string): boolean {
  if (isTop(folder)) return true;
  const path = folder.normalize('NFC').toLowerCase();
  // Blanks alone are a name that nobody sees.
  if (path.split(/[\\/]/).some((part) => part !== '' && part.trim() === '')) return true;
  const parts = path.split(/[\\/]/).map((part) => part.trim());
  const [top = ''] = parts.filter((part) => part !== '');
  if (AT_THE_TOP.has(top) || FOR_OTHER_THINGS.has(top)) return true;
  return parts.some((part) => ANYWHERE.has(part) || RSS.test(part) || (part !== '' && isSignsAlone(part)));
}

/** True for a name of the junk folder itself. A folder of that name inside another is somebody's own. */
export function isJunkFolder(folder: string): boolean {
  return (JUNK_FOLDERS as readonly string[]).includes(folder.normalize('NFC').trim().toLowerCase());
}

const PLACES: readonly string[] = [HIDDEN_PLACE, ...HIDING_PLACES, ...OTHER_PLACES];

/** True for one of Graph's or Exchange's names of such a folder, and for one that mail programs do not show. */
export function isHidingPlace(place: string): place is HidingPlace | OtherPlace | typeof HIDDEN_PLACE {
  return PLACES.includes(place);
}

/** The name of the folder itself, in small letters, without what is around it. */
export function lastPart(folder: string): string {
  const parts = folder.normalize('NFC').toLowerCase().split(/[\\/]/);
  return parts.findLast((part) => part.trim() !== '')?.trim() ?? '';
}
