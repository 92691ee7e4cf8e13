/** Drives a Playground window in a real browser. It finds things by what a person sees: names, labels and texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';

/** The window of one person. */
export interface PlaygroundWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the window shows. A chat has its newest message at the bottom, a channel has its newest post at the top. */
  shows: 'chat' | 'channel';
  close(): Promise<void>;
}

/** Chooses a card. Without `with` it is the newest card. */
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

/** Opens a window. It does not show earlier messages, because the Playground keeps the history only in the page. */
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
  // The Playground loads its fonts from a CDN, and a test must not depend on the internet.
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

/** Clicks one of the answers that the bot offers below its question. The click sends the title as a message. */
export async function clickAnswer(window: PlaygroundWindow, title: string): Promise<void> {
  await window.page.getByRole('button', { name: title, exact: true }).last().click();
}

/** Starts a post in the open channel that mentions the bot. Without a mention the bot would not get the post. */
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

/** Clicks a card's button. For `Action.ShowCard` this opens or closes the form. */
export async function clickCardButton(
  window: PlaygroundWindow,
  title: string,
  card: CardChoice = {},
): Promise<void> {
  const buttons = cards(window, card).getByRole('button', { name: title, exact: true });
  await newest(window, buttons).click();
}

/** Clicks the button that sends an open form. It can have the same title as the button that opened the form. */
export async function sendCardForm(
  window: PlaygroundWindow,
  title: string,
  card: CardChoice = {},
): Promise<void> {
  const buttons = cards(window, card).locator(FORM).getByRole('button', { name: title, exact: true });
  await buttons.and(window.page.locator(':visible')).first().click();
}

/** Fills a text input. It finds it by its label, or else by its placeholder, because the page has no card ids. */
export async function fillCardInput(
  window: PlaygroundWindow,
  label: string,
  value: string,
  card: CardChoice = {},
): Promise<void> {
  await newest(window, input(window, label, card)).fill(value);
}

/** Chooses in a ChoiceSet: a radio or checkbox by its title (without `choice`), a list by its label and `choice`. */
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

/** Waits until the window shows a text. The preview in the side bar does not count. */
export async function waitForText(
  window: PlaygroundWindow,
  text: string,
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<void> {
  const seen = window.page.locator(`body :not(${SIDE_BAR} *)`).and(window.page.getByText(text));
  await seen.first().waitFor({ timeout });
}

/** All text in the open chat or channel. */
export async function shownText(window: PlaygroundWindow): Promise<string> {
  const besideSideBar = 'xpath=ancestor-or-self::*[following-sibling::*][1]/following-sibling::*[1]';
  return window.page.locator(SIDE_BAR).locator(besideSideBar).innerText();
}

/** The number of cards in the open chat or channel. */
export async function cardCount(window: PlaygroundWindow, card: CardChoice = {}): Promise<number> {
  return cards(window, card).count();
}

/** Saves a picture of the window or of one card. If a card is taller than the window, the picture closes its forms. */
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

/** Types a mention and picks the bot from the list. Enter would post the text without a mention. */
async function typeMention(page: Page, box: Locator, text: string, bot: string): Promise<void> {
  await box.click();
  await page.keyboard.type(`@${bot}`, { delay: 20 });
  await page.getByRole('menuitem', { name: bot }).click();
  await page.keyboard.type(` ${text}`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
