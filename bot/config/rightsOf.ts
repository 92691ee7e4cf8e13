import type { Rights } from '../unlock/plan/rights.js';
import type { SignInClient } from './signInOf.js';
import type { Variables } from './variables.js';

/** How the app registration of single sign-on proves itself, to act for whoever signed in. */
export type RightsProof =
  | { readonly clientSecret: string }
  /** Client id of a managed identity that it trusts: a federated credential. */
  | { readonly assertedBy: string }
  /** A PEM file with its certificate and key. */
  | { readonly certificatePath: string };

/** With whose rights the bot resets passwords, and as which app. */
export type RightsConfig =
  | Extract<Rights, { readonly whose: 'app' }>
  | (Extract<Rights, { readonly whose: 'approver' }> & {
      readonly client: RightsProof & { readonly clientId: string };
    });

/** The app for which Teams got the token has to prove itself: nobody else may exchange it (microsoft-apis.md D2). */
export function rightsOf(v: Variables, signIn: SignInClient | 'off'): RightsConfig {
  if (v.RIGHTS === 'app') return { whose: 'app' };
  const clientId = v.STEP_UP_CLIENT_ID ?? v.MicrosoftAppId ?? '';
  const proof = proofOf(v, clientId, signIn);
  if (!proof) throw new Error('The problems of RIGHTS were not looked for');
  const writesBack = v.PASSWORD_WRITEBACK === 'true';
  return { whose: 'approver', writesBack, client: { clientId, ...proof } };
}

function proofOf(v: Variables, clientId: string, signIn: SignInClient | 'off'): RightsProof | undefined {
  // The simulated tenant knows no secrets, and takes any.
  if (v.SANDBOX_URL) return { clientSecret: 'sandbox' };
  if (clientId === v.GRAPH_CLIENT_ID && v.GRAPH_CERTIFICATE_PATH)
    return { certificatePath: v.GRAPH_CERTIFICATE_PATH };
  if (signIn !== 'off' && signIn.clientId === clientId)
    return 'clientSecret' in signIn
      ? { clientSecret: signIn.clientSecret }
      : { assertedBy: signIn.assertedBy };
  if (clientId === v.GRAPH_CLIENT_ID && v.GRAPH_CLIENT_SECRET) return { clientSecret: v.GRAPH_CLIENT_SECRET };
  if (clientId === v.MicrosoftAppId)
    return v.MicrosoftAppPassword ? { clientSecret: v.MicrosoftAppPassword } : undefined;
  // Another registration, without a secret of its own: it has to trust the identity.
  return v.MicrosoftAppType === 'UserAssignedMSI' && v.MicrosoftAppId
    ? { assertedBy: v.MicrosoftAppId }
    : undefined;
}

/** Checks what `RIGHTS=approver` needs, on raw values. Each problem begins with the variable that solves it. */
export function rightsProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  if (given['RIGHTS'] !== 'approver') return [];
  const problems: string[] = [];
  if (!given['STEP_UP_CONNECTION'])
    problems.push(
      'STEP_UP_CONNECTION is missing: the OAuth connection of the Azure Bot, for single sign-on (RIGHTS=approver)',
    );
  if (given['STEP_UP_MINUTES'] === 'off')
    problems.push(
      'STEP_UP_MINUTES must not be off: the click brings the token of the approver (RIGHTS=approver)',
    );
  // Elsewhere `MicrosoftAppId` is missing for other reasons too.
  if (given['SANDBOX_URL'] && !given['MicrosoftAppId'])
    problems.push('MicrosoftAppId is missing: the app of single sign-on (RIGHTS=approver)');
  if (!given['SANDBOX_URL'] && !canProve(given))
    problems.push(
      'STEP_UP_CLIENT_ID names an app that cannot prove itself: give its secret as SIGN_IN_CLIENT_ID and SIGN_IN_CLIENT_SECRET, or let it trust a managed identity (RIGHTS=approver)',
    );
  return problems;
}

/** True when the app of single sign-on has a secret, a certificate or an identity that it trusts. */
function canProve(given: Readonly<Record<string, string | undefined>>): boolean {
  const { STEP_UP_CLIENT_ID: own, MicrosoftAppId: bot, MicrosoftAppType: type } = given;
  if (!own || own === bot) return type !== 'UserAssignedMSI' && given['MicrosoftAppPassword'] !== undefined;
  if (type === 'UserAssignedMSI') return true;
  if (own === given['SIGN_IN_CLIENT_ID'] && given['SIGN_IN_CLIENT_SECRET']) return true;
  return (
    own === given['GRAPH_CLIENT_ID'] &&
    (given['GRAPH_CLIENT_SECRET'] ?? given['GRAPH_CERTIFICATE_PATH']) !== undefined
  );
}
