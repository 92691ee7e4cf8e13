import type { Written } from '../../../../bot/teams/incoming/words/written.js';
import type { Format } from './formats.plain.js';

export const BOT = { id: '28:bot', name: 'Latchkey' };

const html = (content: unknown): Written => ({
  text: '',
  attachments: [{ contentType: 'text/html', content }],
});
const mention = (text: string, id: string, name: string) => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});
const own = mention('<at>Latchkey</at>', BOT.id, 'Latchkey');
const piet = mention('<at>Pieter van den Berg</at>', '29:pieter', 'Pieter van den Berg');
const picture = {
  contentType: 'image/*',
  contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/0',
};
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'error.docx',
  content: { downloadUrl: 'https://contoso.sharepoint.com/x', fileType: 'docx' },
};
const quoted = (inner: string, after: string) =>
  `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1778622003149">${inner}</blockquote>${after}`;
const question =
  '<strong itemprop="mri" itemid="28:bot">Latchkey</strong><span itemprop="time"></span><p itemprop="preview">Whose account is it about?</p>';
const forward = (inner: string) =>
  `<blockquote itemtype="http://schema.skype.com/Forward">${inner}</blockquote>`;
const emoji = (alt: string) =>
  `<img itemscope itemtype="http://schema.skype.com/Emoji" itemid="1f44d" src="https://statics.teams/1.png" alt="${alt}">`;

