import { approves, ask } from '../auto/asking.js';
import { checkWrites, en } from '../auto/checks.js';
import type { Scene } from '../auto/scene.js';
import type { Story } from '../auto/story.js';
import { INPUTS } from '../../../cards/actions.js';
import { asArray, isObject, type Json } from '../../http/json.js';
import type { InboxRule } from '../../tenant/records.js';
import type { PostedActivity } from '../../connector/activity.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { vera, anna, ben, chloe } = people;

export const brokenInto: Story = {
  name: 'An account somebody else has been in',
  about:
    'Vera cannot send mail. The look finds why: her mail is forwarded outside, three rules hide what happens (one of them ' +
    'hidden itself), an app reads along, a stranger registered an authenticator and signed in from far away. Anna stops it at ' +
    'once. She chooses the rest, also a rule that only looks odd, and Ben allows it too. Then Ben and Chloe give sending ' +
    'back. The odd rule was Vera’s own, so it is brought back; what the stranger left stays off.',
  accounts: [vera],
  async play(scene) {
    const { tenant } = scene.sandbox;
    const own = addOwnRule(tenant);
    const asked = await ask(
      scene,
      vera,
      'en',
      ...["I can't send mail", 'Yes', 'since yesterday: my customers wait for an answer'],
    );
    await scene.approvals.expect(asked.id, en('cards:state.contain'));
    await scene.opens(anna, asked.approval, 'evidence');
    await scene.clicks(anna, asked.approval, 'back');
    await scene.clicks(anna, asked.approval, 'first-aid');
    await scene.approvals.expect(
      asked.id,
      en('cards:firstAid.given', { by: anna.displayName, time: '' }).split('. ')[1] ?? '',
    );
    await scene.clicks(anna, asked.approval, 'approve', withChoice(scene, anna, asked.approval, own.Name));
    await scene.approvals.expect(asked.id, en('cards:button.approveToo'));
    await scene.clicks(ben, asked.approval, 'approve');
    await scene.approvals.expect(asked.id, en('cards:state.contained'));
    const incident = await scene.helpdesk.expect(asked.id);

    await scene.clicks(anna, asked.approval, 'give-back');
    const giveBack = await scene.approvals.expect(en('cards:ask.give-back', { name: vera.displayName }));
    await approves(scene, ben, giveBack);
    await scene.approvals.expect(en('cards:state.half', { count: 1 }));
    await approves(scene, chloe, giveBack);
    await scene.approvals.expect(
      en('cards:topic.give-back', { name: vera.displayName }),
      en('cards:state.handing-over'),
    );
    const offer = await scene.chat(chloe).expect(en('cards:credential.offered'));
    const password = await scene.opensPassword(chloe, offer);
    scene.does(chloe, 'reads the password to Vera, who stands beside her');
    await scene.clicks(chloe, offer, 'read-out');
    await scene.chat(vera).expect(en('teams:aftercare').split('\n')[0] ?? '');

    scene.does(vera, `says that “${own.Name}” was her own rule`);
    await scene.clicks(anna, incident, 'restore', withChoice(scene, anna, incident, own.Name));
    const restore = await scene.approvals.expect(en('cards:ask.restore', { name: vera.displayName }));
    await scene.clicks(ben, restore, 'approve');
    await scene.approvals.expect(
      en('cards:topic.restore', { name: vera.displayName }),
      en('cards:state.resolved'),
    );

    checkEnd(scene, { own, password, incident });
  },
};

/** A rule that Vera made herself. It deletes mail, so it looks odd. Nothing says that it is bad. */
function addOwnRule(tenant: Scene['sandbox']['tenant']): InboxRule {
  const mailbox = tenant.mailbox(vera.id)!;
  const [like] = mailbox.latest().rules.filter(({ Name }) => Name === 'Projects');
  const own = {
    ...like!,
    Identity: `${vera.userPrincipalName}\\1000000000009`,
    RuleIdentity: '1000000000009',
    Name: 'Calendar noise',
    Priority: 9,
    MoveToFolder: null,
    DeleteMessage: true,
    SubjectContainsWords: ['Accepted:'],
  };
  mailbox.replace({ ...mailbox.latest(), rules: [...mailbox.latest().rules, own] });
  return own;
}

/** What the card has chosen already, and what has this name. For bringing back nothing is chosen already. */
function withChoice(
  scene: Scene,
  person: typeof anna,
  post: PostedActivity,
  name: string,
): { choice: string } {
  const inputs = [...objectsIn(scene.seenBy(person, post))].filter(({ id }) => id === INPUTS.choice);
  const [input] = inputs;
  const choices = asArray(input?.choices).filter(isObject);
  const named = choices.find(({ title }) => String(title).includes(name));
  const chosen = [input?.value, named?.value].filter((value) => typeof value === 'string' && value !== '');
  return { choice: chosen.join(',') };
}

function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  if (!isObject(value)) return;
  yield value;
  for (const one of Object.values(value)) yield* objectsIn(one);
}

/** Checks the results in the tenant and on the helpdesk's card. */
function checkEnd(
  scene: Scene,
  { own, password, incident }: { own: InboxRule; password: string; incident: PostedActivity },
): void {
  const { tenant } = scene.sandbox;
  const mailbox = tenant.mailbox(vera.id)!.latest();
  scene.check(
    'Vera’s own rule is again, byte for byte, what it was',
    JSON.stringify(mailbox.rules.find(({ Name }) => Name === own.Name)) === JSON.stringify(own),
  );
  scene.check(
    'the rules and the forwarding of the stranger stay off',
    mailbox.ForwardingSmtpAddress === null &&
      mailbox.rules.every(({ Name, Enabled }) => !['Archive', '.', '..'].includes(Name) || !Enabled),
  );
  scene.check(
    'Vera may send and sign in again',
    !tenant.isBlocked(vera.userPrincipalName) && tenant.user(vera.id).accountEnabled,
  );
  scene.check(
    'the app that read along is gone, what an admin allowed for everybody is not',
    tenant.grants.filter(({ principalId }) => principalId === vera.id).length === 1 &&
      tenant.grants.some(({ principalId }) => principalId === null),
  );
  scene.check('the new password stands in no chat, no channel and no log', !scene.stands(password));
  scene.check(
    'the helpdesk reads what cannot be brought back',
    textOf(incident.activity).includes(en('cards:restore.lasting')),
  );
  checkWrites(
    scene,
    // At once, by one approver.
    /^POST revokeSignInSessions → 200$/,
    ...[/^PATCH .* \(isEnabled\) → 200$/, /^PATCH .* \(isEnabled\) → 200$/, /^Disable-InboxRule → 200$/],
    ...[/^Set-Mailbox → 200$/, /^PATCH user \(accountEnabled\) → 204$/],
    // The rest, by two.
    ...[/^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/],
    /^PATCH .* \(isEnabled\) → 200$/,
    ...[/^DELETE .* → 204$/, /^DELETE .* → 204$/],
    // Given back.
    ...[
      /^PATCH user \(passwordProfile\) → 204$/,
      /^PATCH user \(accountEnabled\) → 204$/,
      /^POST dismiss \(userIds\) → 204$/,
      /^Remove-BlockedSenderAddress → 200$/,
    ],
    // Vera's own rule.
    /^PATCH .* \(isEnabled\) → 200$/,
  );
  const allowed = [anna, ben].every(({ displayName }) => textOf(incident.activity).includes(displayName));
  scene.check('the incident summary names both who allowed it', allowed);
}
