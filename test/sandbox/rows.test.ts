import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectMailboxes } from '../../bot/exchange/connectMailboxes.js';
import { GraphAccountChanges } from '../../bot/graph/accountChanges.js';
import { dummyCredential } from '../../bot/microsoft/token.js';
import { oneByOne } from '../helpers/nockGraph.js';
import { createGraphClient } from '../../bot/graph/client/client.js';
import { GraphDirectory } from '../../bot/graph/directory.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { DirectoryFindings } from '../../bot/unlock/findings.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { everybodyGroupId, people, tenantId, type Person } from '../../sandbox/tenant/seed.js';
import './onlyLoopback.js';

// What the bot's own clients read about the people of the sandbox. There is a person for every row of the conclusion.

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
let sandbox: Sandbox;
let directory: GraphDirectory;
let changes: GraphAccountChanges;
let mailboxes: Mailboxes;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.faults.clear();
  sandbox.calls.clear();
  const scope = 'https://graph.microsoft.com/.default';
  const baseUrl = `${sandbox.url}/graph/`;
  const graph = createGraphClient({
    credential: dummyCredential,
    baseUrl,
    scope,
    log,
    wait: async () => undefined,
  });
  directory = new GraphDirectory(
    graph,
    undefined,
    oneByOne(() => new Date()),
  );
  changes = new GraphAccountChanges(graph);
  mailboxes = connectMailboxes({
    exchange: { adapter: 'rest' },
    tenantId,
    exchangeUrl: `${sandbox.url}/exchange/`,
    credential: dummyCredential,
    log,
  });
});

const at = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const failed = (code: string, country = 'NL', count = 1, maliciousAddress = false) => ({
  code,
  at,
  count,
  country,
  maliciousAddress,
});
const knownAs = <T>(value: T) => ({ known: true, value });
const kind = (change: object) => ({ kind: expect.objectContaining(change) as object });
const account = (change: object) => ({
  account: knownAs(expect.objectContaining(change)),
});

/** Every finding, also those about the kind of the account. */
/** When somebody last got in is no finding of its own: it comes with the failed sign-ins. */
const partsOf = ({ kind, signedInAt: _beside, ...found }: DirectoryFindings): object => ({
  ...found,
  ...kind,
});

describe('a look at', () => {
  it.each([
    [
      'somebody with whom nothing is wrong',
      people.piet,
      { failedSignIns: knownAs([]), risk: knownAs('none'), passAllowed: knownAs(true) },
    ],
    [
      'somebody registered for self-service',
      people.sofia,
      { selfService: knownAs(true), methods: knownAs(['phone']) },
    ],
    [
      'a forgotten password without self-service',
      people.omar,
      {
        selfService: knownAs(false),
        failedSignIns: knownAs([failed('50126', 'NL', 2)]),
        manager: knownAs({ id: people.nora.id, name: 'Nora Visser' }),
      },
    ],
    [
      'a smart lockout',
      people.lucas,
      { failedSignIns: knownAs([failed('50053'), failed('50126', 'NL', 2)]) },
    ],
    ['a malicious address', people.marta, { failedSignIns: knownAs([failed('50053', 'KP', 2, true)]) }],
    ['Conditional Access', people.caspar, { failedSignIns: knownAs([failed('53003', 'TH')]) }],
    ['a security policy', people.petra, { failedSignIns: knownAs([failed('530032')]) }],
    ['a device', people.dirk, { failedSignIns: knownAs([failed('53000')]) }],
    [
      'an agent that does not answer',
      people.agnes,
      { ...account({ directorySynced: true }), failedSignIns: knownAs([failed('80001')]) },
    ],
    [
      'logon hours',
      people.tara,
      { ...account({ directorySynced: true }), failedSignIns: knownAs([failed('80012')]) },
    ],
    ['a second factor', people.finn, { failedSignIns: knownAs([failed('500121')]) }],
    ['a risk', people.ravi, { risk: knownAs('high') }],
    [
      'rights that can be switched on',
      people.eva,
      { privileges: knownAs([]), eligible: knownAs(['Privileged Role Administrator']) },
    ],
    ['a group to join', people.joyce, { privileges: knownAs([]), eligible: knownAs(['Cloud operations']) }],
    ['a group to own', people.oskar, { privileges: knownAs([]), eligible: knownAs(['Cloud operations']) }],
    ['rights in force', people.greta, { privileges: knownAs(['Global Administrator']) }],
    [
      'restricted and disabled',
      people.dora,
      { ...account({ enabled: false, licensed: true }), failedSignIns: knownAs([failed('50057')]) },
    ],
    ['expired and locked', people.emil, { failedSignIns: knownAs([failed('50053'), failed('50055')]) }],
    ['a lost method', people.tess, { methods: knownAs(['phone']), passAllowed: knownAs(true) }],
    ['somebody synchronised and disabled', people.sven, account({ enabled: false, directorySynced: true })],
    ['a guest', people.gil, account({ guest: true, licensed: false })],
    ['a shared mailbox', people.salesDesk, kind({ purpose: knownAs('shared') })],
    ['the mailbox of a room', people.atrium, kind({ purpose: knownAs('room') })],
    [
      'a federated account',
      people.fay,
      kind({ domain: knownAs({ name: 'fed.contoso.example', federated: true }) }),
    ],
    [
      'an account that only some admins may change',
      people.cornelis,
      kind({
        management: knownAs({
          restricted: true,
          units: [{ name: 'Board', administrators: knownAs([people.greta.displayName]) }],
        }),
      }),
    ],
    ['a member from elsewhere', people.xenia, account({ guest: true, licensed: false })],
  ] as [string, Person, Partial<DirectoryFindings>][])('%s', async (_what, person, expected) => {
    expect(await directory.readFindings(person.id)).toMatchObject(expected);
  });

  it('a restricted sender tells why and how much', async () => {
    expect(await mailboxes.restrictions([people.dora.userPrincipalName])).toMatchObject([
      {
        reason: 'ExternalRecipient',
        internalRecipients: 12,
        externalRecipients: 507,
      },
    ]);
    expect(await mailboxes.restrictions([people.otto.userPrincipalName])).toEqual([]);
  });
});