export const RICH: readonly Format[] = [
  // HTML
  {
    name: 'HTML as text',
    sent: { text: '<div>Error Code: <b>53003</b></div>', textFormat: 'xml' },
    words: 'Error Code: 53003',
  },
  {
    name: 'HTML without the format',
    sent: { text: '<p>I can&#39;t <em>send</em> mail</p>' },
    words: "I can't send mail",
  },
  {
    name: 'a code in two colours',
    sent: { text: '<span>AADSTS</span><span>50053</span>', textFormat: 'xml' },
    words: 'AADSTS50053',
  },
  {
    name: 'lines of HTML',
    sent: html('<p>Error Code:</p><p>53003</p>wrong<br>again<ul><li>one</li><li>two</li></ul>'),
    words: 'Error Code: 53003 wrong again one two',
  },
  {
    name: 'a table',
    sent: html('<table><tr><td>Status</td><td>5.1.8</td></tr></table>'),
    words: 'Status 5.1.8',
  },
  {
    name: 'HTML alone',
    sent: html('<div><p>I can&#39;t send&nbsp;mail</p></div>'),
    words: "I can't send mail",
  },
  { name: 'HTML alone, in an object', sent: html({ text: '<p>locked out</p>' }), words: 'locked out' },
  {
    name: 'text, and the same as HTML',
    sent: { ...html('<div><strong>locked</strong> out</div>'), text: 'locked out' },
    words: 'locked out',
  },
  {
    name: 'a pasted block of code',
    sent: html('<codeblock class="Bash"><code>AADSTS50126: Error</code></codeblock>'),
    words: 'AADSTS50126: Error',
  },
  {
    name: 'a link',
    sent: html('<p>see <a href="https://aka.ms/x">this page</a></p>'),
    words: 'see this page',
  },
  {
    name: 'an address in brackets, in HTML',
    sent: html('<p>Anna &lt;anna@contoso.com&gt;</p>'),
    words: 'Anna <anna@contoso.com>',
  },
  {
    name: 'styles and scripts',
    sent: html('<style>p{}</style><p>hi</p><script>alert(1)</script><!-- no -->'),
    words: 'hi',
  },
  {
    name: 'one’s own quotation',
    sent: html('<blockquote>5.7.708 blocked</blockquote><p>what is this</p>'),
    words: '5.7.708 blocked what is this',
  },

  // Answers to a message
  {
    name: 'a reply with a placeholder',
    sent: {
      text: '<quoted messageId="1778622003149"/> me',
      entities: [{ type: 'quotedReply', quotedReply: { messageId: '1778622003149' } }],
    },
    words: 'me',
  },
  {
    name: 'a reply whose placeholder has a text',
    sent: { text: '<quoted messageId="1">Whose account?</quoted>me' },
    words: 'me',
  },
  { name: 'a placeholder that is not closed', sent: { text: '<quoted messageId="1">me' }, words: 'me' },
  { name: 'a reply in HTML', sent: html(quoted(question, '<p>mine</p>')), words: 'mine' },
  {
    name: 'a reply whose text repeats the question',
    sent: {
      ...html(quoted(question, '<p>mine</p>')),
      text: 'Latchkey Whose account is it about?\r\n\r\nmine',
    },
    words: 'mine',
  },
  {
    name: 'a reply to a reply',
    sent: html(quoted(quoted('<p>first</p>', '<p>second</p>'), 'third')),
    words: 'third',
  },
  {
    name: 'a reply to a picture',
    sent: html(quoted('<img src="x" alt="image">', '<p>that one</p>')),
    words: 'that one',
  },
  {
    name: 'a reply that the client wrote as reference',
    sent: {
      text: 'mine',
      attachments: [{ contentType: 'messageReference', content: '{"messagePreview":"Whose?"}' }],
    },
    words: 'mine',
  },

  // Messages passed on
  {
    name: 'a forwarded message alone',
    sent: html(forward('<p>550 5.1.8 Access denied</p>')),
    words: '550 5.1.8 Access denied',
  },
  {
    name: 'a forwarded message with a word',
    sent: { ...html(`<p>what is this</p>${forward('<p>5.7.57 no</p>')}`), text: 'what is this' },
    words: 'what is this 5.7.57 no',
  },
  {
    name: 'a forwarded message as reference',
    sent: {
      text: '',
      attachments: [
        {
          contentType: 'forwardedMessageReference',
          content: JSON.stringify({ originalMessageContent: '<p>AADSTS50053</p>' }),
        },
      ],
    },
    words: 'AADSTS50053',
  },
  {
    name: 'a reference that is no JSON',
    sent: { text: 'hello', attachments: [{ contentType: 'forwardedMessageReference', content: '{' }] },
    words: 'hello',
  },

  // Mentions
  {
    name: 'the bot, mentioned first',
    sent: { text: '<at>Latchkey</at> I forgot my password', entities: [own] },
    words: 'I forgot my password',
  },
  {
    name: 'the bot, mentioned last',
    sent: { text: 'status <at>Latchkey</at>', entities: [own] },
    words: 'status',
  },
  {
    name: 'the bot, mentioned by another name',
    sent: { text: '<at>Key</at> status', entities: [mention('<at>Key</at>', BOT.id, 'Key')] },
    words: 'status',
  },
  {
    name: 'the bot, with a number',
    sent: { text: '<at id="0">Latchkey</at>&nbsp;status', entities: [own] },
    words: 'status',
  },
  {
    name: 'the bot, mentioned in HTML',
    sent: html(
      '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Latchkey</span>&nbsp;status</p>',
    ),
    words: 'status',
  },
  { name: 'the bot, called without a mention', sent: { text: '@Latchkey status' }, words: 'status' },
  {
    name: 'a colleague alone',
    sent: { text: '<at>Pieter van den Berg</at>', entities: [piet] },
    words: 'Pieter van den Berg',
  },
  {
    name: 'a colleague in a sentence',
    sent: { text: '<at>Latchkey</at> <at>Pieter van den Berg</at> is locked out', entities: [own, piet] },
    words: 'Pieter van den Berg is locked out',
  },
  {
    name: 'a colleague in two pieces',
    sent: {
      text: '<at>Pieter</at><at>van den Berg</at>',
      entities: [
        mention('<at>Pieter</at>', '29:p', 'Pieter'),
        mention('<at>van den Berg</at>', '29:p', 'van den Berg'),
      ],
    },
    words: 'Pieter van den Berg',
  },
  {
    name: 'a colleague named as the bot',
    sent: {
      text: '<at>Latchkey</at> is locked out',
      entities: [mention('<at>Latchkey</at>', '29:other', 'Latchkey')],
    },
    words: 'Latchkey is locked out',
  },
  { name: 'the bot’s name as a word', sent: { text: 'is Latchkey down?' }, words: 'is Latchkey down?' },

  // What is no word
  { name: 'a picture alone', sent: { text: '', attachments: [picture] }, words: '', more: true },
  {
    name: 'a picture in HTML',
    sent: html('<div><img src="https://x/0" alt="image" /></div>'),
    words: '',
    more: true,
  },
  {
    name: 'a picture with words',
    sent: { ...html('<p>see</p><img src="https://x/0">'), text: 'see' },
    words: 'see',
    more: true,
  },
  { name: 'a file', sent: { text: '', attachments: [file] }, words: '', more: true },
  {
    name: 'a voice message',
    sent: { text: '', attachments: [{ contentType: 'audio/mp4', contentUrl: 'x' }] },
    words: '',
    more: true,
  },
  {
    name: 'a GIF',
    sent: html('<div><img alt="Sad cat (GIF Image)" src="https://giphy/1.gif" height="250"></div>'),
    words: '',
    more: true,
  },
  {
    name: 'a sticker',
    sent: html('<img itemtype="http://schema.skype.com/Sticker" alt="Sad" src="x">'),
    words: '',
    more: true,
  },
  {
    name: 'a card',
    sent: {
      text: '',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
    },
    words: '',
    more: true,
  },
  { name: 'an emoji', sent: html(`<p>${emoji('👍')}</p>`), words: '👍' },
  {
    name: 'a newer emoji',
    sent: html('<p><emoji id="like" alt="👍" title="Like"></emoji></p>'),
    words: '👍',
  },
  {
    name: 'a placeholder of an attachment',
    sent: html('<p>hi</p><attachment id="1"></attachment>'),
    words: 'hi',
  },
];
