import type { Service, TokenRead } from '../ports.js';
import type { Mend, Row } from '../row.js';
import type { Known } from '../check.js';

const SERVICES: readonly Service[] = ['graph', 'exchange', 'teams'];

/** Numbers of Entra ID that mean a certain mistake (microsoft-apis.md C5, E). Others are told as they are. */
const MEANINGS = {
  AADSTS7000215: 'secret',
  AADSTS7000222: 'expired',
  AADSTS700016: 'app',
  AADSTS90002: 'tenant',
  AADSTS500011: 'consent',
  AADSTS650052: 'consent',
} as const;

const SOURCE = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';

/** Whether Entra ID gives the bot a token for each service. */
export function judgeTokens({ tokens }: Known): readonly Row[] {
  return SERVICES.map((service) => judge(service, tokens[service]));
}

function judge(service: Service, token: TokenRead | 'not-used'): Row {
  const row = {
    id: `token:${service}`,
    area: 'token',
    about: service,
    stops: [{ said: { key: `setup:tokenStops.${service}` } }],
  } as const;
  if (token === 'not-used') {
    return { ...row, state: 'not-checked', because: 'not-used', found: { key: 'setup:notUsed' }, stops: [] };
  }
  switch (token.kind) {
    case 'read':
      return { ...row, state: 'ok', found: { key: 'setup:token.ok' }, stops: [] };
    case 'opaque':
      return { ...row, state: 'ok', found: { key: 'setup:token.opaque' }, stops: [] };
    case 'refused':
      return {
        ...row,
        state: 'missing',
        found: { key: 'setup:token.refused', values: { code: token.code } },
        mend: mendOf(token.code),
      };
    case 'unavailable': {
      const { code } = token;
      const found = { key: 'setup:failed', values: { answer: code } } as const;
      return { ...row, state: 'not-checked', because: 'failed', found };
    }
  }
}

function mendOf(code: string): Mend {
  const meaning = code in MEANINGS ? MEANINGS[code as keyof typeof MEANINGS] : 'other';
  return { said: { key: `setup:mend.token.${meaning}` }, commands: [], source: SOURCE };
}
