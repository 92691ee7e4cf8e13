import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { detailsCard } from '../../../cards/approval/detailsCard.js';
import { workText } from '../../../cards/kit/work.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { colleague, samplePending } from '../../helpers/sampleRequests.js';
import { facts, wordsIn } from '../allCards.js';

const account = {
  enabled: true,
  directorySynced: false,
  guest: false,
  title: 'Account manager',
  department: 'Sales',
};
const bram = {
  ...colleague,
  directory: {
    kind: 'there' as const,
    at: '2026-03-02T12:48:00.000Z',
    address: 'bram@contoso.example',
    external: false,
    title: 'Team lead',
  },
};
const request = samplePending({
  requester: bram,
  findings: sampleFindings({ account: known(account) }),
});

describe('Who is who', () => {
  it('is the title and the department, as far as the directory has them', () => {
    expect(workText({ title: 'Account manager', department: 'Sales' })).toBe('Account manager, Sales');
    expect(workText({ department: 'Sales' })).toBe('Sales');
    expect(workText({})).toBeUndefined();
  });

  it('stands on the card: of the account below its address, of whoever asks behind the button', () => {
    const words = wordsIn(approvalCard(request, facts('en')));
    expect(words).toContain('julia.jansen@contoso.example\nAccount manager, Sales');
    expect(words).toContain(`${colleague.name}: Team lead`);
  });

  it('is in the details, with the manager', () => {
    const words = wordsIn(detailsCard(request, { ...facts('en'), inPlace: true }));
    expect(words).toMatch(/Title\nAccount manager\nDepartment\nSales/);
    expect(words).toContain('Manager\nWim Smeets');
  });

  it('has no markup of whoever can write the directory', () => {
    expect(workText({ title: '[x](https://evil.example)' })).not.toMatch(/[[\]]/);
  });
});
