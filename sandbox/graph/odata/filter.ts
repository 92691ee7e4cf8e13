import { GraphError, unsupportedQuery } from '../graphError.js';
import { isObject } from '../../http/json.js';
import { tokens, type Token } from './filterTokens.js';

export type Row = Record<string, unknown>;
export type Test = (row: Row) => boolean;

/** Operators that need the header and $count (concepts/aad-advanced-queries.md). */
const ADVANCED = new Set(['ne', 'not', 'endswith']);

/** Parses an OData `$filter` with and/or/not, comparisons, startsWith, endsWith and in. Throws `GraphError`. */
export function parseFilter(text: string, advanced: boolean): Test {
  const parser = new FilterParser(tokens(text), text);
  const needy = parser.words().find((word) => ADVANCED.has(word));
  if (needy && !advanced) {
    const why = `Operator '${needy}' is not supported because the 'ConsistencyLevel:eventual' header is missing.`;
    throw unsupportedQuery(`${why} Refer to https://aka.ms/graph-docs/advanced-queries for more information`);
  }
  return parser.parse();
}

class FilterParser {
  private at = 0;

  constructor(
    private readonly list: Token[],
    private readonly text: string,
  ) {}

  words(): string[] {
    return this.list.flatMap((token) => (token.kind === 'word' ? [token.text.toLowerCase()] : []));
  }

  parse(): Test {
    const test = this.either();
    if (this.at < this.list.length) throw this.invalid();
    return test;
  }

  private either(): Test {
    const parts = [this.both()];
    while (this.takes('or')) parts.push(this.both());
    return (row) => parts.some((part) => part(row));
  }

  private both(): Test {
    const parts = [this.one()];
    while (this.takes('and')) parts.push(this.one());
    return (row) => parts.every((part) => part(row));
  }

  private one(): Test {
    if (this.takes('not')) {
      const inner = this.one();
      return (row) => !inner(row);
    }
    if (this.takes('(')) return this.closed(this.either());
    const name = this.word();
    return this.takes('(') ? this.closed(this.call(name)) : this.comparison(name);
  }

  private closed(test: Test): Test {
    if (!this.takes(')')) throw this.invalid();
    return test;
  }

  private call(name: string): Test {
    const property = this.word();
    if (name.toLowerCase().endsWith('/any')) return this.any(name.slice(0, -'/any'.length), property);
    if (!this.takes(',')) throw this.invalid();
    const wanted = String(this.literal()).toLowerCase();
    const text = (row: Row): string => textOf(valueAt(row, property)).toLowerCase();
    if (name.toLowerCase() === 'startswith') return (row) => text(row).startsWith(wanted);
    if (name.toLowerCase() === 'endswith') return (row) => text(row).endsWith(wanted);
    throw this.invalid();
  }

  /**
   * `targetResources/any(t:t/id eq '…')` and `proxyAddresses/any(a:a eq '…')`: true when one member of the collection
   * matches (microsoft-apis.md A2, A12).
   */
  private any(collection: string, lambda: string): Test {
    const [variable, close = ''] = lambda.split(':');
    // Microsoft writes `t:t/id` and `t: t eq`.
    const first = close === '' ? this.word() : close;
    // The variable alone is the member itself, in a collection of texts.
    const inner = this.comparison(first === variable ? MEMBER : first.replace(`${variable}/`, ''));
    return (row) => {
      const members = valueAt(row, collection);
      if (!Array.isArray(members)) return false;
      return members.map((member: unknown) => (isObject(member) ? member : { [MEMBER]: member })).some(inner);
    };
  }

  private comparison(property: string): Test {
    const operator = this.word().toLowerCase();
    if (operator === 'in') return this.membership(property);
    const wanted = this.literal();
    const holds = COMPARISONS[operator];
    if (!holds) throw this.invalid();
    return (row) => holds(compare(valueAt(row, property), wanted));
  }

  private membership(property: string): Test {
    if (!this.takes('(')) throw this.invalid();
    const wanted = [this.literal()];
    while (this.takes(',')) wanted.push(this.literal());
    return this.closed((row) => wanted.some((value) => compare(valueAt(row, property), value) === 0));
  }

  private literal(): unknown {
    const token = this.list[this.at++];
    if (token?.kind === 'value') return token.value;
    if (token?.kind !== 'word') throw this.invalid();
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (token.text === 'null') return null;
    throw this.invalid();
  }

  private word(): string {
    const token = this.list[this.at++];
    if (token?.kind !== 'word') throw this.invalid();
    return token.text;
  }

  private takes(text: string): boolean {
    const token = this.list[this.at];
    if (!token || token.kind === 'value' || token.text.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  private invalid(): GraphError {
    return new GraphError(400, 'Request_UnsupportedQuery', `Invalid filter clause: ${this.text}`);
  }
}

const MEMBER = 'member';

const COMPARISONS: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  ge: (order) => order >= 0,
  gt: (order) => order > 0,
  le: (order) => order <= 0,
  lt: (order) => order < 0,
};

/** Directory strings are case-insensitive. NaN when the two values cannot be compared. */
function compare(value: unknown, wanted: unknown): number {
  if (value === wanted || (value === undefined && wanted === null)) return 0;
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value !== 'string' || typeof wanted !== 'string') return Number.NaN;
  return value.toLowerCase().localeCompare(wanted.toLowerCase());
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A slash reads a member of an object: `status/errorCode`. */
function valueAt(row: Row, property: string): unknown {
  return property.split('/').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), row);
}
