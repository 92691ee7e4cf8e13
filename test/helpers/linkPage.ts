import type { Card } from '../../sandbox/connector/readable.js';
import { objectsIn } from '../cards/allCards.js';
import type { Browser, Visited } from './browser.js';

/** The link with which somebody proves who they are, on their card. `undefined` when it is over. */
export function linkOn({ content }: Card): string | undefined {
  const opening = [...objectsIn(content)].find(({ type }) => type === 'Action.OpenUrl');
  return opening && String(opening.url);
}

/** Presses a button of the page behind a link. The page has to be open in this browser. */
export function press(browser: Browser, link: string, action: 'continue' | 'not-me'): Promise<Visited> {
  return browser.open(`${link}/${action}`, undefined, { method: 'POST' });
}

/** Where a page sends the browser by itself. */
export function onwardOf({ text }: Visited): string {
  const [, to = ''] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(text) ?? [];
  return to.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
