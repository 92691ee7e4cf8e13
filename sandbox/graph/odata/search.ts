import { badRequest, unsupportedQuery } from '../graphError.js';
import type { Row, Test } from './filter.js';

/** Graph needs this header for $search on directory objects. The sentence is Microsoft's. */
export function searchNeedsHeader() {
  return unsupportedQuery(
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  );
}

/** A clause in double quotes (inner quotes and backslashes escaped), AND, OR, or a parenthesis. */
const PART = /\s*("(?:[^"\\]|\\.)*"|AND\b|OR\b|[()])/y;

/**
 * microsoft-apis.md A2: `"displayName:anna" OR "mail:anna"`. Double quotes enclose each whole clause. Operators stay
 * outside.
 */
export function parseSearch(text: string): Test {
  const parts = split(text);
  let at = 0;
  const takes = (wanted: string): boolean => parts[at] === wanted && ++at > 0;
  const one = (): Test => {
    if (!takes('(')) return clause(parts[at++], text);
    const inner = either();
    if (!takes(')')) throw syntax(text);
    return inner;
  };
  const both = (): Test => {
    const tests = [one()];
    while (takes('AND')) tests.push(one());
    return (row) => tests.every((test) => test(row));
  };
  const either = (): Test => {
    const tests = [both()];
    while (takes('OR')) tests.push(both());
    return (row) => tests.some((test) => test(row));
  };
  const whole = either();
  if (at < parts.length) throw syntax(text);
  return whole;
}

function split(text: string): string[] {
  const parts: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.trimEnd().length) {
    const part = PART.exec(text)?.[1];
    if (!part) throw syntax(text);
    parts.push(part);
  }
  return parts;
}

function clause(part: string | undefined, text: string): Test {
  if (!part?.startsWith('"')) throw syntax(text);
  const [, property, wanted] = /^(\w+):(.*)$/s.exec(part.slice(1, -1).replace(/\\(.)/g, '$1')) ?? [];
  if (!property || !wanted) throw syntax(text);
  const value = (row: Row): string => (typeof row[property] === 'string' ? row[property] : '');
  // microsoft-apis.md A2: Graph splits only displayName and description into words. Other properties use startsWith.
  if (!/^(displayName|description)$/i.test(property)) {
    return (row) => value(row).toLowerCase().startsWith(wanted.toLowerCase());
  }
  const asked = words(wanted);
  return (row) => {
    const has = [...words(value(row)), ...joined(value(row))];
    return asked.every((word) => has.some((candidate) => candidate.startsWith(word)));
  };
}

/**
 * concepts/search-query-parameter.md: splits at spaces, lower-to-upper case, numbers and symbols. Case does not matter.
 */
function words(text: string): string[] {
  const found = text.match(/\d+|\p{Lu}*[^\s\d\p{Lu}\P{L}]+|\p{Lu}+|[^\s\d\p{L}]/gu) ?? [];
  return found.map((word) => word.toLowerCase());
}

/** Same page: words with only a symbol between are also one word (`helloworld` finds `hello-world`). */
function joined(text: string): string[] {
  return text.split(/\s+/).map((chunk) => chunk.replace(/[^\p{L}\d]/gu, '').toLowerCase());
}

function syntax(text: string) {
  return badRequest(`Search term doesn't follow the format "<propertyName>:<value>": ${text}`);
}
