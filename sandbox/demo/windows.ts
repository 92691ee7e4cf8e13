import { people, tenantId, type Person } from '../tenant/seed.js';
import { freePort } from './freePort.js';
import { startPlayground, type Playground, type PlaygroundPerson } from './playground.js';
import type { Cleanup } from './cleanup.js';

/** The two windows of Microsoft's Agents Playground. Each is the Teams of one person. Both use one bot. */
export interface Windows {
  /** The window of the locked-out person. */
  readonly person: Playground;
  /** The admin's window. It has the approvals channel. */
  readonly admin: Playground;
}

/** The ports of the windows, if they are free. They never change, so a bookmark works. */
const PORTS = { person: 56150, admin: 56151 } as const;

/** The colleagues that a window shows besides its own person. The Playground takes five. */
const COLLEAGUES = [
  people.omar,
  people.lena,
  people.ben,
  people.nora,
  people.chloe,
  people.julia,
  people.piet,
];

/** Starts both windows, and announces their people and channels to the bot. */
export async function openWindows(
  { person, admin, botUrl, folder }: { person: Person; admin: Person; botUrl: string; folder: string },
  cleanup: Cleanup,
): Promise<Windows> {
  const open = async (name: keyof Windows, me: Person): Promise<Playground> => {
    const window = await startPlayground({
      name,
      folder,
      tenantId,
      me: me.id,
      people: [me, ...COLLEAGUES.filter(({ id }) => id !== me.id)].map(asPlaygroundPerson),
      port: await freePort(PORTS[name]),
      botUrl: `${botUrl}/api/messages`,
    });
    cleanup.add(`the window '${name}'`, () => window.stop());
    return window;
  };
  const [first, second] = await Promise.all([open('person', person), open('admin', admin)]);
  for (const window of [first, second]) await window.announceInstallation();
  return { person: first, admin: second };
}

function asPlaygroundPerson({ id, displayName, userPrincipalName }: Person): PlaygroundPerson {
  return { aadObjectId: id, displayName, userPrincipalName };
}
