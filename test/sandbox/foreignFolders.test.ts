import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tenant } from '../../bot/compose/connectTenant.js';
import { known } from '../../bot/unlock/findings.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import type { FolderLanguage } from '../../sandbox/tenant/folderNames.js';
import { people } from '../../sandbox/tenant/seed.js';
import { modern } from '../../sandbox/tenant/seedModern.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';
import { sandboxTenant } from '../helpers/sandboxTenant.js';
import './onlyLoopback.js';

// A mailbox whose folders have the names of its owner's language. Graph alone shows a rule there.

const { roos } = people;
const subject = { id: roos.id, name: roos.displayName, userPrincipalName: roos.userPrincipalName };
const mailboxOfRoos = { address: roos.userPrincipalName, userPrincipalName: roos.userPrincipalName };
const OPAQUE = /^[A-Za-z0-9+/]{12,}={0,2}$/;

let sandbox: Sandbox;
let tenant: Tenant;
beforeAll(async () => {
  sandbox = await startSandbox();
  tenant = sandboxTenant(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.tenant.reset());

/** The rule that hides mail, with its folder as this language calls it. */
async function hidingRule(language: FolderLanguage, MoveToFolder: string) {
  sandbox.tenant.folderLanguages.set(roos.id, language);
  const mailbox = sandbox.tenant.mailbox(roos.id)!;
  const rules = mailbox
    .latest()
    .rules.map((rule) => (rule.Name === modern.hides ? { ...rule, MoveToFolder } : rule));
  mailbox.replace({ ...mailbox.latest(), rules });
  const found = await tenant.investigation.rules(roos.id);
  if (!found.known) throw new Error('The rules could not be read');
  const judged = judge(evidenceOf({ rules: found, mailboxRules: known([]) }), subject);
  return judged.rules.find(({ rule }) => rule.name === modern.hides)!;
}

describe('a folder that Graph shows by its id alone', () => {
  it.each([
    ['nl', 'Gespreksgeschiedenis', 'conversationhistory'],
    ['nl', 'Verwijderde items', 'deleteditems'],
    ['de', 'Aufgezeichnete Unterhaltungen', 'conversationhistory'],
    ['de', 'Archiv', 'archive'],
    // No list of names of the bot has these: only the well-known name tells.
    ['cs', 'Historie konverzací', 'conversationhistory'],
    ['cs', 'Odstraněná pošta', 'deleteditems'],
  ] as const)('is known by its place, and has its own name: %s %s', async (language, name, place) => {
    const { rule, reasons } = await hidingRule(language, name);
    expect(rule).toMatchObject({ movesTo: name, movesToPlace: place });
    expect(reasons).toContain('hides');
  });

  it('of the owner’s own is shown by its name', async () => {
    expect((await hidingRule('de', 'Rechnungen')).rule).toMatchObject({ movesTo: 'Rechnungen' });
  });

  it.each(['Rechnungen', 'Rechnungen\\2026'])(
    'that mail programs do not show hides mail, whatever it is called: %s',
    async (name) => {
      sandbox.tenant.hiddenFolders.set(roos.id, ['Rechnungen']);
      const { rule, reasons, verdict } = await hidingRule('de', name);
      expect(rule).toMatchObject({ movesTo: name, movesToPlace: 'hidden' });
      expect(reasons).toContain('hides');
      expect(verdict).toBe('bad');
    },
  );

  it('that cannot be read is a folder, and never an id', async () => {
    sandbox.tenant.settings.grants.delete('Mail.ReadBasic.All');
    const { rule } = await hidingRule('de', 'Archiv');
    expect(rule.folderUnread).toBeDefined();
    expect(Object.values(rule).filter((value) => OPAQUE.test(String(value)))).toEqual([rule.id]);
  });
});

describe('what the log says of rules', () => {
  it.each([
    ['rule-made', modern.removed],
    ['rule-changed', modern.removed],
    ['rule-off', modern.removed],
    ['rule-removed', modern.removed],
    ['rule-made', modern.hides],
    ['rules-changed', undefined],
  ] as const)('is read: %s of %s', async (what, name) => {
    const weekAgo = new Date(Date.now() - 7 * 86_400_000);
    const { changes } = await tenant.mailboxes.ruleChanges(mailboxOfRoos, weekAgo);
    expect(changes).toContainEqual(expect.objectContaining({ what, ...(name && { name }) }));
  });
});
