import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf, PERMISSIONS, ROLE_IDS, type Permission } from '../../bot/unlock/permissions.js';
import { read, ROOT } from '../docs/documents.js';
import { sourceFilesOf } from '../helpers/sourceTree.js';
import { listIn } from './files.js';

// The scripts grant what the code needs, no more and no less.

const GRANT = 'deploy/grant.sh';
const of = (api: string, optional: boolean) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => {
    const facts = factsOf(permission);
    return facts.api === api && (facts.optional ?? false) === optional;
  });

/** Cmdlets by their names in the code that runs them. Not in comments, and not those that a log may mention. */
function cmdletsOfTheBot(): readonly string[] {
  const files = sourceFilesOf(ROOT).filter((file) => /^bot\/exchange\/(?!rows\/)/.test(file));
  const names = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [...text.matchAll(/'((?:Get|Set|Add|Remove|Enable|Disable|Search)-[A-Z]\w+)'/g)];
  });
  return [...new Set(names.map(([, name = '']) => name))].toSorted();
}

describe('deploy/grant.sh', () => {
  it('grants the permissions of the table that the bot needs', () => {
    expect(listIn(GRANT, 'NEEDED')).toEqual(of('Microsoft Graph', false));
  });

  it('grants those that it works without, unless told otherwise', () => {
    expect(listIn(GRANT, 'OPTIONAL')).toEqual(of('Microsoft Graph', true));
  });

  it('grants that of Exchange', () => {
    expect(listIn(GRANT, 'OF_EXCHANGE')).toEqual(of('Office 365 Exchange Online', false));
  });

  it('assigns the roles of the table, and no other', () => {
    const ids = [...read(GRANT).matchAll(/^readonly \w+_ADMINISTRATOR=(\S+)$/gm)].map(([, id = '']) => id);
    expect(ids.toSorted()).toEqual(Object.values(ROLE_IDS).toSorted());
  });
});

describe('deploy/grant-exchange.ps1', () => {
  it('lets the bot run the cmdlets that it runs, and no other', () => {
    expect(listIn('deploy/grant-exchange.ps1', 'cmdlets').toSorted()).toEqual(cmdletsOfTheBot());
  });
});
