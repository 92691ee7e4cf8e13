import { expect, it } from 'vitest';
import type { ApproverFacts } from '../../bot/unlock/ports/directory.js';
import { readApproving } from '../../bot/unlock/standing.js';
import { anna, approved, APPROVER, ben, T1 } from '../helpers/requests.js';

// Before each sending it is read again what everybody may do who allowed the request.

const chloe = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Chloe' };
const member = (isMember: boolean): ApproverFacts => ({ isMember, enabled: true, guest: false, sameAs: [] });
const request = approved({ approvals: [{ by: ben, at: T1 }] });

function read(helpdeskGroupId?: string) {
  const groups: string[] = [];
  const directory = {
    standings: async (ids: readonly string[], groupId: string) => {
      groups.push(groupId);
      // Ben is in both groups.
      return ids.map((id) => member(groupId === 'approvers' || id === ben.id));
    },
  };
  const factsOf = ({ isMember }: ApproverFacts) => ({ ...APPROVER, isApprover: isMember });
  const options = { directory, groupId: 'approvers', factsOf, ...(helpdeskGroupId && { helpdeskGroupId }) };
  return readApproving(request, options).then((approvers) => ({ approvers, groups }));
}

it('an approver who is of the helpdesk is known as that, where the helpdesk asked for a caller', async () => {
  const { approvers } = await read('helpdesk');
  const agents = approvers.filter(({ facts }) => facts.isHelpdesk === true).map(({ id }) => id);
  expect(approvers.map(({ id }) => id).toSorted()).toEqual([anna.id, ben.id].toSorted());
  expect(agents).toEqual([ben.id]);
});

it('the helpdesk’s group is not asked about for any other request', async () => {
  const { approvers, groups } = await read();
  expect(groups).toEqual(['approvers']);
  expect(approvers.some(({ facts }) => facts.isHelpdesk)).toBe(false);
});

it('who vouched is read as well, because they may ask by now', async () => {
  const detail = { relation: 'manager' } as const;
  const proof = { kind: 'vouched-for', level: 2, by: chloe, at: T1, detail } as const;
  const asked: string[] = [];
  const directory = {
    standings: async (ids: readonly string[]) => {
      asked.push(...ids);
      return ids.map(() => member(true));
    },
  };
  const vouched = { ...request, proofs: [proof] };
  await readApproving(vouched, { directory, groupId: 'approvers', factsOf: () => APPROVER });
  expect(asked).toContain(chloe.id);
});
