import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { readingText } from '../../bot/setup/words.js';
import { isTextKey, textsIn } from '../../bot/texts/texts.js';
import { factsOf, PERMISSIONS, type Permission } from '../../bot/unlock/permissions.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { named, OUR_OWN, page, type Document } from './documents.js';
import { rowsOf, tableAfter } from './tables.js';

// What the operator is told to grant is what the bot uses.

const LIKE_ONE =
  /\b[A-Z][\w-]+\.(?:ReadWrite|Read|ManageAsApp|RevokeSessions|EnableDisableAccount)\b(?:\.\w+)*/g;

function unknown({ text }: Document): readonly string[] {
  return [...text.matchAll(LIKE_ONE)].map(String).filter((name) => !Object.hasOwn(PERMISSIONS, name));
}

describe('the permissions', () => {
  it('in docs/operate.md are those that the remedies and the looking need, no more and no fewer', () => {
    expect(rowsOf(tableAfter(page('docs/operate.md'), '<!-- permissions'))).toEqual(permissionRows());
  });

  it.each(named(OUR_OWN))('in %s are among them', (_path, document) => {
    expect(unknown(document)).toEqual([]);
  });
});

describe('a page with a permission that the bot does not use', () => {
  it('is noticed', () => {
    const text = 'Grant *User.ReadWrite.All*, `Mail.Read` and `User.Read.All`.';
    expect(unknown({ path: 'broken.md', text })).toEqual(['User.ReadWrite.All', 'Mail.Read']);
  });
});

/** The table as it has to be; a new remedy changes it. */
function permissionRows(): string[][] {
  // Nothing is read or changed here: the remedies are only asked what they need.
  const { all } = createCatalogue(idlePorts);
  const t = textsIn('en');
  const forRemedies = all.flatMap(({ id, permission }) => {
    const key = `remedies:${id}.name`;
    // What Active Directory lets the bot do is no permission of Microsoft Graph.
    return permission ? [row(isTextKey(key) ? t(key) : id, permission)] : [];
  });
  const forReading = (Object.keys(PERMISSIONS) as Permission[]).flatMap((permission) => {
    const { isForReading, optional } = factsOf(permission);
    const reads = readingText(t, permission);
    return isForReading ? [row(optional ? `${reads} (optional)` : reads, permission)] : [];
  });
  return [['for', 'API', 'permission', 'Entra role'], ...forReading, ...forRemedies];
}

function row(purpose: string, permission: Permission): string[] {
  const { api, role } = factsOf(permission);
  return [purpose, api, `\`${permission}\``, role ?? ''];
}
