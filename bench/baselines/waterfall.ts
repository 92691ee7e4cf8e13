import { ActivityHandler, ConversationState, MemoryStorage } from 'botbuilder';
import { ChoicePrompt, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { listen } from './listen.js';

// What a turn costs a bare waterfall of the Bot Framework, with its state in memory: it asks three questions as Latchkey
// does, with buttons twice, and begins again at "start over". It looks at no tenant and understands nothing else.

const SYMPTOMS = ['I cannot send mail', 'My password is not accepted', 'I am blocked', 'I need help'];
const WHOSE = ['Mine', 'a colleague'];

const memory = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(memory.createProperty('dialog'))
  .add(new ChoicePrompt('choice'))
  .add(new TextPrompt('text'))
  .add(
    new WaterfallDialog('report', [
      (step) => step.prompt('choice', 'What do you see?', SYMPTOMS),
      (step) => step.prompt('choice', 'Whose account is it about?', WHOSE),
      (step) => step.prompt('text', 'What is the name of your colleague?'),
      (step) => step.endDialog(),
    ]),
  );

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const turn = await dialogs.createContext(context);
  if (context.activity.text === 'start over') await turn.cancelAllDialogs();
  const { status } = await turn.continueDialog();
  if (status === DialogTurnStatus.empty) await turn.beginDialog('report');
  await memory.saveChanges(context);
  await next();
});
await listen(bot);
