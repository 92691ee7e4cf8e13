import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  cardCount,
  chooseInCard,
  clickAnswer,
  clickCardButton,
  fillCardInput,
  mentionInChannel,
  openChannel,
  openChat,
  sayInChat,
  sendCardForm,
  shownText,
  waitForText,
} from './driver.js';
import { setStage, type Stage } from './stage.js';

// What two people see and click in a real browser, with the real bot. KEEP_SCREENSHOTS=1 replaces the pictures of
// docs/pictures.md.

const CHROMIUM = process.env.CHROMIUM_PATH ?? '';
const MINUTE = 60_000;
const SEEN = 'I saw them in person';

describe.skipIf(!CHROMIUM)('Two people, each at their own window', { timeout: 5 * MINUTE }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(CHROMIUM);
    await waitForText(stage.person, 'Hi, I am Latchkey.');
    await waitForText(stage.admin, 'Hi, I am Latchkey.');
  }, 5 * MINUTE);
  afterAll(() => stage?.close(), MINUTE);
  beforeEach(({ onTestFailed }) => {
    onTestFailed(() => stage.describe());
  });

  it('the admin chooses the channels by mentioning the bot in them', async () => {
    const { admin } = stage;
    await openChannel(admin, 'Approvals');
    await mentionInChannel(admin, 'use this channel for approvals');
    await waitForText(admin, 'Requests for approval will be posted in this channel from now on.');
    await openChannel(admin, 'General');
    await mentionInChannel(admin, 'use this channel for incidents');
    await waitForText(admin, 'Incident summaries will be posted in this channel from now on.');
  });

  it('a forgotten password: asked by clicking and typing, approved, read out once', async () => {
    const { admin, person, world } = stage;
    await answer('a colleague forgot the password', people.omar);
    await stage.picture(person, 'questions');
    const request = await send('He stands next to me');

    await openChannel(admin, 'Approvals');
    await waitForText(admin, 'New password for Omar Haddad?');
    await stage.picture(admin, 'approval-pending', { with: request.id });
    await clickCardButton(admin, 'Approve …', { with: request.id });
    await waitForText(admin, 'How did you make sure?');
    await clickCardButton(admin, 'Approve', { with: request.id });
    await waitForText(admin, 'Say how you made sure.');
    await chooseInCard(admin, SEEN, undefined, { with: request.id });
    await stage.picture(admin, 'approval-identity', { with: request.id });
    await clickCardButton(admin, 'Approve', { with: request.id });
    await waitForText(admin, 'Waits to be handed over', MINUTE);
    await stage.picture(admin, 'approval-done', { with: request.id });
    expect(await cardCount(admin, { with: request.id })).toBe(1);
    await waitForText(person, 'New password for Omar Haddad: the new password is ready.');
    expect(await cardCount(person, { with: request.id })).toBe(1);
    expect(await shownText(person)).not.toContain('Waiting for an admin');

    await openChat(admin);
    await waitForText(admin, 'Ready to be shown');
    await stage.picture(admin, 'show-once', { with: request.id });
    await clickCardButton(admin, 'Show once');
    await waitForText(admin, 'Only you see this');
    const password = /[A-Z][a-z]+(?:-[a-z]+)+-\d+/.exec(await shownText(admin))?.[0] ?? 'none';
    expect(world.sandbox.tenant.passwordHashOf(people.omar.id)).toBe(sha256(password));

    world.clock.offsetMs = 16 * MINUTE;
    await world.settle();
    world.clock.offsetMs = 0;
    await waitForText(admin, 'You saw this password');
    expect(await shownText(admin)).not.toContain(password);

    await openChannel(admin, 'General');
    await waitForText(admin, 'New password for Omar Haddad');
    await stage.picture(admin, 'incident', { with: request.id });
    expect(await shownText(admin)).toContain('Approved by');
    expect(await shownText(admin)).not.toContain(password);
  });

  it('a restricted sender: the account is secured first, then sending is given back', async () => {
    const { admin, person, world } = stage;
    const { userPrincipalName } = people.julia;
    expect(world.sandbox.tenant.isBlocked(userPrincipalName)).toBe(true);
    await answer("a colleague can't send mail", people.julia);
    const request = await send();

    await openChannel(admin, 'Approvals');
    await waitForText(admin, 'Unblock sending for Julia Jansen?');
    await clickCardButton(admin, 'Approve …', { with: request.id });
    await waitForText(admin, 'How did you make sure?');
    await chooseInCard(admin, SEEN, undefined, { with: request.id });
    await stage.picture(admin, 'approval-form', { with: request.id });
    await clickCardButton(admin, 'Secure, then unblock', { with: request.id });

    await waitForText(person, 'Sending for Julia Jansen: the new password is ready.', MINUTE);
    expect(await stored(request)).toMatchObject({
      status: 'resolved',
      approval: { secured: { how: 'steps' } },
    });
    expect(world.sandbox.tenant.isBlocked(userPrincipalName)).toBe(false);
  });

  it('a denial: the client wants a reason, and the person reads it', async () => {
    const { admin, person, world } = stage;
    await answer('the account of a colleague is blocked', people.lena);
    const request = await send();

    await openChannel(admin, 'Approvals');
    await waitForText(admin, 'Allow sign-in for Lena Berg again?');
    await clickCardButton(admin, 'Deny', { with: request.id });
    await sendCardForm(admin, 'Deny with this reason', { with: request.id });
    await waitForText(admin, 'Give a reason.');
    await stage.picture(admin, 'denial-form', { with: request.id });
    expect((await stored(request)).status).toBe('pending');
    const why = 'She has left the company';
    await fillCardInput(admin, 'Why not? The person who asked reads this.', why, { with: request.id });
    await sendCardForm(admin, 'Deny with this reason', { with: request.id });

    await waitForText(person, `Reason: ${why}`);
    expect(await stored(request)).toMatchObject({ status: 'denied', denial: { reason: why } });
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);
  });

  /** The person says what is wrong and with which account, up to the question whether to ask. */
  async function answer(trouble: string, whom: Person): Promise<void> {
    const { person } = stage;
    await sayInChat(person, trouble);
    await waitForText(person, 'Who is it?');
    await sayInChat(person, whom.displayName);
    await clickAnswer(person, `${whom.displayName} (${whom.userPrincipalName})`);
    await person.page.getByRole('button', { name: 'Yes', exact: true }).waitFor();
  }

  /** The person answers yes to the last question. Resolves when the status card is there. */
  async function send(details?: string): Promise<UnlockRequest> {
    const { person, world } = stage;
    await clickAnswer(person, 'Yes');
    await waitForText(person, 'Since when?');
    // The card arrives below the question, and the offered answers are gone then.
    await sayInChat(person, details ?? 'That is all');
    await waitForText(person, 'Waiting for an admin');
    const [request] = await world.latchkey.storage.requests.ofRequester(people.piet.id, 1);
    return request!;
  }

  async function stored({ id }: UnlockRequest): Promise<UnlockRequest> {
    const request = await stage.world.latchkey.storage.requests.load(id);
    return request!;
  }
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
