import { ask } from '../auto/asking.js';
import { checkWrites, en } from '../auto/checks.js';
import type { Scene } from '../auto/scene.js';
import type { Story } from '../auto/story.js';
import type { PostedActivity } from '../../connector/activity.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { vera, anna, ben, chloe } = people;

export const brokenInto: Story = {
  name: 'An account somebody else has been in',
  about:
    'Vera cannot send mail. The look finds why: her mail is forwarded outside, three rules hide what happens (one of them ' +
    'hidden itself), an app reads along, a stranger registered an authenticator and signed in from far away. Anna chooses ' +
    'what is done, Ben allows it too; then Ben and Chloe give sending back, and an old rule is brought back.',
  accounts: [vera],
  async play(scene) {
    const { tenant } = scene.sandbox;
    const before = JSON.stringify(tenant.mailbox(vera.id)!.latest());
    const asked = await ask(
      scene,
      vera,
      'en',
      ...[
        "I can't send mail",
        'My own account',
        'since yesterday',
        'my customers get strange mail from me',
        'Yes',
      ],
    );
    await scene.approvals.expect(asked.id, en('cards:state.contain'));
    await scene.opens(anna, asked.approval, 'evidence');
    await scene.clicks(anna, asked.approval, 'back');
    await scene.clicks(anna, asked.approval, 'approve');
    await scene.approvals.expect(asked.id, en('cards:button.approveToo'));
    await scene.clicks(ben, asked.approval, 'approve');
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    const offer = await scene.chat(ben).expect(asked.id, en('cards:credential.offered'));
    const password = await scene.opensPassword(ben, offer);
    scene.does(ben, 'calls Vera on the number on record and reads the password to her');
    const incident = await scene.helpdesk.expect(asked.id);

    await scene.clicks(anna, asked.approval, 'give-back');
    const giveBack = await scene.approvals.expect(en('cards:ask.give-back', { name: vera.displayName }));
    await scene.clicks(ben, giveBack, 'approve');
    await scene.approvals.expect(en('cards:button.approveToo'));
    await scene.clicks(chloe, giveBack, 'approve');
    await scene.approvals.expect(
      en('cards:topic.give-back', { name: vera.displayName }),
      en('cards:state.resolved'),
    );
    await scene.chat(vera).expect(en('teams:aftercare').split('\n')[0] ?? '');

    await scene.clicks(anna, incident, 'restore', { choice: '0,1,2,3' });
    const restore = await scene.approvals.expect(en('cards:ask.restore', { name: vera.displayName }));
    await scene.clicks(ben, restore, 'approve');
    await scene.approvals.expect(
      en('cards:topic.restore', { name: vera.displayName }),
      en('cards:state.resolved'),
    );

    checkEnd(scene, { before, password, incident });
  },
};

/** Checks the results in the tenant and on the helpdesk's card. */
function checkEnd(
  scene: Scene,
  { before, password, incident }: { before: string; password: string; incident: PostedActivity },
): void {
  const { tenant } = scene.sandbox;
  scene.check(
    'rules and forwarding are again, byte for byte, what they were',
    JSON.stringify(tenant.mailbox(vera.id)!.latest()) === before,
  );
  scene.check(
    'Vera may send and sign in again',
    !tenant.isBlocked(vera.userPrincipalName) && tenant.user(vera.id).accountEnabled,
  );
  scene.check(
    'the app that read along is gone, what an admin allowed for everybody is not',
    tenant.grants.length === 3,
  );
  scene.check('the new password stands in no chat, no channel and no log', !scene.stands(password));
  scene.check(
    'the helpdesk reads what cannot be brought back',
    textOf(incident.activity).includes(en('cards:restore.lasting')),
  );
  checkWrites(
    scene,
    ...[/^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/],
    ...[/^PATCH .* \(isEnabled\) → 200$/, /^PATCH .* \(isEnabled\) → 200$/, /^Disable-InboxRule → 200$/],
    ...[
      /^Set-Mailbox → 200$/,
      /^DELETE .* → 204$/,
      /^DELETE .* → 204$/,
      /^PATCH user \(accountEnabled\) → 204$/,
    ],
    ...[
      /^PATCH user \(accountEnabled\) → 204$/,
      /^POST dismiss \(userIds\) → 204$/,
      /^Remove-BlockedSenderAddress → 200$/,
    ],
    ...[
      /^PATCH .* \(isEnabled\) → 200$/,
      /^PATCH .* \(isEnabled\) → 200$/,
      /^Enable-InboxRule → 200$/,
      /^Set-Mailbox → 200$/,
    ],
  );
  const allowed = [anna, ben].every(({ displayName }) => textOf(incident.activity).includes(displayName));
  scene.check('the incident summary names both who allowed it', allowed);
}
