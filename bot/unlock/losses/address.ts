/**
 * A network address as two logs can be compared by it: without a port, brackets or a zone, and an IPv4 address that is
 * written as IPv6 in its own form. Exchange writes the port behind some addresses (microsoft-apis.md N-E).
 */
export function addressKey(address: string): string {
  const text = address.trim().toLowerCase();
  const inBrackets = /^\[([^\]]+)\]/.exec(text)?.[1];
  const bare = inBrackets ?? (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.replace(/:\d+$/, '') : text);
  return bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '');
}
