import type { Person } from '../../sandbox/tenant/seed.js';
import type { Browser, Visited } from './browser.js';

/** Fills in the form of the sandbox's sign-in page, as a person does. */
export function signInAtSandbox(browser: Browser, page: Visited, person: Person): Promise<Visited> {
  return browser.open(formOf(page, { person: person.id, do: 'sign-in' }));
}

/** Presses *Cancel* there. */
export function cancelAtSandbox(browser: Browser, page: Visited): Promise<Visited> {
  return browser.open(formOf(page, { do: 'cancel' }));
}

function formOf({ text, url }: Visited, filled: Readonly<Record<string, string>>): string {
  const [, action = ''] = /<form[^>]* action="([^"]*)"/.exec(text) ?? [];
  const to = new URL(unescaped(action), url);
  const hidden = text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  for (const [, name = '', value = ''] of hidden) to.searchParams.append(unescaped(name), unescaped(value));
  for (const [name, value] of Object.entries(filled)) to.searchParams.set(name, value);
  return to.href;
}

function unescaped(html: string): string {
  return html.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}
