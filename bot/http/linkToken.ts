import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in the address. */
const TOKEN = /^[\w-]{43}$/;
/** The address of the page behind a link, before its token. */
export const LINK_PATH = '/sign-in/link/';

/** Makes a link that nobody can guess, and what the database keeps of it. */
export function newSignInLink(publicUrl: string): { readonly url: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { url: `${publicUrl}${LINK_PATH}${token}`, tokenHash: hashOfToken(token) };
}

/** True for what looks like a token. */
export function isToken(token: string): boolean {
  return TOKEN.test(token);
}

/** SHA-256, in hexadecimal digits. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What the log may know of a path: whoever has a token has the link. */
export function withoutToken(path: string): string {
  return path.startsWith(LINK_PATH) ? `${LINK_PATH}…` : path;
}
