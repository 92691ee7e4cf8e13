/** A made-up tenant, Contoso. Its people cover every state that matters for a locked-out person. */
export interface Person {
  id: string;
  displayName: string;
  userPrincipalName: string;
}

export const domain = 'contoso.example';
export const tenantId = '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70';

function guid(kind: number, n: number): string {
  return `c0${kind}0a5e0-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function person(n: number, displayName: string, userPrincipalName?: string): Person {
  const alias = displayName.toLowerCase().replaceAll(' ', '.');
  return { id: guid(1, n), displayName, userPrincipalName: userPrincipalName ?? `${alias}@${domain}` };
}

/** Object id of the service principal of the app that calls Graph and Exchange. */
export const appPrincipalId = guid(5, 1);

export const approverGroupId = guid(2, 1);
export const shiftLeadsGroupId = guid(2, 2);
export const cloudOperationsGroupId = guid(2, 3);
export const everybodyGroupId = guid(2, 4);
export const helpdeskGroupId = guid(2, 5);

export const people = {
  /** Restricted from sending mail after her own mailing. No intruder was in her account. */
  julia: person(1, 'Julia Jansen'),
  /** Forgot his password. */
  omar: person(2, 'Omar Haddad'),
  /** Her account is disabled. */
  lena: person(3, 'Lena Berg'),
  /** An ordinary colleague without problems. */
  piet: person(4, 'Piet de Vries'),
  /** Approver. */
  anna: person(5, 'Anna Smit'),
  /** Approver. */
  ben: person(6, 'Ben Okafor'),
  /** Approver through a group inside the approver group. */
  chloe: person(7, 'Chloe Martin'),
  /** Ordinary, not an approver. */
  nora: person(8, 'Nora Visser'),
  annaDeBoer: person(9, 'Anna de Boer'),
  annaKowalska: person(10, 'Anna Kowalska'),
  /** Synchronised from on-premises, and disabled. */
  sven: person(11, 'Sven Larsen'),
  /** Global Administrator. */
  greta: person(12, 'Greta Holm'),
  /** Member of a role-assignable group. */
  rolf: person(13, 'Rolf Meyer'),
  /** Has only the role Helpdesk Administrator. */
  pim: person(14, 'Pim Bakker'),
  /** Guest. */
  gil: person(15, 'Gil Torres', `gil.torres_fabrikam.example#EXT#@${domain}`),
  /** Has no mailbox. */
  mia: person(16, 'Mia Novak'),
  /** Has a display name and an address that try to break out of filters, addresses, Markdown and cards. */
  mallory: person(
    17,
    "Mallory O'Quirk **bold** [click](https://evil.example) <at>Ben Okafor</at> ${password}",
    `mallory.o'quirk@${domain}`,
  ),
  /** Cannot send, but is not on the restricted list: exceeded the recipient rate (microsoft-apis.md B2). */
  otto: person(18, 'Otto Quist'),
  /** Restricted, and unblocked too often already (microsoft-apis.md B1). */
  rita: person(19, 'Rita Ruiz'),
  /** Eligible for a privileged role, but it is not active now (microsoft-apis.md A16; PIM). */
  eva: person(20, 'Eva Brandt'),
  /** Owner of a role-assignable group, but not a member (microsoft-apis.md A4). */
  owen: person(21, 'Owen Walsh'),
  /** Forgot her password, and is registered for self-service reset (microsoft-apis.md A9, C3). */
  sofia: person(22, 'Sofia Lind'),
  /** Tried too often: smart lockout (microsoft-apis.md C4). */
  lucas: person(23, 'Lucas Moreau'),
  /** 50053 of the other kind: an attacker tries from a malicious address (microsoft-apis.md C4). */
  marta: person(24, 'Marta Silva'),
  /** Blocked by Conditional Access: 53003 (microsoft-apis.md C5). */
  caspar: person(25, 'Caspar Wolf'),
  /** Blocked by a security policy: 530032 (microsoft-apis.md C5). */
  petra: person(26, 'Petra Kos'),
  /** Uses a device that is not compliant: 53000 (microsoft-apis.md C5). */
  dirk: person(27, 'Dirk Hofman'),
  /** Synchronised. The agent for Active Directory does not answer: 80001 (microsoft-apis.md C5). */
  agnes: person(28, 'Agnes Falk'),
  /** Synchronised. Signs in outside her logon hours: 80012 (microsoft-apis.md C5). */
  tara: person(29, 'Tara Nolan'),
  /** Did not pass the second factor: 500121 (microsoft-apis.md C5). */
  finn: person(30, 'Finn Dahl'),
  /** Forgot his password. Identity Protection says that his risk is high (microsoft-apis.md A13). */
  ravi: person(31, 'Ravi Menon'),
  /** Two causes: restricted from sending mail, and disabled. */
  dora: person(32, 'Dora Klein'),
  /** Two causes: an expired password (50055), and then a lockout (50053). */
  emil: person(33, 'Emil Fischer'),
  /** Lost her telephone, which was her second factor. A Temporary Access Pass helps (microsoft-apis.md A7). */
  tess: person(34, 'Tess Vermeer'),
  /** Compromised in every respect: forwarding, bad rules, a new method, a rogue app, distant sign-ins, restricted. */
  vera: person(35, 'Vera Lammers'),
  /** Falsely accused. Her rules look strange, but each one is innocent. */
  iris: person(36, 'Iris Aalto'),
  /** Can join a role-assignable group with a click of her own (microsoft-apis.md A23; PIM for Groups). */
  joyce: person(61, 'Joyce Peeters'),
  /** Can make himself an owner of that group in the same way. */
  oskar: person(62, 'Oskar Nyman'),
  /** A shared mailbox: restricted from sending mail. Sign-in is off on purpose (microsoft-apis.md A31). */
  salesDesk: person(71, 'Sales Desk'),
  /** The mailbox of a room (microsoft-apis.md A31). */
  atrium: person(72, 'Room Atrium'),
  /** Her domain is federated: the identity provider of the organisation keeps her password (microsoft-apis.md A32). */
  fay: person(73, 'Fay Ferro', `fay.ferro@fed.${domain}`),
  /** In a restricted management administrative unit, and disabled (microsoft-apis.md A33). */
  cornelis: person(74, 'Cornelis Raad'),
  /** Restricted from sending mail by a second address of hers (microsoft-apis.md B1). */
  aliya: person(75, 'Aliya Demir'),
  /** Broken into as thieves do it now: from her own city, by device code. Her mailbox has Dutch folders (`seedModern.ts`). */
  roos: person(81, 'Roos Hendriks'),
  /** Synchronised. Forgot his password. */
  willem: person(91, 'Willem Aarts'),
  /** Synchronised, and locked out in Active Directory (microsoft-apis.md N-J). */
  hugo: person(92, 'Hugo Castell'),
  /** Synchronised. His password has expired in Active Directory. */
  nils: person(93, 'Nils Ekman'),
  /** Synchronised. She has to choose a new password at the next sign-in. */
  wanda: person(94, 'Wanda Czerny'),
  /** Synchronised. Signs in at two computers only. */
  kim: person(95, 'Kim Laurent'),
  /** Synchronised. Her account ended two days ago. */
  yara: person(96, 'Yara Santos'),
  /** Synchronised. Only a smart card lets her in. */
  uma: person(97, 'Uma Pillai'),
  /** Synchronised, locked out, and protected: adminCount is 1. */
  zoltan: person(98, 'Zoltan Kiss'),
  /** Synchronised, locked out, and in a protected group through another. */
  gerda: person(99, 'Gerda Blom'),
  /** Synchronised, locked out, and in a unit that the bot was not given. */
  jorik: person(100, 'Jorik Tamm'),
  /** Comes from another organisation, and is a member here (microsoft-apis.md A24; cross-tenant synchronization). */
  xenia: person(63, 'Xenia Moor', `xenia.moor_fabrikam.example#EXT#@${domain}`),
} as const satisfies Record<string, Person>;

/** The second address of Aliya Demir, from which she sends too. */
export const aliasOfAliya = `orders@${domain}`;

/** The second address of Vera Lammers, from before she married. The intruder sends from it too. */
export const aliasOfVera = `vera.visser@${domain}`;

/** The team of the helpdesk. */
export const helpdeskTeam = {
  id: '19:helpdeskTeamGeneral000000000001@thread.tacv2',
  aadGroupId: guid(3, 1),
  name: 'IT Helpdesk',
  members: [people.anna, people.ben, people.chloe, people.pim, people.greta].map((member) => member.id),
};

/** The team's channels. As in Teams, the id of General is the id of the team. */
export const channels = {
  general: { id: helpdeskTeam.id, name: 'General' },
  approvals: { id: '19:approvals0000000000000000000001@thread.tacv2', name: 'Approvals' },
  helpdesk: { id: '19:incidents0000000000000000000001@thread.tacv2', name: 'Helpdesk' },
} as const;

/** Everybody's first password. */
export const seedPassword = 'Start-Where-You-Are-2026';
