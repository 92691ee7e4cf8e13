import { checkLastWords, checkWrites, en, nl } from '../auto/checks.js';
import type { Story } from '../auto/story.js';
import { people } from '../../tenant/seed.js';

const { dirk, emil } = people;

export const theirLanguage: Story = {
  name: 'In their own language',
  about:
    'The Teams of Dirk is in English, but he writes Dutch. The bot answers in Dutch, and still does in his next ' +
    'conversation. Then he writes “taal engels”, and that is remembered too. Emil writes German, which the bot ' +
    'understands. It answers in English, and says what it understood.',
  accounts: [dirk, emil],
  async play(scene) {
    await scene.says(dirk, 'ik kan niet inloggen op mijn laptop');
    await scene.chat(dirk).expect(nl('dialogs:symptom.cannotSignIn'));
    await scene.says(dirk, 'annuleren', 'hello');
    checkLastWords(scene, dirk, nl('dialogs:symptom.ask'));

    await scene.says(dirk, 'taal engels');
    await scene.chat(dirk).expect(en('dialogs:languageChanged'));
    checkLastWords(scene, dirk, en('dialogs:symptom.ask'));
    await scene.says(dirk, 'cancel', 'hallo');
    checkLastWords(scene, dirk, en('dialogs:symptom.ask'));
    await scene.says(dirk, 'cancel');

    await scene.says(emil, 'Hallo, ich habe mein Passwort vergessen');
    await scene
      .chat(emil)
      .expect(en('dialogs:symptom.understood', { symptom: en('dialogs:seen.password-not-accepted') }));
    await scene.says(emil, 'abbrechen');
    checkLastWords(scene, emil, en('dialogs:stopped'));
    checkWrites(scene);
  },
};
