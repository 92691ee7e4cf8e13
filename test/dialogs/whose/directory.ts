import { parseSearch } from '../../../sandbox/graph/odata/search.js';
import type { Subject } from '../../../bot/unlock/person.js';
import { me } from '../chat.js';

/** Somebody in the directory, with the other addresses of their mailbox. */
interface Listed extends Subject {
  readonly aliases?: readonly string[];
}

function listed(id: string, name: string, local: string, ...aliases: string[]): Listed {
  const address = `${local}@contoso.example`;
  return { id, name, userPrincipalName: address, mail: address, aliases };
}

export const PEOPLE: readonly Listed[] = [
  me,
  listed('pieter', 'Pieter van den Berg', 'pieter.vandenberg', 'p.vandenberg@contoso.example'),
  listed('lena', 'Lena Berg', 'lena.berg'),
  listed('zoe', 'Zoë de Wit', 'zoe.dewit'),
  listed('muller', 'Jürgen Müller', 'juergen.mueller'),
  listed('schafer', 'Katja Schaefer', 'katja.schaefer'),
  listed('anne', 'Anne-Marie Dubois', 'annemarie.dubois'),
  listed('obrien', "Sean O'Brien", 'sean.obrien', "sean.o'brien@contoso.example"),
  listed('jose', 'José García López', 'jose.garcia'),
  listed('kan', 'Anna Kan', 'anna.kan'),
  listed('can', 'Can Yilmaz', 'can.yilmaz'),
  listed('will', 'Will Smith', 'will.smith'),
  listed('soren', 'Søren Ågård', 'soren.agard'),
  listed('francois', 'François Lefèvre', 'francois.lefevre'),
  listed('fatima', 'Fatima el Amrani', 'fatima.elamrani'),
  listed('mia', 'Mia von der Heide', 'mia.heide'),
  listed('john', 'John Smith', 'john.smith'),
  listed('jp', 'Jan-Peter de Vries', 'jp.devries'),
  listed('klaas', 'Klaas de Vries', 'klaas.devries'),
  listed('jan1', 'Jan de Boer', 'jan.deboer'),
  listed('jan2', 'Jan Klaassen', 'jan.klaassen'),
];

/** Finds as the directory does: microsoft-apis.md A2. At most five, and none for less than three characters. */
export async function find(text: string): Promise<readonly Subject[]> {
  if (text.length < 3) return [];
  const wanted = text.replace(/["\\]/gu, ' ').trim();
  const clause = ['displayName', 'mail', 'userPrincipalName']
    .map((name) => `"${name}:${wanted}"`)
    .join(' OR ');
  const test = parseSearch(clause);
  const found = PEOPLE.filter((person) => test({ ...person, displayName: person.name })).slice(0, 5);
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(wanted);
  if (found.length > 0 || !isAddress) return found;
  return PEOPLE.filter(({ aliases = [] }) => aliases.includes(wanted.toLowerCase()));
}
