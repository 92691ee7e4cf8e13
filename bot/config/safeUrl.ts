import { z } from 'zod';
import { isLoopback } from '../microsoft/clouds.js';

/** What is no address is not looked at any further (`abort`): a closer look would not know what to do with it. */
export const HTTP_URL = z.url({ protocol: /^https?$/, error: 'must be an http(s) address', abort: true });

/** An address to which something secret may be sent: people sign in there, or a runbook works for the bot there. */
export const SAFE_URL = HTTP_URL.refine(isSafe, 'must begin with https:// (or be on this machine)');

function isSafe(url: string): boolean {
  return url.startsWith('https:') || isLoopback(url);
}
