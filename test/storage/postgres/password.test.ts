import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServer } from '../../../bot/storage/postgres/pgServer.js';

// A server that asks for the password in clear text, notes it, and refuses. As PostgreSQL's manual has it, "Message
// Formats": AuthenticationCleartextPassword, PasswordMessage, ErrorResponse.

let server: Server;
let sockets: Set<Socket>;
let users: string[];
let passwords: string[];

beforeEach(async () => {
  [users, passwords] = [[], []];
  sockets = new Set();
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let started = false;
    socket.on('data', (data) => {
      if (started) {
        passwords.push(data.toString('utf8', 5, data.length - 1));
        socket.end(refusal());
        return;
      }
      started = true;
      users.push(/user\0([^\0]*)\0/.exec(data.toString('latin1'))?.[1] ?? '');
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
    });
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
});
// The driver leaves the connection that got no password to the server, which ends it (authentication_timeout).
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((closed) => void server.close(closed));
});

function refusal(): Buffer {
  const fields = Buffer.from('SFATAL\0C28P01\0Mno\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, 4 + fields.length]);
  return Buffer.concat([head, fields]);
}

const address = () =>
  `postgres://latchkey%2Did@127.0.0.1:${(server.address() as AddressInfo).port}/db?sslmode=disable`;

describe('a server whose password is a token', () => {
  it('is given a new one with each new connection, and the user of the address', async () => {
    let asked = 0;
    const database = openServer(address(), undefined, async () => `token ${++asked}`);
    await expect(database.query('select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(database.query('select 1')).rejects.toMatchObject({ code: '28P01' });
    await database.close();
    expect(passwords).toEqual(['token 1', 'token 2']);
    expect(users).toEqual(['latchkey-id', 'latchkey-id']);
  });

  it('is not connected to when there is no token, and the reason is told', async () => {
    const database = openServer(address(), undefined, () => Promise.reject(new Error('no identity here')));
    await expect(database.query('select 1')).rejects.toThrow('no identity here');
    await database.close();
    expect(passwords).toEqual([]);
  });

  it('is never sent one without TLS', async () => {
    const plain = address().replace('?sslmode=disable', '');
    const database = openServer(plain, undefined, async () => 'token');
    await expect(database.query('select 1')).rejects.toThrow();
    await database.close();
    expect(passwords).toEqual([]);
  });
});
