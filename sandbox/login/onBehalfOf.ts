import { randomBytes } from 'node:crypto';
import { asString, type Json } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { Tenant } from '../tenant/tenant.js';
import type { Entra } from './entra.js';

const USE = 'on_behalf_of';
const LASTS_S = 3_599;
/** A scope of Microsoft Graph. The sandbox's own address stands for Microsoft's. */
const GRAPH_SCOPE = /^https?:\/\/[^/]+\/(?:graph\/)?([A-Za-z-]+(?:\.[A-Za-z]+)+)$/;

/** Why the assertion proves nobody: Microsoft's number (reference-error-codes). */
type NoAssertion = 'AADSTS50013' | 'AADSTS500131' | 'AADSTS500133';

/**
 * The on-behalf-of flow (microsoft-apis.md D2): an app hands in the token that somebody's Teams got for it, and gets one
 * for Graph with their rights. `claims` is a challenge that their client has to meet.
 */
export function onBehalfOf(entra: Entra, tenant: Tenant, body: Json): Answer {
  const { settings } = tenant;
  const text = (name: string) => asString(body[name]) ?? '';
  if (text('requested_token_use') !== USE) return refused('invalid_request', 'AADSTS900144');
  if (!provesApp(tenant, text)) return refused('invalid_client', 'AADSTS7000215');
  const person = personIn(entra, text('assertion'), text('client_id'));
  if (typeof person === 'string') return refused('invalid_grant', person);
  if (settings.challenge)
    return refused('interaction_required', 'AADSTS50079', {
      suberror: 'basic_action',
      claims:
        '{"access_token":{"polids":{"essential":true,"values":["9ab03e19-ed42-4168-b6b7-7001fb3e933a"]}}}',
    });
  const scopes = text('scope')
    .split(' ')
    .flatMap((scope) => GRAPH_SCOPE.exec(scope)?.[1] ?? []);
  if (scopes.length === 0) return refused('invalid_scope', 'AADSTS70011');
  if (!scopes.every((scope) => settings.delegatedConsent.has(scope)))
    return refused('invalid_grant', 'AADSTS65001', { suberror: 'consent_required' });
  const token = `delegated.${randomBytes(32).toString('base64url')}`;
  const until = entra.now().getTime() + LASTS_S * 1_000;
  tenant.delegatedTokens.give(token, { personId: person.oid, scopes, until });
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      token_type: 'Bearer',
      scope: text('scope'),
      expires_in: LASTS_S,
      ext_expires_in: LASTS_S,
      access_token: token,
    },
  };
}

/** By its secret, or by an assertion. Which identities an app trusts the sandbox does not know. */
function provesApp({ settings }: Tenant, text: (name: string) => string): boolean {
  const secret = text('client_secret');
  if (secret) return settings.clientSecret === undefined || secret === settings.clientSecret;
  return text('client_assertion_type').endsWith(':jwt-bearer') && text('client_assertion') !== '';
}

function personIn(entra: Entra, assertion: string, clientId: string): { oid: string } | NoAssertion {
  const claims = entra.read(assertion);
  if (!claims) return 'AADSTS50013';
  const { aud, oid, exp } = claims;
  if (aud !== clientId && aud !== `api://botid-${clientId}`) return 'AADSTS500131';
  const isOver = typeof exp !== 'number' || exp * 1000 <= entra.now().getTime();
  return isOver || typeof oid !== 'string' ? 'AADSTS500133' : { oid };
}

function refused(error: string, code: string, more: Record<string, string> = {}): Answer {
  const error_codes = [Number(code.replace('AADSTS', ''))];
  return { status: 400, body: { error, error_description: `${code}: …`, error_codes, ...more } };
}
