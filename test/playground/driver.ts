/** Drives a Playground window in a real browser, by what a person sees: names, labels and texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';

/** A window somebody sits at. */
export interface PlaygroundWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What is shown: a chat has its newest message below, a channel its newest post on top. */
  shows: 'chat' | 'channel';
  close(): Promise<void>;
}

/** Which card is meant; the newest when nothing is said. */
export interface CardChoice {
  /** A text on the card. */
  readonly with?: string;
}

const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEFAULT_TIMEOUT_MS = 60_000;
const SIDE_BAR = '[role=region][aria-label="Chat and Teams Channel"]';
const FORM = '.ac-adaptiveCard';
const CARD = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';

/** Opens a window. Messages that were sent before this are not shown: the Playground keeps history in the page only. */
export async function openWindow(
  url: string,
  { browser, size }: { browser: string; size: { width: number; height: number } },
): Promise<PlaygroundWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-window-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    args: BROWSER_ARGS,
    viewport: size,
  });
  context.setDefaultTimeout(DEFAULT_TIMEOUT_MS);
  // Its fonts come from a CDN; a test must not depend on the internet.
  await context.route(
    (target) => target.origin !== new URL(url).origin,
    (route) => route.abort(),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await chatItem(page).waitFor();
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return {
    page,
    context,
    shows: 'chat',
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Switches to the personal chat with the bot. */
export async function openChat(window: PlaygroundWindow): Promise<void> {
  await chatItem(window.page).click();
  await window.page.getByText('Type a message...').first().waitFor();
  window.shows = 'chat';
}

/** Switches to a channel of the team, such as `Approvals` or `General`. */
export async function openChannel(window: PlaygroundWindow, channel: string): Promise<void> {
  await window.page.getByRole('treeitem', { name: new RegExp(` - ${escapeRegExp(channel)}$`) }).click();
  await window.page.getByRole('button', { name: 'Post', exact: true }).waitFor();
  window.shows = 'channel';
}

/** Types a message in the personal chat and sends it. */
export async function sayInChat(window: PlaygroundWindow, text: string): Promise<void> {
  if (window.shows !== 'chat') await openChat(window);
  await window.page.locator('div[role=textbox][contenteditable=true]').last().click();
  await window.page.keyboard.type(text);
  await window.page.getByRole('button', { name: 'Send Message' }).last().click();
}

/** Clicks one of the answers that the bot offers below its question; this says its title. */
export async function clickAnswer(window: PlaygroundWindow, title: string): Promise<void> {
  await window.page.getByRole('button', { name: title, exact: true }).last().click();
}

/** Starts a post in the open channel that mentions the bot; without a mention the bot would not hear it. */
export async function mentionInChannel(
  window: PlaygroundWindow,
  text: string,
  bot = 'Latchkey',
): Promise<void> {
  await typeMention(
    window.page,
    window.page.locator('div[role=textbox][contenteditable=true]').first(),
    text,
    bot,
  );
  await window.page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Clicks a card's button; for `Action.ShowCard` this opens or closes its form. */
export async function clickCardButton(
  window: PlaygroundWindow,
  title: string,
  card: CardChoice = {},
): Promise<void> {
  const buttons = cards(window, card).getByRole('button', { name: title, exact: true });
  await newest(window, buttons).click();
}

/** Clicks the button that sends an open form, which may be called the same as the one that opened it. */
export async function sendCardForm(
  window: PlaygroundWindow,
  title: string,
  card: CardChoice = {},
): Promise<void> {
  const buttons = cards(window, card).locator(FORM).getByRole('button', { name: title, exact: true });
  await buttons.and(window.page.locator(':visible')).first().click();
}

/** Fills a text input by its label, or by its placeholder when it has none. Card ids are not in the page. */
export async function fillCardInput(
  window: PlaygroundWindow,
  label: string,
  value: string,
  card: CardChoice = {},
): Promise<void> {
  await newest(window, input(window, label, card)).fill(value);
}

/** Chooses in a ChoiceSet: a radio or checkbox by its own title (`choice` left out), a list by its label and choice. */
export async function chooseInCard(
  window: PlaygroundWindow,
  label: string,
  choice?: string,
  card: CardChoice = {},
): Promise<void> {
  const scope = cards(window, card);
  if (choice === undefined) {
    const box = scope.getByRole('radio', { name: label }).or(scope.getByRole('checkbox', { name: label }));
    await newest(window, box).click();
    return;
  }
  await newest(window, scope.getByRole('combobox', { name: label })).click();
  await window.page.getByRole('option', { name: choice, exact: true }).last().click();
}

/** Waits until a text is in what is shown (not in the side bar's preview). */
export async function waitForText(
  window: PlaygroundWindow,
  text: string,
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<void> {
  const seen = window.page.locator(`body :not(${SIDE_BAR} *)`).and(window.page.getByText(text));
  await seen.first().waitFor({ timeout });
}

/** Everything that can be read in the open chat or channel. */
export async function shownText(window: PlaygroundWindow): Promise<string> {
  const besideSideBar = 'xpath=ancestor-or-self::*[following-sibling::*][1]/following-sibling::*[1]';
  return window.page.locator(SIDE_BAR).locator(besideSideBar).innerText();
}

/** How many cards are shown. */
export async function cardCount(window: PlaygroundWindow, card: CardChoice = {}): Promise<number> {
  return cards(window, card).count();
}

/** Saves a picture of the window, or of one card alone. A card taller than the window is drawn anew: forms close. */
export async function screenshot(window: PlaygroundWindow, path: string, card?: CardChoice): Promise<void> {
  await window.page.mouse.move(0, 0);
  if (card) await newest(window, cards(window, card)).screenshot({ path, animations: 'disabled' });
  else await window.page.screenshot({ path, animations: 'disabled' });
}

function chatItem(page: Page): Locator {
  return page.getByRole('treeitem', { name: 'Personal Chat' });
}

function cards(window: PlaygroundWindow, card: CardChoice): Locator {
  const all = window.page.locator(CARD);
  return card.with === undefined ? all : all.filter({ hasText: card.with });
}

function input(window: PlaygroundWindow, label: string, card: CardChoice): Locator {
  const scope = cards(window, card);
  return scope.getByLabel(label).or(scope.getByPlaceholder(label));
}

function newest(window: PlaygroundWindow, found: Locator): Locator {
  return window.shows === 'chat' ? found.last() : found.first();
}

/** A mention has to be picked from the list: pressing Enter would post the text as it stands. */
async function typeMention(page: Page, box: Locator, text: string, bot: string): Promise<void> {
  await box.click();
  await page.keyboard.type(`@${bot}`, { delay: 20 });
  await page.getByRole('menuitem', { name: bot }).click();
  await page.keyboard.type(` ${text}`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
