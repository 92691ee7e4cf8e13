import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import type { Answer, RegistrationRead } from '../ports.js';
import type { Point, TrustPoint } from '../registrations.js';
import type { Mend, Row, Said } from '../row.js';
import { judgeEnd, type Verdict } from '../expiry.js';
import { isGranted } from '../granted.js';

/** With which Graph shows registrations (microsoft-apis.md A36). */
const NEEDED = 'Application.Read.All';
/** Only people of this organisation sign in. */
const OWN_ORGANISATION = 'AzureADMyOrg';
/** Of single sign-on in Teams. */
const SCOPE = 'access_as_user';
/** Teams on desktops and phones, and on the web: the same in every tenant (microsoft-apis.md A36). */
const TEAMS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

const SOURCE = 'https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest';

/** What is looked at, as Entra's admin centre calls it. */
const ABOUT = {
  uri: 'Application ID URI',
  scope: SCOPE,
  clients: 'authorized client applications',
  version: 'requestedAccessTokenVersion',
  accessTime: 'auth_time, access token',
  botRedirect: 'redirect URI of Bot Service',
  redirect: 'redirect URI of the sign-in page',
  idTime: 'auth_time, ID token',
  acrs: 'acrs, ID token',
  trust: 'federated credential',
  certificate: 'GRAPH_CERTIFICATE_PATH',
} as const;

interface Facts {
  readonly registrations: ReadonlyMap<string, Answer<RegistrationRead | 'none'>>;
  readonly trusts: ReadonlyMap<Point, Answer<boolean>>;
  readonly certificate: Answer<string> | undefined;
  readonly at: Date;
}

/** Each app registration that is used, against what the configuration and the manifest need of it. */
export const registration: Check<Facts> = {
  async read(reader, { setup: { registrations: points }, tokens }) {
    const mayAsk = isGranted(NEEDED, tokens);
    const apps = mayAsk ? [...new Set(points.map(({ appId }) => appId))] : [];
    const trusting = mayAsk ? points.filter((point) => point.kind === 'trust') : [];
    const [read, trusts, certificate] = await Promise.all([
      Promise.all(apps.map(async (appId) => [appId, await reader.registration(appId)] as const)),
      Promise.all(trusting.map(async (point) => [point, await reader.trusts(point)] as const)),
      points.some(({ kind }) => kind === 'certificate') ? reader.certificateEnds() : undefined,
    ]);
    return { registrations: new Map(read), trusts: new Map(trusts), certificate, at: reader.now() };
  },
  judge: (facts, known) =>
    known.setup.registrations.map((point) => ({ ...rowOf(point), ...judge(point, facts, known) })),
};

function rowOf(point: Point): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const about =
    point.kind === 'app' ? point.appId : point.kind === 'secret' ? point.variable : ABOUT[point.kind];
  const id = point.kind === 'app' || point.kind === 'secret' ? `${point.kind}:${about}` : point.kind;
  // The bot takes tokens of both versions.
  const stops =
    point.kind === 'version' ? [] : [{ said: { key: `setup:registration.${point.kind}.stops` } } as const];
  return { id: `registration:${id}`, area: 'registration', about, stops };
}

function judge(point: Point, facts: Facts, { tokens }: Known): Verdict {
  // The certificate is a file of this machine.
  if (point.kind === 'certificate') return judgeCertificate(facts);
  const answer = facts.registrations.get(point.appId);
  if (!answer) {
    const token = tokens.graph;
    return after(token !== 'not-used' && token.kind === 'read' ? `permission:${NEEDED}` : 'token:graph');
  }
  if ('trouble' in answer) return unanswered(answer.trouble);
  if (point.kind === 'app') return judgeApp(point.appId, answer.read);
  if (answer.read === 'none') return after(`registration:app:${point.appId}`);
  if (point.kind === 'trust') return judgeTrust(point, facts.trusts.get(point));
  if (point.kind === 'secret') {
    const { variable } = point;
    const ends = answer.read.secretsEnd[variable];
    if (!ends) return unchecked('no-way', { key: 'setup:registration.secret.unknown' });
    return judgeEnd('secret', ends, facts.at, { variable });
  }
  return has(point, answer.read) ? ok(point) : missing(point);
}

