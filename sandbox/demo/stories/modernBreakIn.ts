import { approves, ask } from '../auto/asking.js';
import { checkWrites, en } from '../auto/checks.js';
import type { Scene } from '../auto/scene.js';
import type { Story } from '../auto/story.js';
import type { PostedActivity } from '../../connector/activity.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';
import { modern } from '../../tenant/seedModern.js';

const { roos, anna, ben, chloe } = people;

export const modernBreakIn: Story = {
  name: 'A break-in from the same city',
  about:
    'A letter asked Roos to type a code, and so a thief signed in: from her own city, with a device code. They let in an ' +
    'app whose publisher is verified, joined a machine, registered an authenticator, and deleted mail about invoices with ' +
    'a rule that has the name of one of Outlook’s. Anna reads each trace. She and Ben take all of them off; then Ben and ' +
    'Chloe give Roos a password, and the bot looks whether the thief comes back.',
  accounts: [roos],
  async play(scene) {
    const asked = await ask(
      scene,
      roos,
      'en',
      ...['I think I was hacked', 'Yes', 'since today: no invoice reaches me any more'],
    );
    await scene.approvals.expect(asked.id, en('cards:state.contain'), modern.device);
    await scene.opens(anna, asked.approval, 'evidence');
    checkEvidence(scene, JSON.stringify(scene.seenBy(anna, asked.approval)));
    await scene.clicks(anna, asked.approval, 'back');
    await scene.clicks(anna, asked.approval, 'approve');
    await scene.approvals.expect(asked.id, en('cards:button.approveToo'));
    await scene.clicks(ben, asked.approval, 'approve');
    await scene.approvals.expect(asked.id, en('cards:state.contained'));
    const incident = await scene.helpdesk.expect(asked.id, en('cards:stillOpen.noPassword'));
    checkContained(scene, incident);

    await scene.clicks(anna, asked.approval, 'give-back');
    const giveBack = await scene.approvals.expect(en('cards:ask.give-back', { name: roos.displayName }));
    await approves(scene, ben, giveBack);
    await scene.approvals.expect(en('cards:state.half', { count: 1 }));
    await approves(scene, chloe, giveBack);
    const offer = await scene.chat(chloe).expect(en('cards:credential.offered'));
    const password = await scene.opensPassword(chloe, offer);
    scene.does(chloe, 'reads the password to Roos, who stands beside her');
    await scene.clicks(chloe, offer, 'read-out');
    await scene.chat(roos).expect(en('teams:aftercare').split('\n')[0] ?? '');
    const looks = await scene.helpdesk.expect(
      en('cards:topic.give-back', { name: roos.displayName }),
      '1 of 5',
    );
    checkEnd(scene, { password, looks });
  },
};

/** Each trace of the thief, by words of the evidence. */
const TRACES: readonly (readonly [string, string])[] = [
  ['the sign-in from her own city', modern.city],
  ['the device code', en('evidence:visitReason.device-code')],
  ['the app with a verified publisher', modern.app],
  ['the joined device', modern.device],
  ['the authenticator', modern.method],
  ['the rule with a system name', modern.deletes],
  ['the rule that moves mail to a folder with a Dutch name', 'Gespreksgeschiedenis'],
  ['the rule that is gone again', modern.removed],
];

function checkEvidence(scene: Scene, evidence: string): void {
  for (const [trace, words] of TRACES) scene.check(`the evidence shows ${trace}`, evidence.includes(words));
}

/** Checks in the tenant that everything is off, and that the card says what is left. */
function checkContained(scene: Scene, incident: PostedActivity): void {
  const { tenant } = scene.sandbox;
  const { rules } = tenant.mailbox(roos.id)!.latest();
  scene.check(
    'both rules of the thief are off, and Outlook’s own junk rule is on',
    rules.every(({ Name, Enabled }) => Enabled === (Name !== modern.deletes && Name !== modern.hides)),
  );
  scene.check(
    'the machine of the thief is switched off, their app and their authenticator are gone',
    tenant.devices.every((one) => one.displayName !== modern.device || !one.accountEnabled) &&
      tenant.grants.every(({ principalId }) => principalId !== roos.id) &&
      (tenant.methods.get(roos.id) ?? []).every((one) => one['displayName'] !== modern.method),
  );
  scene.check(
    'no reply goes out by itself any more',
    tenant.automaticReplies.get(roos.id)?.['status'] === 'disabled',
  );
  scene.check(
    'the mail address that the thief added is off',
    JSON.stringify(tenant.user(roos.id).otherMails) === '[]',
  );
  scene.check(
    'the helpdesk reads that the person has no password that they know',
    textOf(incident.activity).includes(en('cards:stillOpen.noPassword')),
  );
}

function checkEnd(
  scene: Scene,
  { password, looks }: { readonly password: string; readonly looks: PostedActivity },
): void {
  scene.check('the new password stands in no chat, no channel and no log', !scene.stands(password));
  scene.check(
    'the helpdesk reads that the bot looks whether the thief comes back',
    textOf(looks.activity).includes('1 of 5'),
  );
  checkWrites(
    scene,
    ...[/^PATCH user \(passwordProfile\) → 204$/, /^POST revokeSignInSessions → 200$/],
    /^PATCH .* \(accountEnabled\) → 204$/,
    ...[/^PATCH .* \(isEnabled\) → 200$/, /^Disable-InboxRule → 200$/],
    ...[/^DELETE .* → 204$/, /^DELETE .* → 204$/],
    /^PATCH user \(otherMails\) → 204$/,
    /^PATCH mailboxSettings \(automaticRepliesSetting\) → 200$/,
    // Given back.
    /^PATCH user \(passwordProfile\) → 204$/,
  );
}
