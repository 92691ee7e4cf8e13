/** Hosts that are somewhere else, as from `https://bot.example` to where the bot listens. */
export type Elsewhere = Readonly<Record<string, string>>;

export interface Visited {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The address of the last page. */
  readonly url: string;
  /** Every address on the way, without the query. */
  readonly way: readonly string[];
}

const MOST_REDIRECTS = 12;

/**
 * A browser with cookies, as far as sign-ins need one: it follows redirects, and keeps cookies by host and path. It takes
 * a `__Host-` cookie only as browsers do (RFC 6265bis, 4.1.3.2).
 */
export class Browser {
  private readonly cookies: { host: string; path: string; name: string; value: string }[] = [];

  constructor(private readonly elsewhere: Elsewhere = {}) {}

  /** Opens a page and follows redirects, up to an address that begins with `until`. */
  async open(address: string, until?: string, init: RequestInit = {}): Promise<Visited> {
    let url = address;
    const way: string[] = [];
    for (let hops = 0; hops < MOST_REDIRECTS; hops++) {
      way.push(url.split('?')[0] ?? '');
      const response = await this.ask(url, hops === 0 ? init : {});
      const to = response.headers.get('location');
      const text = await response.text();
      if (!to || response.status < 300 || response.status > 399)
        return { status: response.status, text, headers: response.headers, url, way };
      url = new URL(to, url).href;
      if (until && url.startsWith(until)) {
        return { status: response.status, text, headers: response.headers, url, way };
      }
    }
    throw new Error(`Too many redirects: ${way.join(' > ')}`);
  }

  /** The cookies for an address, by name. */
  cookiesFor(address: string): Readonly<Record<string, string>> {
    const { host, pathname } = new URL(address);
    const fitting = this.cookies.filter((one) => one.host === host && pathname.startsWith(one.path));
    return Object.fromEntries(fitting.map(({ name, value }) => [name, value]));
  }

  /** Puts a cookie there, as somebody with tools can. */
  put(address: string, name: string, value: string): void {
    this.keep(new URL(address), `${name}=${value}; Path=/; Secure`);
  }

  private async ask(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address);
    const cookie = Object.entries(this.cookiesFor(address))
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const there = (this.elsewhere[url.origin] ?? url.origin) + url.pathname + url.search;
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
    const response = await fetch(there, { ...init, redirect: 'manual', headers });
    for (const set of response.headers.getSetCookie()) this.keep(url, set);
    return response;
  }

  private keep({ host, protocol }: URL, header: string): void {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const said = new Map(
      attributes.map((one) => [one.split('=')[0] ?? '', one.split('=')[1] ?? ''] as const),
    );
    const path = said.get('Path') ?? said.get('path') ?? '/';
    if (said.has('Secure') && protocol !== 'https:') return;
    if (name.startsWith('__Host-') && (!said.has('Secure') || path !== '/' || said.has('Domain'))) return;
    const place = this.cookies.findIndex(
      (one) => one.host === host && one.name === name && one.path === path,
    );
    if (place >= 0) this.cookies.splice(place, 1);
    const isOver = said.get('Max-Age') === '0' || Date.parse(said.get('expires') ?? '') < Date.now();
    if (!isOver && value !== '') this.cookies.push({ host, path, name, value });
  }
}
