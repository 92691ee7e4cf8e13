import type { Group } from './records.js';

/** Every group of a member, also through groups inside groups (microsoft-apis.md A17: transitive). */
export function groupsOf(groups: ReadonlyMap<string, Group>, memberId: string): Group[] {
  const found = new Map<string, Group>();
  const climb = (id: string): void => {
    for (const group of groups.values()) {
      if (found.has(group.id) || !group.members.includes(id)) continue;
      found.set(group.id, group);
      climb(group.id);
    }
  };
  climb(memberId);
  return [...found.values()];
}

/** The ids of everybody in a group, also through groups inside it. The groups themselves are left out. */
export function membersOf(groups: ReadonlyMap<string, Group>, groupId: string): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const descend = (id: string): void => {
    if (visited.has(id)) return;
    visited.add(id);
    for (const member of groups.get(id)?.members ?? []) {
      if (groups.has(member)) descend(member);
      else found.add(member);
    }
  };
  descend(groupId);
  return [...found];
}
