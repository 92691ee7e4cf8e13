import { z } from 'zod';
import type { AuditLine } from '../../unlock/losses/count.js';

/** A record of the audit search, as far as it is counted. Subjects, names and recipients are not named here. */
export const auditRecord = z.object({
  operation: z.string().nullish(),
  clientIp: z.string().nullish(),
  objectId: z.string().nullish(),
  auditData: z.unknown().optional(),
});
export type AuditRecord = z.infer<typeof auditRecord>;

type Loose = Readonly<Record<string, unknown>>;

/**
 * What is counted of a record (microsoft-apis.md N-E). Microsoft does not name the properties of `auditData` for Graph;
 * they have the names of the unified audit log. Whatever is missing is left out.
 */
export function auditLineFrom({ operation, clientIp, objectId, auditData }: AuditRecord): AuditLine {
  const data = dataOf(auditData);
  const what = operation ?? text(data, 'Operation') ?? '';
  const address = text(data, 'ClientIPAddress') ?? text(data, 'ClientIP') ?? (clientIp || undefined);
  const file = objectId || text(data, 'ObjectId');
  return {
    operation: what,
    ...(address !== undefined && { address }),
    ...(what === 'MailItemsAccessed' && openingOf(data)),
    ...(file && { file }),
  };
}

function openingOf(data: Loose): Omit<AuditLine, 'operation'> {
  const named = listOf(data, 'OperationProperties').map((one) => [text(one, 'Name'), text(one, 'Value')]);
  const properties = new Map(
    named.map(([name = '', value = '']) => [name.toLowerCase(), value.toLowerCase()]),
  );
  const access = properties.get('mailaccesstype') ?? text(data, 'MailAccessType')?.toLowerCase();
  const folders = listOf(data, 'Folders');
  const mails = folders
    .flatMap((folder) => listOf(folder, 'FolderItems'))
    .map((item) => text(item, 'InternetMessageId'))
    .filter((id) => id !== undefined);
  const program = programOf(data);
  const folder = folderOf(data, folders);
  const times = Number(get(data, 'OperationCount'));
  return {
    ...((access === 'bind' || access === 'sync') && { access }),
    ...(mails.length > 0 && { mails }),
    ...(Number.isSafeInteger(times) && times > 0 && { times }),
    ...(program && { program }),
    ...(folder && { folder }),
    ...(properties.get('isthrottled') === 'true' && { stopped: true }),
  };
}

/** An app by its id, a client by what it says it is, up to the first space: the rest is its version. */
function programOf(data: Loose): string | undefined {
  const client = text(data, 'ClientInfoString')?.split(/[; ]/)[0];
  return [text(data, 'ClientAppId') ?? text(data, 'AppId'), client].filter(Boolean).join(' ') || undefined;
}

function folderOf(data: Loose, [first]: readonly Loose[]): string | undefined {
  const parent = asLoose(get(asLoose(get(data, 'Item')), 'ParentFolder'));
  return text(parent, 'Path') ?? text(parent, 'Id') ?? (first && (text(first, 'Path') ?? text(first, 'Id')));
}

/** As an object, as JSON in a text, or below `dynamicProperties`: Microsoft's pages show the first and the last. */
function dataOf(data: unknown): Loose {
  const object = typeof data === 'string' ? parsed(data) : data;
  const inside = asLoose(get(asLoose(object), 'dynamicProperties'));
  return Object.keys(inside).length > 0 ? { ...asLoose(object), ...inside } : asLoose(object);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A property by its name, whatever the case of its letters. */
function get(object: Loose, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

function text(object: Loose, name: string): string | undefined {
  const value = get(object, name);
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listOf(object: Loose, name: string): readonly Loose[] {
  const value = get(object, name);
  return Array.isArray(value) ? value.map(asLoose) : [];
}

function asLoose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}
