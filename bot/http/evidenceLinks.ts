import type { HandedOver } from '../../cards/evidence/linksCard.js';
import type { EvidenceLinks } from '../../cards/kit/view.js';
import { isEntraId } from '../unlock/person.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { Signatures } from './signatures.js';

/** For so long a link that was handed to one approver opens the evidence. */
const LINK_MS = 15 * 60_000;

/** The links on the cards. They hold no secret: whoever opens one has to say who they are. */
export function openLinks(publicUrl: string, { id }: Pick<UnlockRequest, 'id'>): EvidenceLinks {
  return { page: `${publicUrl}/evidence/${id}.html`, data: `${publicUrl}/evidence/${id}.json` };
}

/**
 * Links for a bot without a sign-in page. Each is for one approver, who gets it in their private chat. It opens one file
 * for 15 minutes, in the name of that approver: the signature covers the file, the end and the person.
 */
export class PersonalLinks {
  constructor(
    private readonly options: {
      readonly publicUrl: string;
      readonly signatures: Signatures;
      readonly now: () => Date;
    },
  ) {}

  /** Returns the links, and when they end. */
  for(personId: string, { id }: Pick<UnlockRequest, 'id'>): HandedOver {
    const end = Math.floor((this.options.now().getTime() + LINK_MS) / 1000);
    const link = (file: string) => {
      const until = String(end);
      const sig = this.options.signatures.sign(file, until, personId.toLowerCase());
      const query = new URLSearchParams({ for: personId.toLowerCase(), until, sig });
      return `${this.options.publicUrl}/evidence/${file}?${query.toString()}`;
    };
    return {
      page: link(`${id}.html`),
      data: link(`${id}.json`),
      until: new Date(end * 1000).toISOString(),
    };
  }

  /** Whose link it is. `undefined` when it was not signed here for this file, or is over. */
  personIn(file: string, query: URLSearchParams): string | undefined {
    const [personId, until, sig] = ['for', 'until', 'sig'].map((name) => query.get(name) ?? '');
    if (!isEntraId(personId) || !until || !/^\d{1,12}$/.test(until)) return undefined;
    if (!this.options.signatures.isGood(sig ?? '', file, until, personId)) return undefined;
    return Number(until) * 1000 > this.options.now().getTime() ? personId : undefined;
  }
}
