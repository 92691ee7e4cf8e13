import { ask } from '../auto/asking.js';
import { checkIncident, checkLastWords, checkWrites, en } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { iris, nora, anna } = people;
const NOTE = 'Called Iris: these are her own rules, made years ago';

export const falselyAccused: Story = {
  name: 'Falsely accused',
  about:
    'Nora saw strange rules at Iris’s desk and reports a break-in. The evidence shows rules that look strange and are ' +
    'innocent, and proposes nothing. Anna calls Iris and says that it is a false alarm.',
  accounts: [iris],
  async play(scene) {
    const asked = await ask(
      scene,
      nora,
      'en',
      ...[
        'someone hacked the account of a colleague',
        'iris',
        '1',
        'Yes',
        'since today: she has a rule called hr',
      ],
    );
    await scene.approvals.expect(asked.id, en('evidence:look'));
    await scene.opens(anna, asked.approval, 'evidence');
    await scene.clicks(anna, asked.approval, 'back');
    scene.does(anna, 'calls Iris: yes, all of these rules are her own');
    await scene.clicks(anna, asked.approval, 'false-alarm', { note: NOTE });
    await scene.approvals.expect(asked.id, en('cards:state.unchanged'));
    await scene.helpdesk.expect(asked.id);
    const told = en('cards:outcomeKind.falseAlarm', {
      by: anna.displayName,
      topic: en('cards:topic.contain', { name: iris.displayName }),
      note: NOTE,
    });
    await scene.chat(nora).expect(told);

    checkWrites(scene);
    checkLastWords(scene, nora, told);
    checkIncident(scene, asked.id, NOTE, anna.displayName);
  },
};
