import type { Config } from '../config/config.js';

/** The newest key first. The bot seals and signs with it, and opens with each of them. */
export function credentialKeys({
  credentialKey,
  previousCredentialKey,
}: Pick<Config, 'credentialKey' | 'previousCredentialKey'>): readonly string[] {
  return previousCredentialKey ? [credentialKey, previousCredentialKey] : [credentialKey];
}

/** Where browsers reach this process. In the sandbox the browser runs on this machine. */
export function publicUrlOf({
  publicUrl,
  sandboxUrl,
  server,
}: Pick<Config, 'publicUrl' | 'sandboxUrl' | 'server'>): string | undefined {
  return publicUrl ?? (sandboxUrl && server.port > 0 ? `http://127.0.0.1:${server.port}` : undefined);
}

/** Where people sign in in the browser. `undefined` where the bot has no such page. */
export function signInPageOf(
  config: Pick<Config, 'signIn' | 'publicUrl' | 'sandboxUrl' | 'server'>,
): string | undefined {
  return config.signIn === 'off' ? undefined : publicUrlOf(config);
}
