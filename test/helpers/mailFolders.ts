import nock from 'nock';
import { GRAPH, JULIA } from './nockGraph.js';

// A mailbox with folders, as Graph shows it to `readRules`.

const RULES = `/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`;
/** A request of a batch. */
export type Inner = { id: string; url: string };

/** One rule that does this. */
export function oneRule(actions: object): void {
  const rule = { id: 'r1', displayName: '.', isEnabled: true, conditions: null, actions };
  nock(GRAPH)
    .get(RULES)
    .reply(200, { value: [rule] });
}

/** The folders of a mailbox: by id the name, the folder around it, and Graph's own name where it has one. */
type Folders = Readonly<Record<string, readonly [name: string, parent: string, place?: string]>>;
/** Folders that mail programs do not show. */
const HIDDEN: readonly string[] = ['H1'];

/** Answers all batches about these folders. Returns how many there were, and what each asked. */
export function mailboxWith(
  folders: Folders,
  fails: (asked: string, place: number) => number | undefined = () => undefined,
): string[][] {
  const calls: string[][] = [];
  nock(GRAPH)
    .persist()
    .post('/v1.0/$batch')
    .reply(200, (_uri, body) => {
      const { requests } = body as { requests: Inner[] };
      const names = requests.map(({ url }) =>
        decodeURIComponent(/mailFolders\/([^?]*)/.exec(url)?.[1] ?? ''),
      );
      calls.push(names);
      return {
        responses: requests.map(({ id }, n) => {
          const asked = names[n] ?? '';
          const status = fails(asked, n);
          if (status) return { id, status, body: { error: { code: 'X', message: 'x' } } };
          const [found, [displayName, parentFolderId] = []] =
            Object.entries(folders).find(([key, [, , place]]) => key === asked || place === asked) ?? [];
          return found === undefined
            ? { id, ...nothing }
            : {
                id,
                status: 200,
                body: { id: found, displayName, parentFolderId, isHidden: HIDDEN.includes(found) },
              };
        }),
      };
    });
  return calls;
}

/** Folders of a Dutch mailbox. */
export const TREE: Folders = {
  TOP: ['Top of Information Store', 'ABOVE', 'msgfolderroot'],
  IN: ['Postvak IN', 'TOP', 'inbox'],
  ARC: ['Archief', 'TOP', 'archive'],
  RSS: ['RSS-feeds', 'TOP'],
  A1: ['2024', 'ARC'],
  A2: ['Q1', 'A1'],
  A3: ['x', 'A2'],
  R1: ['news', 'RSS'],
  R2: ['x', 'R1'],
  I1: ['Projects', 'IN'],
  I2: ['Archief', 'I1'],
  T1: ['Archive', 'TOP'],
  H1: ['Invoices', 'IN'],
  H2: ['2026', 'H1'],
};

/** Graph's answer for a folder that is not there. */
export const nothing = { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'x' } } };
