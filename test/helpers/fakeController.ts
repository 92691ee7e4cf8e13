import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { ALL_MAY_READ, descriptorOf } from './rightsList.js';
import { ber, inside, octets, readBer, sequence, type Ber } from './ber.js';
import type { TestCertificates } from './testCertificates.js';

// A controller that answers as a test wants, over TLS. It speaks RFC 4511 (4.2 bind, 4.5 search, 4.6 modify), and says
// what [MS-ADTS] 3.1.1.3.2 has in a rootDSE. What a real one does is seen on Samba: this one is for what Samba cannot be
// made to do.

type Value = string | Buffer;
export type Attributes = Readonly<Record<string, readonly Value[]>>;

/** How an operation ends: a result code with its words, a cut connection, or nothing at all. */
export type Ending = { readonly code: number; readonly words?: string } | 'cut' | 'silent';

export interface FakeController {
  readonly url: string;
  /** What came in, in order. */
  readonly asked: readonly ('bind' | 'search' | 'modify')[];
  /** DNS name. */
  name: string;
  rootDse: Attributes;
  /** The only account there is. `undefined`: there is none. */
  account: Attributes | undefined;
  /** How many times it is found. */
  copies: number;
  tokenGroups: readonly Buffer[];
  /** It sends searches below these names to another domain. */
  referred: readonly string[];
  /** It lies in the units that are asked for. */
  inside: boolean;
  bind: Ending;
  search: Ending;
  modify: Ending;
  close(): Promise<void>;
}

const WELL: Ending = { code: 0 };
export const FAKE_BASE = 'DC=corp,DC=contoso,DC=example';
/** Of the one account. */
export const FAKE_SID = 'S-1-5-21-1-2-3-1105';
/** Domain Users, and the built-in group Users. */
const ORDINARY = [sid(21, 1, 2, 3, 513), sid(32, 545)];

/** The bytes of `S-1-5-…`, [MS-DTYP] 2.4.2.2. */
export function sid(...parts: readonly number[]): Buffer {
  const numbers = parts.map((part) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(part);
    return bytes;
  });
  return Buffer.concat([Buffer.from([1, parts.length, 0, 0, 0, 0, 0, 5]), ...numbers]);
}

/** An account with nothing wrong about it, as [MS-ADA1] to [MS-ADA3] write it. Who signed in may read all of it. */
export const HEALTHY: Attributes = {
  objectGUID: [Buffer.alloc(16, 7)],
  userAccountControl: ['512'],
  'msDS-User-Account-Control-Computed': ['0'],
  pwdLastSet: ['134000000000000000'],
  accountExpires: ['9223372036854775807'],
  nTSecurityDescriptor: [descriptorOf(ALL_MAY_READ)],
};
/** The same, locked out. */
export const LOCKED: Attributes = {
  ...HEALTHY,
  'msDS-User-Account-Control-Computed': ['16'],
  lockoutTime: ['134100000000000000'],
};

export async function startFakeController({ cert, key }: TestCertificates): Promise<FakeController> {
  const asked: FakeController['asked'][number][] = [];
  const sockets = new Set<TLSSocket>();
  const server = createServer({ cert, key }, (socket) => {
    let rest: Buffer = Buffer.alloc(0);
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      const read = readBer(Buffer.concat([rest, data]));
      rest = Buffer.from(read.rest);
      for (const message of read.elements) answer(fake, asked, socket, message);
    });
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const fake: FakeController = {
    url: `ldaps://localhost:${port}`,
    asked,
    name: 'dc1.corp.contoso.example',
    rootDse: {},
    account: HEALTHY,
    copies: 1,
    tokenGroups: ORDINARY,
    referred: [],
    inside: true,
    bind: WELL,
    search: WELL,
    modify: WELL,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}

function answer(fake: FakeController, asked: string[], socket: TLSSocket, message: Ber): void {
  const [id, operation] = inside(message);
  if (!id || !operation) return;
  const send = (...operations: readonly Buffer[]): void => {
    for (const one of operations) socket.write(sequence(ber(0x02, id.content), one));
  };
  const end = (tag: number, ending: Ending): void => {
    if (ending === 'cut') socket.destroy();
    else if (ending !== 'silent') send(result(tag, ending));
  };
  switch (operation.tag) {
    case 0x60:
      asked.push('bind');
      return end(0x61, fake.bind);
    case 0x63: {
      asked.push('search');
      if (fake.referred.includes(inside(operation)[0]?.content.toString() ?? ''))
        return end(0x65, { code: 10, words: '0000202B: RefErr: DSID-0310082F, data 0, 1 access points' });
      if (fake.search === WELL) send(...found(fake, operation).map(entry));
      return end(0x65, fake.search);
    }
    case 0x66:
      asked.push('modify');
      return end(0x67, fake.modify);
    default:
      socket.end();
  }
}

/** LDAPResult, RFC 4511, 4.1.9. A referral has an address. */
function result(tag: number, { code, words = '' }: Exclude<Ending, string>): Buffer {
  const referral = code === 10 ? [ber(0xa3, octets('ldaps://dc9.corp.contoso.example/'))] : [];
  return ber(tag, ber(0x0a, Buffer.from([code])), octets(''), octets(words), ...referral);
}

/** What a search finds: by its base, and by whether the filter asks for the group of DNS administrators. */
function found(fake: FakeController, search: Ber): readonly Attributes[] {
  const [base, , , , , , filter] = inside(search);
  const at = base?.content.toString() ?? '';
  if (at === '')
    return [
      {
        dnsHostName: [fake.name],
        defaultNamingContext: [FAKE_BASE],
        isSynchronized: ['TRUE'],
        supportedCapabilities: ['1.2.840.113556.1.4.800'],
        tokenGroups: ORDINARY,
        ...fake.rootDse,
      },
    ];
  if (at.startsWith('<GUID=')) return [{ tokenGroups: fake.tokenGroups }];
  if (!fake.account || filter?.content.includes('DnsAdmins')) return [];
  if (at !== FAKE_BASE && !fake.inside) return [];
  return Array.from({ length: fake.copies }, () => fake.account ?? {});
}

/** SearchResultEntry, RFC 4511, 4.5.2. */
function entry(attributes: Attributes): Buffer {
  const list = Object.entries(attributes).map(([name, values]) =>
    sequence(octets(name), ber(0x31, ...values.map(octets))),
  );
  return ber(0x64, octets(`CN=Somebody,${FAKE_BASE}`), sequence(...list));
}
