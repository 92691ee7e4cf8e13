import type { Recipient } from '../../unlock/evidence/evidence.js';
import { listOf, textOf, type Loose } from './loose.js';

/** Properties of a recipient that Exchange sends as an object, the best first. */
const NAMES = ['DisplayName', 'Name', 'Identity', 'Guid'] as const;
const ADDRESSES = ['PrimarySmtpAddress', 'SmtpAddress', 'EmailAddress', 'Address'] as const;

/**
 * Returns whom these columns of a rule name. Microsoft does not document the form (microsoft-apis.md B4, B5), so nobody
 * is left out: whoever has no address is somebody whom the directory has to know.
 */
export function recipientsIn(row: Loose, ...columns: readonly string[]): readonly Recipient[] {
  return columns.flatMap((column) => listOf(row[column])).map(recipient);
}

function recipient(entry: unknown): Recipient {
  if (typeof entry === 'string') return fromText(entry);
  return typeof entry === 'object' && entry !== null ? fromObject(entry as Loose) : unreadable(entry);
}

/** Reads `"Name" [SMTP:a@b.c]`, `"Name" [EX:/o=…]`, `Name <a@b.c>`, an address alone, or a name alone. */
function fromText(text: string): Recipient {
  const [, name = text, kind = '', address = ''] = /^\s*"?(.*?)"?\s*\[(\w+):(.*)\]\s*$/s.exec(text) ?? [];
  if (kind !== '') return named(name, kind.toUpperCase() === 'SMTP' ? address : `${address || name}`, kind);
  const [, before = '', within = ''] = /^\s*"?(.*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/s.exec(text) ?? [];
  if (within !== '') return named(before || within, within, 'SMTP');
  return named(text, unquoted(text), text.includes('@') ? 'SMTP' : 'EX');
}

function fromObject(entry: Loose): Recipient {
  const of = (names: readonly string[]) => names.map((name) => textOf(entry[name])).find(Boolean);
  const address = of(ADDRESSES);
  const who = of(NAMES) ?? address;
  if (who === undefined) return unreadable(entry);
  if (address?.includes('@') && !address.startsWith('/')) return named(who, address, 'SMTP');
  return named(who, address ?? who, 'EX');
}

function named(name: string, address: string, kind: string): Recipient {
  if (kind.toUpperCase() === 'SMTP') return { name, address: address.replace(/^smtp:/i, '').trim() };
  return { name: unquoted(name), directory: address };
}

/** Shown as it is: an approver can look it up. */
function unreadable(entry: unknown): Recipient {
  return { name: JSON.stringify(entry) };
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/s, '$1');
}