type Simple = Exclude<Point, { readonly kind: 'app' | 'secret' | 'certificate' | 'trust' }>;

/** Things without which it works, though not as well. */
const WORKS_WITHOUT: readonly Simple['kind'][] = ['clients', 'version', 'accessTime', 'botRedirect'];

function has(point: Simple, read: RegistrationRead): boolean {
  switch (point.kind) {
    case 'uri':
      return read.identifierUris.some((uri) => uri.toLowerCase() === point.uri.toLowerCase());
    case 'redirect':
    case 'botRedirect':
      // Entra ID compares them as they are.
      return read.redirectUris.includes(point.uri);
    case 'scope':
      return scopeIds(read).length > 0;
    case 'clients': {
      const ids = scopeIds(read);
      return TEAMS.every((client) =>
        read.clients.some(({ appId, scopes }) => appId === client && scopes.some((id) => ids.includes(id))),
      );
    }
    case 'version':
      return read.tokenVersion === 2;
    case 'accessTime':
      return read.claims.access.includes('auth_time');
    case 'idTime':
      return read.claims.id.includes('auth_time');
    case 'acrs':
      return read.claims.id.includes('acrs');
  }
}

function scopeIds({ scopes }: RegistrationRead): readonly string[] {
  return scopes.filter(({ name }) => name === SCOPE).map(({ id }) => id);
}

function ok({ kind }: Simple): Verdict {
  return { state: 'ok', found: { key: `setup:registration.${kind}.ok` }, stops: [] };
}

function missing(point: Simple): Verdict {
  const values: Readonly<Record<string, string>> = 'uri' in point ? { uri: point.uri } : {};
  const state = WORKS_WITHOUT.includes(point.kind) ? 'warning' : 'missing';
  return {
    state,
    found: { key: `setup:registration.${point.kind}.missing`, values },
    mend: inEntra({ key: `setup:registration.${point.kind}.mend`, values }),
  };
}

function judgeApp(app: string, read: RegistrationRead | 'none'): Verdict {
  if (read === 'none') {
    const mend = inEntra({ key: 'setup:registration.app.mend' });
    return { state: 'missing', found: { key: 'setup:registration.app.none', values: { app } }, mend };
  }
  if (read.audience === OWN_ORGANISATION)
    return { state: 'ok', found: { key: 'setup:registration.app.ok' }, stops: [] };
  const found = { key: 'setup:registration.app.wide', values: { audience: read.audience } } as const;
  return {
    ...{ state: 'warning', found, stops: [] },
    mend: inEntra({ key: 'setup:registration.app.narrow' }),
  };
}

function judgeTrust(
  { appId, identity, issuer, audience }: TrustPoint,
  trusts: Answer<boolean> | undefined,
): Verdict {
  if (!trusts) return after(`permission:${NEEDED}`);
  if ('trouble' in trusts) return unanswered(trusts.trouble);
  if (trusts.read) return { state: 'ok', found: { key: 'setup:registration.trust.ok' }, stops: [] };
  return {
    state: 'missing',
    found: { key: 'setup:registration.trust.missing' },
    mend: {
      said: { key: 'setup:registration.trust.mend' },
      commands: [
        `principal=$(az ad sp show --id ${identity} --query id --output tsv)`,
        `az ad app federated-credential create --id ${appId} --parameters "{\\"name\\":\\"latchkey-identity\\",\\"issuer\\":\\"${issuer}\\",\\"subject\\":\\"$principal\\",\\"audiences\\":[\\"${audience}\\"]}"`,
      ],
      source:
        'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
    },
  };
}

function judgeCertificate({ certificate, at }: Facts): Verdict {
  if (!certificate) return unchecked('not-used', { key: 'setup:notUsed' });
  if ('trouble' in certificate) return unanswered(certificate.trouble);
  return judgeEnd('certificate', certificate.read, at, { variable: ABOUT.certificate });
}

function inEntra(said: Said): Mend {
  return { said, commands: [], source: SOURCE };
}
