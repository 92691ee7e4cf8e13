import type { Language } from '../../../unlock/person.js';
import type { Holding } from '../../../unlock/queue/holding.js';
import type { QueueStart } from '../../../unlock/ports/requestStore.js';
import { PAGE, type Queue, type QueuePage } from '../../../unlock/queue/queue.js';
import type { Refusal } from '../../../unlock/decide/refusal.js';
import type { CardLinks } from '../../outgoing/cardLinks.js';
import type { CardRenderer } from '../../outgoing/cardRenderer.js';
import type { Answer, Clicker } from '../clicks/answer.js';

export interface QueueViewsOptions {
  readonly queue: Pick<Queue, 'page'>;
  readonly holding: Pick<Holding, 'offer'>;
  readonly links: Pick<CardLinks, 'to'>;
  readonly renderer: CardRenderer;
}

/** Who reads the queue. */
export interface QueueReader {
  readonly id: string;
  readonly language: Language;
  /** `channel`: everybody there reads along, so the card is nobody's own. */
  readonly audience: 'one' | 'channel';
}

/** Draws what waits, and the form with which an approver hands a request on. */
export class QueueViews {
  constructor(private readonly options: QueueViewsOptions) {}

  /** Throws `RemoteError` when the rights of the reader could not be read. */
  async card(
    reader: QueueReader,
    start: QueueStart,
  ): Promise<{ readonly card: object } | { readonly refusal: Refusal }> {
    const seen = await this.options.queue.page(reader.id, start, reader.audience);
    if (seen.kind === 'refused') return { refusal: seen.refusal };
    return { card: await this.draw(seen.page, reader) };
  }

  /** The answer to a click on the card: for the clicker alone. */
  async answer(id: string, { actor, language }: Clicker): Promise<Answer> {
    const seen = await this.card({ id: actor.id, language, audience: 'one' }, startOf(id));
    if ('card' in seen) return { card: seen.card, forThemAlone: true };
    return { sentence: this.options.renderer.sentence(seen.refusal, language) };
  }

  /** The form in which an approver says who is to look at a request. */
  async form(requestId: string, { actor, language }: Clicker): Promise<Answer> {
    const { holding, renderer } = this.options;
    const offered = await holding.offer(requestId, actor);
    if (offered.kind === 'refused') return { sentence: renderer.sentence(offered.refusal, language) };
    if (offered.kind === 'unknown-request') return { sentence: renderer.sentence(offered, language) };
    return { card: renderer.handForm(offered.request, offered, language), forThemAlone: true };
  }

  private async draw(page: QueuePage, { id, language, audience }: QueueReader): Promise<object> {
    const { links, renderer } = this.options;
    const lines = await Promise.all(
      page.lines.map(async (line) => ({ ...line, link: await links.to(line.request.id) })),
    );
    const reader = { language, ...(audience === 'one' && { readerId: id }) };
    return renderer.queue({ ...page, lines }, reader);
  }
}

/** A button of the card carries the id of a request, or `PAGE-2`. */
function startOf(id: string): QueueStart {
  const page = /^PAGE-(\d{1,3})$/.exec(id)?.[1];
  return page ? pageStart(Number(page)) : { around: id };
}

/** @param page counts from 1 */
export function pageStart(page: number): QueueStart {
  return { after: Math.max(0, page - 1) * PAGE };
}
