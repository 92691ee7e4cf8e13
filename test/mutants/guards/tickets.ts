import type { Guard } from '../guard.js';

const STORY = 'cards/ticket/story.ts';
const OVER = 'bot/unlock/tickets/isTicketOver.ts';
const TYPED = 'bot/unlock/tickets/couldBeSecret.ts';
const HTTP = 'bot/tickets/ticketHttp.ts';
const KEEPER = 'bot/jobs/ticketKeeper.ts';
const DELIVERY = 'bot/jobs/ticketDelivery.ts';

export const TICKETS: readonly Guard[] = [
  // Who reads a ticket.
  {
    line: 75,
    file: STORY,
    find: 'const told = asTold(request, callerOf(request).id);',
    replace: 'const told = request;\n  void asTold;',
  },
  {
    line: 75,
    file: KEEPER,
    find: "happening.audience === 'operators' && !by.tickets.hasInside",
    replace: 'false',
  },
  {
    line: 75,
    file: 'bot/tickets/topdesk.ts',
    find: "actionInvisibleForCaller: entry.audience === 'operators'",
    replace: 'actionInvisibleForCaller: false',
  },
  {
    line: 75,
    file: 'bot/tickets/jira.ts',
    find: "public: entry.audience === 'caller'",
    replace: 'public: true',
  },
  {
    line: 75,
    file: 'bot/tickets/serviceNow.ts',
    find: "entry.audience === 'operators' ? { work_notes: text } : { comments: text }",
    replace: '{ comments: text }',
  },
  { line: 75, file: OVER, find: "request.status !== 'withdrawn' &&", replace: '' },
  {
    line: 75,
    file: OVER,
    find: 'if (!isBreakIn(request)) return true;',
    replace: 'if (!isBreakIn(request) || request) return true;',
  },
  // Secrets in a ticket, and on the way to it.
  {
    line: 76,
    file: STORY,
    find: "withoutSecrets(one, view.t('ticket:leftOut'))",
    replace: "withoutSecrets({ ...one, words: [] }, view.t('ticket:leftOut')) && one",
  },
  {
    line: 76,
    file: TYPED,
    find: "if (ABOUT_SECRETS.test(latinLetters(text).replace(/\\p{M}/gu, '')) || ADDRESS.test(text)) return true;",
    replace: '',
  },
  { line: 76, file: TYPED, find: 'SPEAKABLE.test(part) ||', replace: '' },
  { line: 76, file: HTTP, find: "redirect: 'manual',", replace: '' },
  {
    line: 76,
    file: 'bot/config/ticketVariables.ts',
    find: "url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text))",
    replace: "url.protocol === 'https:' || url.protocol === 'http:'",
  },
  {
    line: 76,
    file: 'bot/tickets/signature.ts',
    find: 'const signed = `${message.id}.${timestamp}.${message.body}`;',
    replace: 'const signed = message.body;',
  },
  {
    line: 76,
    file: 'bot/tickets/topdeskHtml.ts',
    find: '...entry.lines.map(escapedHtml),',
    replace: '...entry.lines,',
  },
  {
    line: 76,
    file: 'bot/tickets/jiraMarkup.ts',
    find: '...entry.lines.map(escapedWiki),',
    replace: '...entry.lines,',
  },
  // A system that is down, slow or away.
  {
    line: 77,
    file: DELIVERY,
    find: "if (known === 'sent' || known === 'refused') return 'there-already';",
    replace: 'void known;',
  },
  {
    line: 77,
    file: DELIVERY,
    find: 'const before = stored.entries.get(entry)?.at;',
    replace: 'const before = undefined as SentBefore;\n    void stored;',
  },
  {
    line: 77,
    file: KEEPER,
    find: "if (result === 'busy') await jobs.send('ticket', requestId, this.in(BUSY_PAUSE_MS));",
    replace: 'void result;',
  },
  {
    line: 77,
    file: 'bot/tickets/serviceNow.ts',
    find: 'return result.find(({ correlation_id: id }) => id === key);',
    replace: 'return result[0];',
  },
  {
    line: 77,
    file: 'bot/tickets/jira.ts',
    find: 'if (passed < SEARCH_LAG_SECONDS) {',
    replace: 'if (passed < 0) {',
  },
];
