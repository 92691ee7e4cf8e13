import { badRequest } from '../graphError.js';

export type Token = { kind: 'word' | 'sign'; text: string } | { kind: 'value'; value: string | number };

const SPACE = /^\s+/;
/** OData doubles a quote inside a string. */
const STRING = /^'((?:[^']|'')*)'/;
const DATE = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z/;
const NUMBER = /^-?\d+(?![\w-])/;
const WORD = /^[A-Za-z_$][\w/.$:-]*/;

export function tokens(text: string): Token[] {
  const list: Token[] = [];
  let rest = text.replace(SPACE, '');
  while (rest) {
    const [token, length] = next(rest, text);
    list.push(token);
    rest = rest.slice(length).replace(SPACE, '');
  }
  return list;
}

function next(rest: string, whole: string): [Token, number] {
  const string = STRING.exec(rest);
  if (string) return [{ kind: 'value', value: string[1]!.replaceAll("''", "'") }, string[0].length];
  const date = DATE.exec(rest);
  if (date) return [{ kind: 'value', value: date[0] }, date[0].length];
  const number = NUMBER.exec(rest);
  if (number) return [{ kind: 'value', value: Number(number[0]) }, number[0].length];
  const word = WORD.exec(rest);
  if (word) return [{ kind: 'word', text: word[0] }, word[0].length];
  if ('(),'.includes(rest[0]!)) return [{ kind: 'sign', text: rest[0]! }, 1];
  throw badRequest(`Syntax error at position ${whole.length - rest.length} in '${whole}'.`);
}
