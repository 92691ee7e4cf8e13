/** Hides a private mail address but for its first letter and its domain: who knows it knows it again. */
export function maskAddress(address: string): string {
  return address.replace(/^(.).*(@.*)$/, '$1••••$2');
}
