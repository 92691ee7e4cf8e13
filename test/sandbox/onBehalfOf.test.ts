import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { sha256 } from '../../sandbox/http/redact.js';
import { ask, codeOf } from './call.js';
import { entraAtSandbox } from './entraAt.js';
import './onlyLoopback.js';

// The on-behalf-of flow and the reset by a person, as Microsoft documents them (microsoft-apis.md D2, A6, A4).

const APP = '0a0a0a0a-0000-4000-8000-000000000001';
const SCOPE = 'https://graph.microsoft.com/UserAuthenticationMethod.ReadWrite.All';
const PASSWORD = 'Blue-Lamp-Over-72!';
const { sandbox, clock, token } = entraAtSandbox();

beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.tenant.assignRole(people.anna.id, roles.authenticationAdministrator);
});

const exchange = (changes: Record<string, string> = {}, person: Person = people.anna) =>
  token({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: APP,
    client_secret: 'any',
    assertion: sandbox.entra.token(person, `api://botid-${APP}`),
    scope: SCOPE,
    requested_token_use: 'on_behalf_of',
    ...changes,
  });

async function bearer(person: Person = people.anna): Promise<Record<string, string>> {
  const { body } = await exchange({}, person);
  return { Authorization: `Bearer ${String(body['access_token'])}` };
}

const METHOD = 'authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword';
const reset = (target: Person, headers: Record<string, string>, body: object = { newPassword: PASSWORD }) =>
  ask(sandbox)('POST', `/users/${target.id}/${METHOD}`, body, headers);
const isNow = (person: Person) => sandbox.tenant.passwordHashOf(person.id) === sha256(PASSWORD);

describe('on behalf of somebody', () => {
  it('an app gets a token for Graph', async () => {
    expect(await exchange()).toMatchObject({ status: 200, body: { token_type: 'Bearer', scope: SCOPE } });
  });

  const REFUSED: [string, () => Parameters<typeof exchange>[0], string, number][] = [
    ['without saying so', () => ({ requested_token_use: '' }), 'invalid_request', 900144],
    ['without a proof of the app', () => ({ client_secret: '' }), 'invalid_client', 7000215],
    ['with a token that nobody signed', () => ({ assertion: 'a.b.c' }), 'invalid_grant', 50013],
    [
      'with a token for another app',
      () => ({ assertion: sandbox.entra.token(people.anna, 'api://botid-another') }),
      'invalid_grant',
      500131,
    ],
    [
      'with a token that is over',
      () => ({ assertion: sandbox.entra.token(people.anna, `api://botid-${APP}`, { claims: { exp: 1 } }) }),
      'invalid_grant',
      500133,
    ],
    [
      'for a permission without consent',
      () => ({ scope: `${SCOPE} https://graph.microsoft.com/Mail.Read` }),
      'invalid_grant',
      65001,
    ],
  ];
  it.each(REFUSED)('an app gets none %s', async (_how, changes, error, number) => {
    const answer = await exchange(changes());
    expect(answer).toMatchObject({ status: 400, body: { error, error_codes: [number] } });
  });

  it('an app gets a challenge where Conditional Access wants more', async () => {
    sandbox.tenant.settings.challenge = true;
    expect(await exchange()).toMatchObject({
      status: 400,
      body: { error: 'interaction_required', claims: expect.stringContaining('polids') as string },
    });
  });
});

describe('a reset by a person', () => {
  it('is answered with 202 and where to ask, and is over after a while', async () => {
    const headers = await bearer();
    const answered = await reset(people.omar, headers);
    expect(answered.status).toBe(202);
    const where = answered.headers.get('location') ?? '';
    const path = where.replace(`${sandbox.url}/graph/v1.0`, '');
    const looks = [
      await ask(sandbox)('GET', path, undefined, headers),
      await ask(sandbox)('GET', path, undefined, headers),
    ];
    expect(looks.map(({ body }) => body['status'])).toEqual(['running', 'succeeded']);
    expect(isNow(people.omar)).toBe(true);
    expect(sandbox.tenant.directoryAudits.at(-1)).toMatchObject({
      activityDisplayName: 'Reset user password',
      initiatedBy: { user: { id: people.anna.id } },
    });
  });

  it('is written back for a synced account, whose directory dates it', async () => {
    const before = sandbox.tenant.user(people.tara.id).lastPasswordChangeDateTime;
    await reset(people.tara, await bearer());
    expect([isNow(people.tara), sandbox.tenant.user(people.tara.id).lastPasswordChangeDateTime]).toEqual([
      true,
      before,
    ]);
  });

  it.each([
    ['without writeback', 'off', people.tara, PASSWORD],
    ['that Active Directory refuses', 'refuses', people.tara, PASSWORD],
    ['that is too simple', 'on', people.omar, 'simple'],
  ] as const)('fails afterwards for a password %s', async (_what, writeback, target, newPassword) => {
    sandbox.tenant.settings.writeback = writeback;
    sandbox.tenant.settings.resetLooks = 0;
    const headers = await bearer();
    const answered = await reset(target, headers, { newPassword });
    const path = (answered.headers.get('location') ?? '').replace(`${sandbox.url}/graph/v1.0`, '');
    const { body } = await ask(sandbox)('GET', path, undefined, headers);
    expect([answered.status, body['status'], isNow(target)]).toEqual([202, 'failed', false]);
  });

  it.each([
    ['of an app', () => Promise.resolve({}), people.omar, 403, 'Authorization_RequestDenied'],
    ['of somebody without a role', () => bearer(people.ben), people.omar, 403, 'Authorization_RequestDenied'],
    [
      'of somebody whom the target outranks',
      () => bearer(),
      people.greta,
      403,
      'Authorization_RequestDenied',
    ],
    ['of the owner of the account', () => bearer(), people.anna, 400, 'Request_BadRequest'],
    [
      'with a token that was never given',
      () => Promise.resolve({ Authorization: 'Bearer x' }),
      people.omar,
      401,
      'InvalidAuthenticationToken',
    ],
  ] as const)('is refused to a call %s', async (_whose, headers, target, status, code) => {
    const answered = await reset(target, await headers());
    expect([answered.status, codeOf(answered), isNow(target)]).toEqual([status, code, false]);
  });

  it('is refused with a token that is over', async () => {
    const headers = await bearer();
    clock.aheadMs = 3_600_000;
    expect((await reset(people.omar, headers)).status).toBe(401);
  });
});
