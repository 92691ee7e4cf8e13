import { ActiveDirectory } from '../../sandbox/activeDirectory/activeDirectory.js';
import { story, type Story } from './story.js';
import type { WorldOptions } from './world.js';

/** `npm run test:clock` plays every story at other moments. */
const TEST_CLOCK = process.env['TEST_CLOCK'];

/** A world whose bot has a hand in the simulated Active Directory. */
export function domainStory(options: WorldOptions = {}): Story & { readonly domain: ActiveDirectory } {
  const aheadMs = TEST_CLOCK ? Date.parse(TEST_CLOCK) - Date.now() : 0;
  const domain = new ActiveDirectory(() => new Date(Date.now() + aheadMs));
  return { ...story({ ...options, around: { ...options.around, onPremises: domain } }), domain };
}
