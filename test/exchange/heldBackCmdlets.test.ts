import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Cmdlets, Command } from '../../bot/exchange/cmdlets.js';
import { HeldBackCmdlets } from '../../bot/exchange/heldBackCmdlets.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

/** Notes what reached Exchange. */
function exchange() {
  const reached: string[] = [];
  const cmdlets: Cmdlets = { rows: async (_operation, { cmdlet }) => (reached.push(cmdlet), []) };
  return { reached, held: new HeldBackCmdlets(cmdlets) };
}

const command = (cmdlet: string, parameters: Command<unknown>['parameters'] = {}): Command<unknown> => ({
  ...{ cmdlet, parameters, patience: 'change', row: z.unknown() },
});

describe('in a dry run', () => {
  it.each(['Get-BlockedSenderAddress', 'Search-UnifiedAuditLog'])('%s runs', async (cmdlet) => {
    const { reached, held } = exchange();
    expect(await held.rows({ name: 'read' }, command(cmdlet))).toEqual([]);
    expect(reached).toEqual([cmdlet]);
  });

  it.each([
    ['a cmdlet that changes something', 'Remove-BlockedSenderAddress', false],
    ['a cmdlet that nobody heard of', 'Sweep-Mailbox', false],
    ['what says that it changes something, by whatever name', 'Get-Something', true],
  ])('%s does not run', async (_what, cmdlet, writes) => {
    const { reached, held } = exchange();
    const error = await remoteErrorFrom(
      held.rows({ name: 'change', writes }, command(cmdlet, { SenderAddress: 'kim@contoso.example' })),
    );
    expect(error).toMatchObject({
      kind: 'dry-run',
      maybeMade: false,
      call: `${cmdlet} {"SenderAddress":"kim@contoso.example"}`,
    });
    expect(reached).toEqual([]);
  });
});
