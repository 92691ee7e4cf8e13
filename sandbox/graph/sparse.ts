import type { Answer, SandboxRequest } from '../http/message.js';

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const WHOLE_GUID = new RegExp(`^${GUID.source}$`, 'i');
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/;
const PLACE = '$sparse';

/**
 * A Graph that says as little as the documents allow: one row in a page, whatever `$top` asks for
 * (learn.microsoft.com/graph/paging), times in whole seconds, no property that has no value, and ids in capitals, which
 * mean the same. It takes ids in capitals, too.
 */
export function sparsely(
  request: SandboxRequest,
  root: string,
  answer: (asked: SandboxRequest) => Answer,
): Answer {
  const query = new URLSearchParams(request.query);
  const place = Number(query.get(PLACE) ?? 0);
  query.delete(PLACE);
  const plain = {
    ...request,
    path: small(request.path),
    query: new URLSearchParams(small(query.toString())),
  };
  const said = answer(plain);
  if (said.status >= 400 || request.method !== 'GET') return said;
  return { ...said, body: onePage(spare(said.body), place, request, root) };
}

function onePage(body: unknown, place: number, request: SandboxRequest, root: string): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { value, ...rest } = body as { value?: unknown };
  if (!Array.isArray(value) || value.length <= 1) return body;
  if (place + 1 >= value.length) return { ...rest, value: value.slice(place, place + 1) };
  const query = new URLSearchParams(request.query);
  query.set(PLACE, String(place + 1));
  const path = request.path.replace(/^\/graph\/(v1\.0|beta)/, '');
  return {
    ...rest,
    '@odata.nextLink': `${root}${path}?${query.toString()}`,
    value: value.slice(place, place + 1),
  };
}

function small(text: string): string {
  return text.replace(GUID, (id) => id.toLowerCase());
}

function spare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spare);
  if (typeof value === 'string')
    return WHOLE_GUID.test(value) ? value.toUpperCase() : value.replace(INSTANT, '$1Z');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, spare(one)]])),
  );
}
