import { describe, expect, it } from 'vitest';
import { exchangeFinding } from '../../../bot/jobs/exchangeFinding.js';
import { createLog } from '../../../bot/log.js';
import { unknown } from '../../../bot/unlock/findings.js';
import { mailboxesAt } from '../../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../../helpers/nockGraph.js';

// Errors of Exchange in other shapes, of the same kinds as the field's cases.

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const TYPE = 'Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException';
const SENTENCE = "The operation couldn't be performed because object 'kim' couldn't be found on 'AMSP.PROD'.";
const log = createLog('silent');

describe('a mailbox that is not in Exchange Online, in each shape of the error', () => {
  it.each([
    [
      'details',
      {
        error: {
          code: 'NotFound',
          message: 'Error executing request.',
          details: [{ message: `Ex1|${TYPE}|${SENTENCE}` }],
        },
      },
    ],
    [
      'an inner error with its type',
      { error: { code: 'NotFound', message: '', innererror: { message: SENTENCE, type: TYPE } } },
    ],
    [
      'an internal exception',
      {
        error: {
          code: 'x',
          message: '',
          innererror: { internalException: { message: SENTENCE, type: TYPE } },
        },
      },
    ],
    ['the message alone, without an exception', { error: { code: 'NotFound', message: SENTENCE } }],
    [
      'a mailbox of that name',
      {
        error: {
          code: 'NotFound',
          message: "The specified mailbox Identity:'kim' doesn't exist. The mailbox could not be found.",
        },
      },
    ],
    [
      'details in another form beside it',
      { error: { code: 'NotFound', message: SENTENCE, details: 'none' } },
    ],
  ])('%s', async (_what, body) => {
    for (const status of [400, 404]) {
      const { mailboxes } = mailboxesAt({
        'Get-Mailbox': { status, body },
        'Get-InboxRule': { status, body },
      });
      const found = (read: () => Promise<unknown>) => exchangeFinding(mailboxes, read, log);
      expect(await found(() => mailboxes.forwarding(KIM.address))).toEqual(unknown('not-in-exchange'));
      expect(await found(() => mailboxes.rules(KIM))).toEqual(unknown('not-in-exchange'));
    }
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html>Not Found</html>'],
    [
      'a cmdlet that is not known',
      { error: { code: 'NotFound', message: "The term 'Get-MobileDeviceStatistics' is not recognized" } },
    ],
  ])('a 404 with %s does not say where the mailbox is: it could not be read', async (_what, body) => {
    const { mailboxes } = mailboxesAt({
      'Get-MobileDeviceStatistics': { status: 404, body },
      'Get-TransportRule': { status: 404, body },
    });
    const read = exchangeFinding(mailboxes, () => mailboxes.ways.phones(KIM), log);
    expect(await read).toEqual(unknown('unavailable'));
  });
});

describe('the unblock limit, in other words', () => {
  it.each([
    'You need to contact Microsoft Support to remove this sender.',
    'The sender was unblocked the maximum number of times today.',
    'This user can’t be unblocked again: the limit was exceeded.',
  ])('“%s” is said as such, and sent once', async (message) => {
    for (const body of [
      { error: { code: 'BadRequest', message } },
      { error: { code: 'x', message: 'Error executing request.', innererror: { message } } },
    ]) {
      const { mailboxes, asked } = mailboxesAt({ 'Remove-BlockedSenderAddress': { status: 400, body } });
      const failed = await remoteErrorFrom(mailboxes.unblock(KIM.address, 'why'));
      expect([failed.kind, failed.maybeMade, asked.length]).toEqual(['limit-reached', false, 1]);
    }
  });

  it('support in an error of another cmdlet is none', async () => {
    const body = { error: { code: 'BadRequest', message: 'If this goes on, contact Microsoft Support.' } };
    const { mailboxes } = mailboxesAt({ 'Set-Mailbox': { status: 400, body } });
    const none = { address: null, smtpAddress: null, keepsCopy: false };
    expect((await remoteErrorFrom(mailboxes.setForwarding(KIM.address, none))).kind).toBe('rejected');
  });
});

describe('an answer that is none', () => {
  it.each([
    ['a page with 200', '<html>Sign in</html>'],
    ['no body', ''],
    ['a list without its frame', '[]'],
    ['null', 'null'],
    ['an error with 200', '{"error":{"code":"x","message":"y"}}'],
    ['a value that is no list', '{"value":"x"}'],
    ['an empty object', '{}'],
  ])('%s is never taken for an empty list', async (_what, body) => {
    const { mailboxes } = mailboxesAt({ 'Get-BlockedSenderAddress': body });
    expect(await remoteErrorFrom(mailboxes.restrictions([KIM.address]))).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('an empty list is “not restricted”', async () => {
    const { mailboxes } = mailboxesAt({
      'Get-BlockedSenderAddress': '{"value":[],"@adminapi.warnings":["x"]}',
    });
    expect(await mailboxes.restrictions([KIM.address])).toEqual([]);
  });
});
