import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { daysBefore } from '../../sandbox/tenant/seedDirectory.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { allowTogether } from '../helpers/allowTogether.js';
import { optionsOf, restorable } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// Somebody whom a thief let into the mailbox, each case from the field.

const { iris, nora, anna, ben } = people;
const HACKED = 'I think I was hacked';
const MALLORY = 'mallory@contoso.example';
const ASSISTANT = 'assistant@contoso.example';

const { world, play } = story();
beforeEach(() => play.startOver());

const tenant = () => world.sandbox.tenant;
const rights = () =>
  tenant()
    .delegates.filter(({ userId }) => userId === iris.id)
    .map(({ who, right }) => `${who} ${right}`);

/** Mallory got these rights an hour ago, the assistant years ago. */
function letIn(): void {
  for (const right of ['FullAccess', 'SendAs', 'SendOnBehalf'] as const) {
    tenant().delegates.push({ userId: iris.id, who: MALLORY, right });
  }
  tenant().delegates.push({ userId: iris.id, who: ASSISTANT, right: 'FullAccess' });
  const at = daysBefore(tenant().now(), 1 / 24);
  tenant().mailboxAudits.push({
    CreationDate: at.replace('Z', ''),
    UserIds: iris.userPrincipalName,
    Operations: 'Add-MailboxPermission',
    AuditData: JSON.stringify({
      CreationTime: at.replace('Z', ''),
      Operation: 'Add-MailboxPermission',
      UserId: iris.userPrincipalName,
      Parameters: [{ Name: 'User', Value: MALLORY }],
    }),
  });
}

const delegateOptions = (request: UnlockRequest) =>
  optionsOf(request).flatMap(({ remedy, target, advised }, place) =>
    remedy === 'remove-delegate' ? [{ place, name: target?.name, advised }] : [],
  );

const folderOptions = (request: UnlockRequest) =>
  optionsOf(request).flatMap(({ remedy, target, advised }, place) =>
    remedy === 'close-folder' ? [{ place, name: target?.name, advised }] : [],
  );

/** Two approvers allow what concerns delegates and is chosen already. */
async function contained(): Promise<UnlockRequest> {
  letIn();
  const request = await play.ask(nora, HACKED, iris);
  const choice = delegateOptions(await play.stored(request))
    .filter(({ advised }) => advised)
    .map(({ place }) => place)
    .join(',');
  return allowTogether(play, request, choice);
}

describe('who was let into a mailbox', () => {
  it('delegate-remove: whom the log names is chosen for each right; who was there before is offered', async () => {
    letIn();
    const request = await play.ask(nora, HACKED, iris);
    const offered = delegateOptions(await play.stored(request));
    expect(offered.map(({ name, advised }) => [name, advised])).toEqual([
      [`${MALLORY}, Full Access`, true],
      [`${MALLORY}, Send As`, true],
      [`${MALLORY}, Send on Behalf`, true],
      [`${ASSISTANT}, Full Access`, false],
    ]);
    expect(play.approvalCard(request).text).toContain(MALLORY);
  });

  it('delegate-remove: each right is taken by a call of its own, and the assistant keeps theirs', async () => {
    const stored = await contained();
    expect(stored.steps.map(({ remedy, state }) => [remedy, state])).toEqual(
      Array.from({ length: 3 }, () => ['remove-delegate', 'done']),
    );
    expect(rights()).toEqual([`${ASSISTANT} FullAccess`]);
  });

  it('delegate-remove: what was taken can be given back as it was', async () => {
    const origin = await contained();
    expect(restorable(origin).map(({ remedy }) => remedy)).toEqual(
      Array.from({ length: 3 }, () => 'return-delegate'),
    );
    await world.teams.as(anna).click(play.incident(origin), 'restore', { choice: '0,1,2' });
    await world.settle();
    const [row] = await world.query(`select id from requests where slot = 'restore'`, []);
    const request = { id: String(row?.['id']) } as UnlockRequest;
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(rights().toSorted()).toEqual([
      `${ASSISTANT} FullAccess`,
      `${MALLORY} FullAccess`,
      `${MALLORY} SendAs`,
      `${MALLORY} SendOnBehalf`,
    ]);
  });

  it('delegate-remove: a refused removal is failed, with what is missing, and the others are made', async () => {
    world.sandbox.faults.add({ match: { cmdlet: 'Remove-RecipientPermission' }, status: 403, times: 9 });
    const stored = await contained();
    expect(stored.status).toBe('partly-resolved');
    expect(stored.steps.map(({ state }) => state)).toEqual(['done', 'failed', 'done']);
    expect(play.incident(stored).text).toContain('Exchange.ManageAsApp');
    expect(rights()).toEqual([`${MALLORY} SendAs`, `${ASSISTANT} FullAccess`]);
  });

  it('delegate-remove: a removal whose answer was lost is looked up, and is not sent again', async () => {
    const match = { cmdlet: 'Remove-MailboxPermission' };
    world.sandbox.faults.add({ match, status: 503, phase: 'after' });
    const stored = await contained();
    expect(stored.status).toBe('resolved');
    const sent = world.sandbox.calls.all().filter(({ cmdlet }) => cmdlet === match.cmdlet);
    expect(sent).toHaveLength(1);
  });
});

describe('with whom a folder is shared', () => {
  /** Iris' mailbox is in Dutch; Mallory edits her calendar, and everybody reads her inbox. */
  function shared(): void {
    tenant().folderLanguages.set(iris.id, 'nl');
    const of = { userId: iris.id };
    tenant().folderPermissions.push(
      { ...of, folder: 'Calendar', who: 'mallory@evil.example', rights: ['Editor'] },
      { ...of, folder: 'Inbox', who: 'Default', rights: ['Reviewer'] },
    );
  }

  it('folder-delegates: both folders are read in the language of the mailbox, and each share is closed and can come back', async () => {
    shared();
    const request = await play.ask(nora, HACKED, iris);
    const options = folderOptions(await play.stored(request));
    expect(options.map(({ name }) => name)).toEqual(['Default, Postvak IN', 'mallory@evil.example, Agenda']);
    const stored = await allowTogether(play, request, options.map(({ place }) => place).join(','));
    expect(stored.steps.map(({ remedy, state }) => [remedy, state])).toEqual([
      ['close-folder', 'done'],
      ['close-folder', 'done'],
    ]);
    expect(tenant().folderPermissions.map(({ who, rights: given }) => [who, given])).toEqual([
      ['Default', ['None']],
    ]);
    expect(restorable(stored).map(({ remedy }) => remedy)).toEqual(['open-folder', 'open-folder']);
  });

  it('folder-delegates: what Exchange does not tell is said, and the rest of the evidence stays', async () => {
    world.sandbox.faults.add({ match: { cmdlet: 'Get-MailboxFolderPermission' }, status: 403, times: 9 });
    const request = await play.ask(nora, HACKED, iris);
    const clicked = await world.teams.as(anna).click(play.approvalCard(request), 'evidence');
    const text = JSON.stringify(clicked.body);
    expect(text).toContain('shared folders');
    expect(text).not.toContain('Nobody else');
    expect((await play.stored(request)).status).toBe('pending');
  });
});
