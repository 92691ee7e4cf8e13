import type { SignInDevice, SignInWay, Trait } from './entry.js';

/** What a sign-in is compared by, one text for each. Absent where the log does not say. */
export function traitsOf({
  country,
  address,
  device,
  client,
  protocol,
}: SignInWay): Readonly<Partial<Record<Trait, string>>> {
  const machine = device && deviceKey(device);
  return {
    ...(country && { country: country.toUpperCase() }),
    ...(address && { address: network(address) }),
    ...(machine && { device: machine }),
    ...(client && { client: client.toLowerCase() }),
    ...(protocol && { protocol: protocol.toLowerCase() }),
  };
}

/** A registered device by its id. Another one by system and browser, without versions: those change every few weeks. */
function deviceKey({ id, system = '', browser = '' }: SignInDevice): string | undefined {
  if (id) return id.toLowerCase();
  const kind = [system, browser].map((name) =>
    name
      .replace(/[\d.]+/g, '')
      .trim()
      .toLowerCase(),
  );
  return kind.some((name) => name !== '') ? kind.join('/') : undefined;
}

/** IPv6 changes the second half of an address by itself, so only the network counts (RFC 8981). */
function network(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
