import type { TurnContext } from 'botbuilder';
import { askerOf } from '../../../cards/kit/askers.js';
import { nameOf, topic } from '../../../cards/kit/words.js';
import { textTimes } from '../../../cards/kit/times.js';
import type { Log } from '../../log.js';
import { timeZoneOf } from '../../texts/timeZone.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { outcomeOf } from '../../unlock/handover/state.js';
import { isFrozen } from '../../unlock/limits/isFrozen.js';
import { RemoteError } from '../../unlock/errors.js';
import type { AuditEvent } from '../../unlock/audit/auditEvent.js';
import { OWN_TRAILS } from '../../unlock/audit/trails.js';
import type { Actor, Language, Subject } from '../../unlock/person.js';
import type { RequestStore } from '../../unlock/ports/requestStore.js';
import { approvalsOf, type UnlockRequest } from '../../unlock/request/request.js';
import type { UnlockService } from '../../unlock/service.js';
import { actorOf } from './actor.js';
import { historyOf } from './historyWords.js';
import { saidIn } from './words/said.js';

export interface HistoryCommandOptions {
  readonly service: Pick<UnlockService, 'find' | 'isApprover'>;
  readonly store: RequestStore;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** The person who asked, and how to write for them. */
interface Reader {
  readonly id: string;
  readonly language: Language;
  readonly timeZone: string;
}

/** Number of requests that the answer lists. The export of the audit trail has older ones. */
const MOST = 10;

/** `history <person>`, for approvers: requests and changes for a person, and what they asked for others. */
export class HistoryCommand {
  constructor(private readonly options: HistoryCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    const asked = historyOf(saidIn(context.activity).words);
    if (!actor || !asked) return false;
    const { name } = asked;
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    await context.sendActivity(name ? await this.told(name, context, actor) : t('teams:history.whose'));
    return true;
  }

  /** What this person may read about that person, or why not. */
  async told(name: string, { activity }: TurnContext, { id }: Actor): Promise<string> {
    const language = languageOf(activity.locale, this.options.language);
    const timeZone = timeZoneOf(activity.localTimezone, this.options.timeZone);
    try {
      return await this.tell(name, { id, language, timeZone });
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.options.log.warn({ err: error }, 'A history could not be told');
      return textsIn(language)('teams:history.unknown');
    }
  }

  private async tell(name: string, reader: Reader): Promise<string> {
    const { service } = this.options;
    const t = textsIn(reader.language);
    if (!(await service.isApprover(reader.id))) return t('teams:history.refused');
    if (await this.isFrozen(reader.id)) return t('teams:frozen');
    const found = await service.find(name, reader.id);
    const exact = found.filter((person) => addressesOf(person).includes(name.toLowerCase()));
    const [person, ...others] = exact.length > 0 ? exact : found;
    if (!person) return t('teams:history.nobody', { name });
    if (others.length > 0) {
      const list = [person, ...others].map((one) => `- ${t('teams:history.person', namesOf(one))}`);
      return [t('teams:history.several'), list.join('\n')].join('\n\n');
    }
    return this.of(person, reader);
  }

  /** Writes to the audit trail that the approver looked, before they see the history. */
  /** Asked before the search, because a stopped person would only read that nobody was found. */
  private async isFrozen(readerId: string): Promise<boolean> {
    const { store, now } = this.options;
    return store.change((tx) => isFrozen(tx, readerId, 'history', now().toISOString()));
  }

  private async of(person: Subject, reader: Reader): Promise<string> {
    const { store, now } = this.options;
    const t = textsIn(reader.language);
    const looked: AuditEvent = {
      what: 'history-read',
      at: now().toISOString(),
      actorId: reader.id,
      detail: { subjectId: person.id },
    };
    await store.change((tx) => tx.append(OWN_TRAILS.history, [looked]));
    const requests = await store.about(person.id, MOST);
    const title = t('teams:history.title', namesOf(person));
    if (requests.length === 0) return [title, t('teams:history.none')].join('\n\n');
    return [title, requests.map((request) => `- ${this.line(request, t, reader)}`).join('\n')].join('\n\n');
  }

  private line(request: UnlockRequest, t: Translate, { language, timeZone }: Reader): string {
    const times = textTimes(language, timeZone, this.options.now().toISOString());
    const { id, requester, createdAt } = request;
    const by =
      'denial' in request ? [request.denial.by] : approvalsOf(request).map((approval) => approval.by);
    const values = {
      when: times.full(createdAt),
      topic: topic(request, t),
      asker: askerOf(requester, t),
      state: t(`cards:state.${outcomeOf(request)}`),
      id,
    };
    if (by.length === 0) return t('teams:history.line', values);
    return t('teams:history.lineDecided', { ...values, by: by.map(nameOf).join(', ') });
  }
}

function namesOf(person: Subject): { name: string; address: string } {
  return { name: person.name, address: person.mail ?? person.userPrincipalName };
}

function addressesOf(person: Subject): string[] {
  return [person.userPrincipalName, person.mail ?? '', person.id].map((address) => address.toLowerCase());
}
