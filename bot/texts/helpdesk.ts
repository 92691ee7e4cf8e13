/** How people reach the helpdesk, as the operator wrote it. Its forms were checked when the configuration was read. */
export interface HelpdeskContact {
  readonly name?: string;
  readonly phone?: string;
  /** An https address. */
  readonly url?: string;
}

/** What may be in each of them. Nothing that Markdown, HTML or a card acts on, so it goes into every sentence as it is. */
export const HELPDESK_FORMS = {
  name: /^[\p{L}\p{N}][\p{L}\p{N} .,'’/()-]{0,39}$/u,
  phone: /^(?=(?:\D*\d){3})\+?[\d(][\d ().\-/]{1,29}$/,
  url: /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[a-z0-9./?=%-]*)?$/i,
} as const;

/** Longer addresses push the question off a phone's screen. */
export const LONGEST_HELPDESK_URL = 120;

let contact: HelpdeskContact = {};

/**
 * Sets how the helpdesk is reached. One process serves one organisation, so `bot/compose` does it once, at the start.
 * Every sentence that names `{{helpdesk}}` says it from then on; a test holds that each one that sends people there does.
 */
export function setHelpdesk(how: HelpdeskContact): void {
  contact = how;
}

/** The page of the helpdesk, for a button. `undefined` when the operator named none. */
export function helpdeskPage(): string | undefined {
  return contact.url;
}

/** What stands behind "your helpdesk" in a sentence: ` (IT Desk, 030 123 45 67, https://help.example)`, or nothing. */
export function helpdeskWords(): string {
  const parts = [contact.name, contact.phone, contact.url].filter((part) => part !== undefined);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
