import type { Answer } from '../../http/message.js';
import { badRequest } from '../graphError.js';
import { type GraphContext, isAdvanced } from '../graphContext.js';
import { parseFilter, type Row } from './filter.js';
import { parseSearch } from './search.js';

/** microsoft-apis.md A2: 100 without $top, and at most 999. */
const DEFAULT_PAGE = 100;
const MAX_PAGE = 999;

export interface Listing {
  rows: Row[];
  /** Turns a row into its form in the answer. */
  show: (row: Row) => Row;
  /** The name after `#` in `@odata.context`, such as `users(id,displayName)`. */
  context: string;
  /** Rows of a page without `$top`, and at most. */
  pages?: { normal: number; most: number };
}

/** One page of the rows that match `$filter` and `$search`, sorted. */
export function listAnswer(context: GraphContext, listing: Listing): Answer {
  const { query } = context.request;
  const rows = sorted(context, matching(context, listing.rows));
  const size = pageSize(query, listing.pages);
  const start = Number(query.get('$skiptoken') ?? 0);
  const page = rows.slice(start, start + size);
  const more = start + size < rows.length;
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/${context.version}/$metadata#${listing.context}`,
      ...(isAdvanced(context) ? { '@odata.count': rows.length } : {}),
      ...(more ? { '@odata.nextLink': nextLink(context, start + size) } : {}),
      value: page.map(listing.show),
    },
  };
}

function matching(context: GraphContext, rows: Row[]): Row[] {
  const { query } = context.request;
  const filter = query.get('$filter');
  const search = query.get('$search');
  const filtered = filter ? rows.filter(parseFilter(filter, isAdvanced(context))) : rows;
  return search ? filtered.filter(parseSearch(search)) : filtered;
}

function sorted(context: GraphContext, rows: Row[]): Row[] {
  const [property, direction] = context.request.query.get('$orderby')?.split(' ') ?? [];
  if (!property) return rows;
  const text = (row: Row): string => (typeof row[property] === 'string' ? row[property] : '');
  const sign = direction === 'desc' ? -1 : 1;
  return [...rows].sort((one, other) => sign * text(one).localeCompare(text(other)));
}

function pageSize(query: URLSearchParams, pages = { normal: DEFAULT_PAGE, most: MAX_PAGE }): number {
  const top = query.get('$top');
  if (top === null) return pages.normal;
  const size = Number(top);
  if (Number.isInteger(size) && size >= 1 && size <= pages.most) return size;
  throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${pages.most} inclusive.`);
}

function nextLink(context: GraphContext, start: number): string {
  const query = new URLSearchParams(context.request.query);
  query.set('$skiptoken', String(start));
  const path = context.request.path.replace(/^\/graph\/(v1\.0|beta)/, '');
  return `${context.root}${path}?${query.toString()}`;
}
