import { INPUTS } from '../../../cards/actions.js';
import { textOf } from '../../connector/readable.js';
import { crowdOf, setApart, switchOffMany } from '../../tenant/crowd.js';
import { people, type Person } from '../../tenant/seed.js';
import { checkLastWords, en } from '../auto/checks.js';
import { sentenceOf } from '../auto/clicks.js';
import { progressCourse, progressIn } from '../auto/progress.js';
import type { Scene } from '../auto/scene.js';
import type { Story } from '../auto/story.js';

const { ben, chloe } = people;
/** So many have the same problem and can be let in together. */
const MANY = 200;
const everybody = crowdOf(MANY + 3);
const together = everybody.slice(0, MANY);
const [admin, synced, atRisk] = everybody.slice(MANY) as [Person, Person, Person];
/** Microsoft refuses the change of this account. */
const refused = together[99]!;
/** The demo prints what they write and read. */
const last = together.at(-1)!;
const CAUSE = 'AADSTS50057';
const WORDS = ['my account is blocked', 'Yes'];
const REASON = { [INPUTS.note]: 'A script for leavers ran on the wrong list' };
/** Much more than it takes, for a busy machine. */
const PATIENCE_MS = 300_000;

export const massLockout: Story = {
  name: 'Two hundred at once',
  about:
    `A script switched off ${MANY + 3} accounts by mistake, and everybody asks. Their requests fold into one card. ` +
    'Three are left out: a Global Administrator, one from Active Directory, and one at high risk. Another bot plays ' +
    'this one: it needs no proof of people who ask for their own sign-in.',
  accounts: [together[0]!, refused, admin, synced, atRisk],
  bot: 'trusting',
  arrange(tenant) {
    switchOffMany(tenant, everybody);
    setApart(tenant, { admin, synced, atRisk });
  },
  async play(scene) {
    scene.installsFor(everybody);
    await scene.crowdSays(
      everybody.filter((person) => person !== last),
      ...WORDS,
    );
    await scene.says(last, ...WORDS, 'That is all');
    const title = en('cards:mass.title', { count: everybody.length, cause: CAUSE });
    await scene.helpdesk.expectAmongMany(title);
    const shown = await scene.approvals.expectAmongMany(title, en('cards:massDecide.all', { n: MANY }));
    const tooMany = await scene.clicks(ben, shown, 'mass-all', REASON);
    await scene.clicks(ben, shown, 'mass-declare');
    const waits = await scene.approvals.expectAmongMany(
      en('cards:massDecide.oneMore', { name: ben.displayName }),
    );
    await scene.clicks(chloe, waits, 'mass-declare');
    const names = { one: ben.displayName, other: chloe.displayName };
    const declared = await scene.approvals.expectAmongMany(en('cards:massDecide.declared', names));
    refuseOnce(scene);
    await scene.clicks(ben, declared, 'mass-all', REASON);
    const end = await scene.approvals.follow(declared, progressCourse, PATIENCE_MS);
    const told = en('cards:outcome.resolved', { topic: en('cards:topicOwn.sign-in-blocked') });
    await scene.chat(last).expect(told);

    const sentence = en('cards:refusal.not-declared');
    scene.check(`Ben reads first: “${sentence}”`, sentenceOf(tooMany) === sentence);
    checkAccounts(scene);
    const { done, failed, left, line } = progressIn(textOf(end.activity))!;
    scene.check(`the card ends with: ${line}`, done === MANY - 1 && failed === 1 && left === 0);
    scene.check(
      'it says whose change was refused, and who is not on it',
      textOf(end.activity).includes(refused.displayName) &&
        (['privileged', 'directory-synced', 'contradicting'] as const).every((why) =>
          textOf(end.activity).includes(en(`cards:massDecide.why.${why}`, { n: 1 })),
        ),
    );
    checkLastWords(scene, last, told);
  },
};

function refuseOnce(scene: Scene): void {
  scene.does(ben, `cannot know that Microsoft will refuse the change of ${refused.displayName}`, () =>
    scene.sandbox.faults.add({
      match: { method: 'PATCH', path: refused.id },
      status: 403,
      body: {
        error: {
          code: 'Authorization_RequestDenied',
          message: 'Insufficient privileges to complete the operation.',
        },
      },
    }),
  );
}

/** Each account was changed exactly once, and who was left out never. */
function checkAccounts(scene: Scene): void {
  const writes = scene.writes();
  const countOf = ({ id }: Person): number => writes.filter(({ path }) => path.includes(id)).length;
  const { tenant } = scene.sandbox;
  scene.check(
    `${writes.length} changes were sent to the tenant: one for each of the ${MANY} accounts`,
    writes.length === MANY && together.every((person) => countOf(person) === 1),
  );
  const isIn = together.filter(({ id }) => tenant.user(id).accountEnabled);
  scene.check(`${isIn.length} of them may sign in again`, isIn.length === MANY - 1);
  scene.check(
    'nothing was sent for the three that were left out',
    [admin, synced, atRisk].every((person) => countOf(person) === 0),
  );
}
