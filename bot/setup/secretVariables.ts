import type { Config } from '../config/config.js';

/** The variables with a client secret, and what Entra ID offers in its place. */
export type SecretVariable = 'MicrosoftAppPassword' | 'GRAPH_CLIENT_SECRET' | 'SIGN_IN_CLIENT_SECRET';

/** The client secrets in use, by variable. None in the simulated tenant, which knows no secrets. */
export function secretVariables({
  bot,
  credential,
  signIn,
}: Pick<Config, 'bot' | 'credential' | 'signIn'>): readonly SecretVariable[] {
  if (credential.kind === 'none') return [];
  const isOwn = (secret: string): boolean => secret === bot.password;
  return [
    ...(bot.password ? (['MicrosoftAppPassword'] as const) : []),
    ...(credential.kind === 'secret' && !isOwn(credential.secret) ? (['GRAPH_CLIENT_SECRET'] as const) : []),
    ...(signIn !== 'off' && 'clientSecret' in signIn && !isOwn(signIn.clientSecret)
      ? (['SIGN_IN_CLIENT_SECRET'] as const)
      : []),
  ];
}
