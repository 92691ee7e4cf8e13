import { Parser } from 'htmlparser2';
import { z } from 'zod';
import type { AutomaticReplies, ContactData } from '../../unlock/evidence/otherWays.js';
import { maskAddress } from '../../unlock/evidence/maskAddress.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { patiently } from './readAll.js';

const readingReplies: Operation = { name: 'read the automatic replies', permission: 'MailboxSettings.Read' };
const readingContact: Operation = {
  name: 'read the other addresses of the person',
  permission: 'User.Read.All',
};

/** A text full of harmless links would hide the one that matters, if fewer were kept. */
const MOST = 100;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Also without a scheme: mail programs make a link of `www.` and of `//`. */
const LINK = /(?:https?:\/\/|(?<![:\w])\/\/|(?<![\w./@-])(?=www\.))([^\s"'<>/?#]+)/gi;

/** learn.microsoft.com/graph/api/resources/automaticrepliessetting */
const repliesBody = z.object({
  /** An answer that does not say is no answer, and not "no replies". */
  status: z.string(),
  externalAudience: z.string().nullish(),
  internalReplyMessage: z.string().nullish(),
  externalReplyMessage: z.string().nullish(),
});
/** `null` is none. A property that is missing was not answered. */
const contactBody = z.object({ otherMails: z.array(z.string()).nullable() });

/** Reads whether replies go out by themselves, and what they lead to. The text is not kept. Throws `RemoteError`. */
export async function readReplies(graph: Graph, id: string): Promise<AutomaticReplies> {
  const path = `/users/${segment(id)}/mailboxSettings/automaticRepliesSetting`;
  const body = await patiently(graph, () => read(readingReplies, repliesBody, () => graph.api(path).get()));
  const text = decoded(`${body.internalReplyMessage ?? ''} ${body.externalReplyMessage ?? ''}`);
  const addresses = distinct(text.match(ADDRESS) ?? []);
  const links = distinct([...text.matchAll(LINK)].map(([, host = '']) => host));
  const more = Math.max(0, addresses.length - MOST) + Math.max(0, links.length - MOST);
  return {
    on: body.status.toLowerCase() !== 'disabled',
    ...(body.externalAudience && { outside: body.externalAudience }),
    addresses: addresses.slice(0, MOST),
    links: links.slice(0, MOST),
    ...(more > 0 && { more }),
  };
}

/** Reads `otherMails` (microsoft-apis.md A1), masked. Throws `RemoteError`. */
export async function readContact(graph: Graph, id: string): Promise<ContactData> {
  const path = `/users/${segment(id)}?$select=otherMails`;
  const { otherMails } = await patiently(graph, () =>
    read(readingContact, contactBody, () => graph.api(path).get()),
  );
  return { otherMails: (otherMails ?? []).map(maskAddress) };
}

/** The text, and where its links lead, as a mail program reads them: without entities, and without percent signs. */
function decoded(html: string): string {
  const [text, attributes]: [string[], string[]] = [[], []];
  const parser = new Parser({
    ontext: (some) => void text.push(some),
    onopentag: (_name, values) => void attributes.push(...Object.values(values)),
  });
  parser.end(html);
  return `${text.join('')} ${attributes.join(' ')}`.replaceAll(/%(40|2e|2f|3a)/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))];
}
