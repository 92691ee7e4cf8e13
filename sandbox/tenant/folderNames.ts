/** Languages of folders that the sandbox knows besides English. */
export type FolderLanguage = 'nl' | 'de' | 'cs';

/** learn.microsoft.com/graph/api/resources/mailfolder: names that work whatever the mailbox's language (A14). */
export const WELL_KNOWN = {
  archive: 'Archive',
  conversationhistory: 'Conversation History',
  deleteditems: 'Deleted Items',
  drafts: 'Drafts',
  inbox: 'Inbox',
  junkemail: 'Junk Email',
  outbox: 'Outbox',
  sentitems: 'Sent Items',
  syncissues: 'Sync Issues',
} as const;
export type WellKnown = keyof typeof WELL_KNOWN;

/** What Outlook calls them in other languages. */
const LOCAL: Readonly<Record<FolderLanguage, Readonly<Record<WellKnown, string>>>> = {
  nl: {
    archive: 'Archief',
    conversationhistory: 'Gespreksgeschiedenis',
    deleteditems: 'Verwijderde items',
    drafts: 'Concepten',
    inbox: 'Postvak IN',
    junkemail: 'Ongewenste e-mail',
    outbox: 'Postvak UIT',
    sentitems: 'Verzonden items',
    syncissues: 'Synchronisatieproblemen',
  },
  de: {
    archive: 'Archiv',
    conversationhistory: 'Aufgezeichnete Unterhaltungen',
    deleteditems: 'Gelöschte Elemente',
    drafts: 'Entwürfe',
    inbox: 'Posteingang',
    junkemail: 'Junk-E-Mail',
    outbox: 'Postausgang',
    sentitems: 'Gesendete Elemente',
    syncissues: 'Synchronisierungsprobleme',
  },
  cs: {
    archive: 'Archiv',
    conversationhistory: 'Historie konverzací',
    deleteditems: 'Odstraněná pošta',
    drafts: 'Koncepty',
    inbox: 'Doručená pošta',
    junkemail: 'Nevyžádaná pošta',
    outbox: 'Pošta k odeslání',
    sentitems: 'Odeslaná pošta',
    syncissues: 'Problémy se synchronizací',
  },
};

/** The name of a well-known folder in a mailbox of this language. `undefined` for a name that Graph does not know. */
export function folderName(asked: string, language: FolderLanguage | undefined): string | undefined {
  const known = asked.toLowerCase();
  if (!(known in WELL_KNOWN)) return undefined;
  return (language ? LOCAL[language] : WELL_KNOWN)[known as WellKnown];
}
