import { checkApprovals, checkIncident, checkLastWords, checkWrites, en, nl } from '../auto/checks.js';
import { ask } from '../auto/asking.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';
import type { Tenant } from '../../tenant/tenant.js';

const { julia, anna } = people;

export const restrictedSender: Story = {
  name: 'A restricted sender',
  about:
    "Julia's account sent spam, so Microsoft stopped it from sending. She asks in Dutch. Anna has secured the " +
    'account first, says so, and gives sending back.',
  accounts: [julia],
  async play(scene) {
    const asked = await ask(
      scene,
      julia,
      'nl',
      ...[
        'Ik kan geen mail versturen',
        'Mijn eigen account',
        'sinds vanochtend',
        'mijn klanten wachten op offertes',
        'Ja',
      ],
    );
    scene.does(
      anna,
      'in the portals: new password, signed out everywhere, forwarding and strange rules removed',
      () => secureByHand(scene.sandbox.tenant),
    );
    await scene.clicks(anna, asked.approval, 'approve', { secured: 'checked' });
    await scene.approvals.expect(asked.id, en('cards:state.resolved'));
    const chat = scene.chat(julia);
    await chat.expect(asked.id, nl('cards:status.badge.resolved'));
    const told = nl('cards:outcome.resolved', {
      topic: nl('cards:topic.cannot-send-mail', { name: julia.displayName }),
    });
    await chat.expect(told);
    await scene.helpdesk.expect(asked.id);

    scene.check('Julia may send again', !scene.sandbox.tenant.isBlocked(julia.userPrincipalName));
    checkWrites(scene, /^Remove-BlockedSenderAddress → 200$/);
    checkLastWords(scene, julia, told);
    checkApprovals(scene, asked.id, en('cards:state.resolved'), anna.displayName);
    checkIncident(scene, asked.id, en('cards:secured.checked', { by: anna.displayName }));
  },
};

/** What an admin does in the portals before giving sending back; the bot does not do it for them yet. */
function secureByHand(tenant: Tenant): void {
  const now = tenant.now().toISOString();
  tenant.arrange(julia.id, { lastPasswordChangeDateTime: now, signInSessionsValidFromDateTime: now });
  const mailbox = tenant.mailbox(julia.id)!;
  const { rules, ...rest } = mailbox.latest();
  mailbox.replace({ ...rest, ForwardingSmtpAddress: null, rules: rules.slice(0, 1) });
}
