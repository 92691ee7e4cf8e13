/**
 * Reads how long `Retry-After` asks to wait. The header contains seconds or an HTTP date (RFC 9110, 10.2.3).
 * @returns whole seconds, rounded up; `undefined` when the header is absent or cannot be read
 */
export function retryAfterSeconds(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text));
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
