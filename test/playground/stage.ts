import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlayground, type Playground } from '../../sandbox/demo/playground.js';
import { people, tenantId, type Person } from '../../sandbox/tenant/seed.js';
import { startWorld, type World } from '../helpers/world.js';
import { openWindow, screenshot, shownText, type CardChoice, type PlaygroundWindow } from './driver.js';

/** The folder of the pictures that are kept. All others are deleted with the stage. */
const DOCS = new URL('../../docs/', import.meta.url).pathname;

/** The Playground shows exactly five colleagues and the person of the window. */
const COLLEAGUES = [people.omar, people.julia, people.lena, people.ben, people.nora];

/**
 * Below a width of 1280 the Playground hides the side bar. The admin's window is tall, because cards with an open form
 * are tall, and the Playground closes the form when a window changes its size.
 */
const SIZES = { person: { width: 1280, height: 800 }, admin: { width: 1280, height: 1600 } };

/** The real bot, a simulated tenant, and two people with one window each. */
export interface Stage {
  readonly world: World;
  /** Piet, who asks. */
  readonly person: PlaygroundWindow;
  /** Anna, who decides. */
  readonly admin: PlaygroundWindow;
  /** Takes a picture of a window or of one card. With `KEEP_SCREENSHOTS` it is kept for docs/pictures.md. */
  picture(window: PlaygroundWindow, name: string, card?: CardChoice): Promise<void>;
  /** Prints what both windows show and the last warnings and errors of the log. This helps to find the cause of a failure. */
  describe(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything and opens both windows before the first message. If that fails, it stops what it started. */
export async function setStage(chromium: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-stage-'));
  const pictures = process.env.KEEP_SCREENSHOTS ? DOCS : join(folder, 'pictures');
  const closers: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    while (closers.length > 0) await closers.pop()?.();
  };
  try {
    const world = await startWorld({ withoutChannels: true });
    closers.push(() => world.close());
    const open = async (name: keyof typeof SIZES, me: Person): Promise<PlaygroundWindow> => {
      const playground = await openPlayground(name, me, folder, world.botUrl);
      closers.push(() => playground.stop());
      const window = await openWindow(playground.url, { browser: chromium, size: SIZES[name] });
      closers.push(() => window.close());
      return window;
    };
    const person = await open('person', people.piet);
    const admin = await open('admin', people.anna);
    mkdirSync(pictures, { recursive: true });
    const picture: Stage['picture'] = (window, name, card) =>
      screenshot(window, join(pictures, `${name}.png`), card);
    const describe = async (): Promise<void> => {
      // pino writes numbers: 30 is `info`.
      const complaints = world.logged.filter((line) => !/"level":[123]0,/.test(line));
      const shown = [await shownText(person), await shownText(admin), ...complaints.slice(-20)];
      process.stderr.write(`${shown.join('\n----\n')}\n`);
    };
    return { world, person, admin, picture, describe, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openPlayground(name: string, me: Person, folder: string, botUrl: string): Promise<Playground> {
  const everybody = [me, ...COLLEAGUES].map(({ id, displayName, userPrincipalName }) => ({
    aadObjectId: id,
    displayName,
    userPrincipalName,
  }));
  return startPlayground({
    name,
    folder,
    tenantId,
    me: me.id,
    people: everybody,
    port: 0,
    botUrl: `${botUrl}/api/messages`,
  });
}
