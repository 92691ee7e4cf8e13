import { expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// A colleague asks for sending alone. To secure the account first sets a password, and that needs more.

const { anna, julia, nora, piet } = people;
const { world, play } = story({ env: REAL_PROOFS });

it('the form asks for what the new password needs, and lets somebody vouch for it', async () => {
  await play.at(piet);
  const request = await play.ask(nora, WORDS['cannot-send-mail'].en, julia);
  const form = await play.opensForm(anna, request);
  expect(form.buttons).toContain('Ask for somebody to vouch');
  await world.teams.as(anna).click(form, 'ask-voucher');
  await world.settle();
  await world.teams.as(piet).click(play.cardOf(piet, request), 'vouch-yes');
  await world.settle();
  await play.decide(anna, request, 'secure-first');
  expect(await play.stored(request)).toMatchObject({
    status: 'resolved',
    proofs: [{ kind: 'vouched-for', by: { id: piet.id } }, { by: { id: anna.id } }],
  });
});