describe('a tenant', () => {
  it('without P1 and P2 says so of what needs them, is asked once, and of the rest everything', async () => {
    sandbox.tenant.settings.licences = { p1: false, p2: false };
    const unlicensed = { known: false, why: 'not-licensed' };
    const expected = { eligible: unlicensed, risk: unlicensed, failedSignIns: unlicensed };
    expect(await directory.readFindings(people.omar.id)).toMatchObject({
      ...expected,
      privileges: knownAs([]),
      selfService: knownAs(false),
      passAllowed: knownAs(true),
    });
    expect(await directory.readFindings(people.lucas.id)).toMatchObject(expected);
    const premium = /signIns|riskyUsers|roleEligibility|privilegedAccess/;
    expect(sandbox.calls.to(premium)).toHaveLength(4);
  });

  it('that allows no passes, or not for this person, says so', async () => {
    const { passPolicy } = sandbox.tenant.settings;
    passPolicy.excludeTargets = [everybodyGroupId];
    expect((await directory.readFindings(people.tess.id)).passAllowed).toEqual(knownAs(false));
    Object.assign(passPolicy, { state: 'disabled', excludeTargets: [] });
    expect((await directory.readFindings(people.tess.id)).passAllowed).toEqual(knownAs(false));
  });

  it.each([
    ['AuditLog.Read.All', ['failedSignIns', 'selfService']],
    ['IdentityRiskyUser.Read.All', ['risk']],
    ['UserAuthenticationMethod.Read.All', ['methods']],
    ['Policy.Read.AuthenticationMethod', ['passAllowed']],
  ])('that did not grant %s hides %j and nothing else', async (permission, hidden) => {
    const { grants } = sandbox.tenant.settings;
    // A permission to write also allows reading.
    for (const grant of [permission, permission.replace('.Read.', '.ReadWrite.')]) grants.delete(grant);
    const found = await directory.readFindings(people.piet.id);
    const parts = Object.entries(partsOf(found)).filter(
      ([, finding]) => !(finding as { known: boolean }).known,
    );
    expect(parts).toEqual(hidden.map((part) => [part, { known: false, why: 'not-permitted', permission }]));
  });

  it.each([
    ['userRegistrationDetails', 'selfService'],
    ['signIns', 'failedSignIns'],
    ['riskyUsers', 'risk'],
    ['authentication/methods', 'methods'],
    ['manager', 'manager'],
    ['TemporaryAccessPass', 'passAllowed'],
  ] as const)('that throttles %s loses that one part', async (path, part) => {
    sandbox.faults.add({ match: { path }, status: 429, body: { error: { code: 'TooManyRequests' } } });
    const found = await directory.readFindings(people.piet.id);
    const lost = Object.entries(partsOf(found)).filter(
      ([, finding]) => !(finding as { known: boolean }).known,
    );
    expect(lost).toEqual([[part, { known: false, why: 'throttled' }]]);
    // The second one is about groups through groups (microsoft-apis.md A23).
    expect(sandbox.calls.to('$batch')).toHaveLength(2);
  });
});

it('a pass is issued, seen and usable, unless the policy leaves the person out', async () => {
  expect(await changes.passStart(people.tess.id)).toBeUndefined();
  const { pass, minutes } = await changes.issuePass(people.tess.id);
  expect([pass.length, minutes]).toEqual([8, 60]);
  expect(await changes.passStart(people.tess.id)).toBeDefined();
  sandbox.tenant.settings.passPolicy.state = 'disabled';
  await expect(changes.issuePass(people.tess.id)).rejects.toMatchObject({
    kind: 'rejected',
    code: 'DisabledByPolicy',
  });
  expect(JSON.stringify(sandbox.calls.all())).not.toContain(pass);
});
