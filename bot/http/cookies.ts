import { createHash } from 'node:crypto';

/**
 * The cookies of the pages. On `https` a name begins with `__Host-`: a browser takes such a cookie only from this very
 * host over TLS, so neither a neighbour host nor plain HTTP can put one there (RFC 6265bis, 4.1.3.2).
 *
 * `SameSite=Lax`, and not `Strict`: the browser comes back from Entra ID, and to the evidence from a card in Teams. Both
 * are links on other sites, with which a browser sends no `Strict` cookie. `Lax` goes with such a link and with nothing
 * else: no form, no frame, no script of another site. The pages change nothing when they are opened.
 */
export class Cookies {
  private readonly prefix: string;
  private readonly attributes: string;

  /** @param publicUrl the address at which browsers reach this process */
  constructor(publicUrl: string) {
    // Only the sandbox and a demo on this machine have plain HTTP.
    const isSafe = publicUrl.startsWith('https:');
    this.prefix = isSafe ? '__Host-' : '';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSafe ? '; Secure' : ''}`;
  }

  /** The value of a `Set-Cookie` header. The value needs no quoting: base64url, digits and dots. */
  set(name: string, value: string, seconds: number): string {
    return `${this.prefix}${name}=${value}; Max-Age=${seconds}; ${this.attributes}`;
  }

  /** Removes one. */
  clear(name: string): string {
    return this.set(name, '', 0);
  }

  /** The value that the browser sent, if it sent exactly one. */
  read(header: string | undefined, name: string): string | undefined {
    const start = `${this.prefix}${name}=`;
    const found = (header ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part.startsWith(start))
      .map((part) => part.slice(start.length));
    return found.length === 1 ? found[0] : undefined;
  }
}

/** A sign-in has a cookie of its own, so that two of them can be under way in one browser. */
export function signInCookie(state: string): string {
  return `latchkey-sign-in-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;
}
