import { textsIn } from '../../../texts/texts.js';
import type { ChannelChoice, ChannelPlace } from '../../../unlock/channels/channelChoice.js';
import { plainText } from '../../../texts/plainText.js';
import type { ConversationAddress } from '../../ports/conversationAddress.js';
import { cardMessage, textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const GONE =
  'the channel that is used now cannot be reached: set its id in the configuration, or run “npm run lift -- channel”';

/** The messages about a choice that another approver confirms: the card in the old channel, and a word in the new one. */
export function choiceNotices(
  choice: ChannelChoice,
  { renderer, language }: NoticesOptions,
): readonly Notice[] {
  const { from, to, use, by, decided } = choice;
  if (!from) return [];
  const t = textsIn(language);
  const old: Notice = {
    audience: 'channel:old',
    recipient: async () => addressIn(from),
    message: { ...cardMessage(renderer.choice(choice)), summary: t('teams:notification.channel') },
    operatorHint: GONE,
  };
  if (choice.state !== 'made') return [old];
  const values = { name: plainText(by.name, 64), by: plainText(decided?.by.name ?? '', 64) };
  const text = t(`teams:channelMoved.${use}`, values);
  return [
    old,
    {
      audience: 'channel:new',
      recipient: async () => addressIn(to),
      message: textMessage(text),
      sendOnce: true,
      operatorHint: 'install the app in the team of the new channel',
    },
  ];
}

/** The address that `channelAddressOf` made. The domain keeps it as it is. */
function addressIn({ address }: ChannelPlace): ConversationAddress {
  return address as unknown as ConversationAddress;
}
