import type { SignInDevice, SignInWay, Trait } from './entry.js';

/** The trait of a sign-in with a device code. */
export const DEVICE_CODE = 'devicecode';

/**
 * Clients without modern sign-in, in Microsoft's names: "Authenticated SMTP", "IMAP4", "POP3", "Exchange ActiveSync",
 * "Other clients" and so on (learn.microsoft.com, "Sign-in logs", client app).
 */
const LEGACY =
  /smtp|imap|pop3?\b|activesync|autodiscover|mapi|exchange web services|exchange online powershell|offline address book|outlook anywhere|reporting web services|other clients/i;

/** True for an old kind of mail program. */
export function isLegacy(client: string | undefined): boolean {
  return LEGACY.test(client ?? '');
}

/** Seldom used by anybody, so it says something even where nothing else of the log is known. */
export function isRare(trait: Trait, value: string): boolean {
  return (trait === 'client' && isLegacy(value)) || (trait === 'protocol' && value === DEVICE_CODE);
}

/** What is new of it says something. Ordinary clients and protocols take turns all day. */
export function isTelling(trait: Trait, value: string): boolean {
  return (trait !== 'client' && trait !== 'protocol') || isRare(trait, value);
}

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
