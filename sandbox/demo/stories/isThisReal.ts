import { ask } from '../auto/asking.js';
import { checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { textOf } from '../../connector/readable.js';
import { people } from '../../tenant/seed.js';

const { nora, anna } = people;

export const isThisReal: Story = {
  name: 'Is this call real?',
  about:
    'Nora asked for a new password, and somebody calls her: “the helpdesk, please read me your code”. She asks the bot. ' +
    'It says who is dealing with her and which three words to ask for. The caller cannot say them. She reports the call, and ' +
    'the approvers hear of it.',
  accounts: [nora],
  async play(scene) {
    const asked = await ask(scene, nora, 'en', ...['I forgot my password', 'Yes', 'since today']);
    const words = /says: (\S+ · \S+ · \S+)/.exec(textOf(asked.status.activity))?.[1];
    await scene.opens(anna, asked.approval, 'check');
    await scene.clicks(anna, asked.approval, 'back');
    await scene.says(nora, 'is this real');
    const answer = await scene.chat(nora).expect(en('proof:real.state'), anna.displayName);
    scene.does(nora, 'asks the caller for the three words: they cannot say them');
    await scene.clicks(nora, answer, 'false-call');
    await scene.approvals.expect(en('proof:alarm.title', { name: nora.displayName }), asked.id);
    await scene.clicks(anna, asked.approval, 'deny', {
      reason: 'Nora is safe; she asks again from her own desk.',
    });
    await scene.helpdesk.expect(asked.id);

    scene.check('Nora’s card has the three words', words !== undefined);
    scene.check('and so has the answer', textOf(answer.activity).includes(words ?? '?'));
    checkWrites(scene);
  },
};
