import nock from 'nock';
import { known, type DirectoryFindings } from '../../../bot/unlock/findings.js';
import { fixture, GRAPH, JULIA, testGraph } from '../../helpers/nockGraph.js';

/** One inner answer of a batch. */
export interface Part {
  id: string;
  status: number;
  headers?: object;
  body: unknown;
}

/** The findings from `look.ordinary.json`. Nothing is wrong with Julia. */
export const ORDINARY: DirectoryFindings = {
  account: known({
    enabled: true,
    directorySynced: false,
    guest: false,
    licensed: true,
    lastPasswordChange: '2026-02-02T09:30:00Z',
    sessionsValidFrom: '2026-02-02T09:30:00Z',
  }),
  privileges: known([]),
  eligible: known([]),
  risk: known('none'),
  failedSignIns: known([]),
  selfService: known(false),
  methods: known([]),
  manager: known({ id: 'c010a5e0-0000-4000-8000-000000000004', name: 'Piet de Vries' }),
  passAllowed: known(true),
  kind: {
    purpose: known('user'),
    domain: known({ name: 'contoso.example', federated: false }),
    management: known({ restricted: false, units: [] }),
  },
};

/** The ordinary answers, with one of them replaced. */
export function responses(id?: string, change: Partial<Part> = {}): { responses: Part[] } {
  const ordinary = fixture('graph/look.ordinary') as unknown as { responses: Part[] };
  return { responses: ordinary.responses.map((part) => (part.id === id ? { ...part, ...change } : part)) };
}

/**
 * Prepares the answer to one look, and to the question that may follow: nobody is eligible for a group. Returns the
 * names of the parts that the bot asked for first.
 */
export function answerLook(id?: string, change?: Partial<Part>): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply((_uri, body) => {
      const { requests } = body as { requests: { id: string }[] };
      asked.push(...requests.map((request) => request.id));
      const all = responses(id, change).responses.filter((part) => asked.includes(part.id));
      return [200, JSON.stringify({ responses: all }), { 'Content-Type': 'application/json' }];
    });
  answerGroups({});
  return asked;
}

/**
 * Prepares the answers about groups that follow a look. Returns the URLs that the bot asked.
 * @param answers by the id of a group; the others have no rows
 */
export function answerGroups(answers: Readonly<Record<string, Partial<Part>>>): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch', (body: { requests: { url: string }[] }) =>
      body.requests.every(({ url }) => url.includes('/privilegedAccess/group/')),
    )
    .optionally()
    .reply((_uri, body) => {
      const { requests } = body as { requests: { id: string; url: string }[] };
      asked.push(...requests.map(({ url }) => url));
      return [200, { responses: requests.map(({ id }) => ({ id, ...rows(), ...answers[id] })) }];
    });
  return asked;
}

/** Looks at an account that is ordinary except for one part. */
export async function look(id?: string, change?: Partial<Part>): Promise<DirectoryFindings> {
  answerLook(id, change);
  return testGraph().directory.readFindings(JULIA);
}

/** A listing as the body of an inner answer. */
export const rows = (...value: object[]): Partial<Part> => ({ status: 200, body: { value } });

/** An inner answer that refuses. */
export const refused = (status: number, code: string, message = ''): Partial<Part> => ({
  status,
  body: { error: { code, message } },
});

/** The findings of the first round that stand alone. Why an account is off is asked after it. */
export type Asked = Exclude<keyof DirectoryFindings, 'whyOff' | 'kind' | 'signInsCut' | 'signedInAt'>;

/** What each finding needs (microsoft-apis.md A1, A7 to A9, A11, A13, A16). */
const NEEDS: Readonly<Record<Asked, { permission: string; licence?: string }>> = {
  account: { permission: 'User.Read.All' },
  privileges: { permission: 'RoleManagement.Read.Directory' },
  eligible: { permission: 'RoleEligibilitySchedule.Read.Directory', licence: 'Entra ID P2' },
  risk: { permission: 'IdentityRiskyUser.Read.All', licence: 'Entra ID P2' },
  failedSignIns: { permission: 'AuditLog.Read.All', licence: 'Entra ID P1' },
  selfService: { permission: 'AuditLog.Read.All', licence: 'Entra ID P1' },
  methods: { permission: 'UserAuthenticationMethod.Read.All' },
  manager: { permission: 'User.Read.All' },
  passAllowed: { permission: 'Policy.Read.AuthenticationMethod' },
};

/** Every finding of a look, also those about the kind of the account. */
export const everyFinding = ({ kind, ...found }: Partial<DirectoryFindings>): readonly unknown[] => [
  ...Object.values(found),
  ...(kind ? [kind.purpose, kind.domain, kind.management] : []),
];

/** A finding that is not known, with the missing permission or licence if the reason has one. */
export function missing(finding: Asked, why: string): object {
  const { permission, licence } = NEEDS[finding];
  return {
    known: false,
    why,
    ...(why === 'not-permitted' && { permission }),
    ...(why === 'not-licensed' && licence && { licence }),
  };
}
