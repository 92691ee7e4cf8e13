import { describe, expect, it } from 'vitest';
import { fullAccessFrom, onBehalfFrom, sendAsFrom } from '../../../bot/exchange/rows/delegateRows.js';
import { sharesFrom } from '../../../bot/exchange/rows/folderRows.js';
import { phoneFrom } from '../../../bot/exchange/rows/phoneRow.js';
import type { Evidence, EvidenceFound } from '../../../bot/unlock/evidence/evidence.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// What Exchange sends in a form that the bot does not know is a line, not a silence. The form of its JSON is not
// documented (microsoft-apis.md B5).

const AGENDA = { folder: 'calendar', path: 'Agenda' } as const;

it('a date of the year 1 is none, so the phone is not an old one', () => {
  const phone = phoneFrom({ DeviceId: 'phone-1', FirstSyncTime: '0001-01-01T00:00:00' });
  expect(phone).toEqual({ deviceId: 'phone-1' });
});

describe('a right to the mailbox', () => {
  it('of somebody who comes as an object with a name is theirs', () => {
    const Bo = { DisplayName: 'Bo Vink' };
    expect(fullAccessFrom([{ User: Bo, AccessRights: ['FullAccess'] }])).toEqual([
      { who: 'Bo Vink', right: 'full-access' },
    ]);
    expect(onBehalfFrom([{ GrantSendOnBehalfTo: [Bo] }])).toEqual([
      { who: 'Bo Vink', right: 'send-on-behalf' },
    ]);
  });

  it('of somebody without a name is kept by its raw text', () => {
    const row = { Trustee: { Id: 7 }, AccessRights: ['SendAs'] };
    expect(sendAsFrom([row])).toEqual([{ who: JSON.stringify(row), right: 'send-as', unclear: true }]);
    expect(onBehalfFrom([{ GrantSendOnBehalfTo: [{ Id: 7 }] }])).toEqual([
      { who: '{"Id":7}', right: 'send-on-behalf', unclear: true },
    ]);
  });

  it('that is not readable is kept by its raw text', () => {
    const row = { User: 'bo@contoso.example', AccessRights: [{ value: 1 }] };
    expect(fullAccessFrom([row])).toMatchObject([{ who: JSON.stringify(row), unclear: true }]);
  });

  it.each(['ChangePermission', 'ChangeOwner', 'DeleteItem'])('%s is kept beside full access', (right) => {
    expect(fullAccessFrom([{ User: 'Bo', AccessRights: `FullAccess, ${right}` }])).toEqual([
      { who: 'Bo', right: 'full-access' },
      { who: `Bo: ${right}`, right: 'full-access', unclear: true },
    ]);
  });

  it('to see who has which right lets nobody in', () => {
    expect(fullAccessFrom([{ User: 'Bo', AccessRights: ['ReadPermission'] }])).toEqual([]);
  });

  it('that is denied, inherited or of the owner is left out, whatever it is', () => {
    const AccessRights = ['ChangeOwner'];
    expect(
      fullAccessFrom([
        { User: 'Bo', AccessRights, Deny: true },
        { User: 'Bo', AccessRights, IsInherited: 'True' },
        { User: 'NT AUTHORITY\\SELF', AccessRights },
      ]),
    ).toEqual([]);
  });
});

describe('a share of a folder', () => {
  it('with somebody without a name is kept by its raw text', () => {
    const row = { User: { Id: 7 }, AccessRights: ['Editor'] };
    expect(sharesFrom([row], AGENDA)).toEqual([
      { ...AGENDA, who: JSON.stringify(row), rights: ['Editor'], unclear: true },
    ]);
  });

  it('whose rights are not readable is not harmless', () => {
    const folders = known(sharesFrom([{ User: 'Bo', AccessRights: [{ value: 1 }] }], AGENDA));
    expect(judge(evidenceOf({ folders }), julia).folders).toMatchObject([
      { who: 'Bo', rights: ['[{"value":1}]'] },
    ]);
  });
});

describe('a phone without an id', () => {
  it.each([
    [{ DeviceModel: 'iPhone', LastSuccessSync: '2026-03-01T09:00:00' }, 'iPhone'],
    [{ Strange: 1 }, '["Strange"]'],
  ])('is kept, by what does not change from one look to the next: %j', (row, deviceId) => {
    expect(phoneFrom(row)).toEqual({ deviceId, unclear: true });
  });
});

describe('evidence with a row that is not understood', () => {
  const CASES: readonly [part: 'delegates' | 'phones', found: Partial<EvidenceFound>][] = [
    ['delegates', { delegates: known([{ who: 'Id 7', right: 'send-as', unclear: true }]) }],
    ['delegates', { folders: known([{ ...AGENDA, who: 'Id 7', rights: [], unclear: true }]) }],
    ['phones', { phones: known([{ deviceId: 'Id 7', unclear: true }]) }],
  ];
  const at = (evidence: Evidence) => judge(evidence, julia);

  it.each(CASES)('shows it among the %s, and nothing there is fine: %j', (section, found) => {
    const lines = evidenceLines(evidenceOf(found), section);
    expect(lines).toContain('unread Not understood, look by hand: Id 7');
    expect(lines.filter((line) => line.startsWith('fine'))).toEqual([]);
  });

  it.each(CASES)('offers no step for it, and says what is not understood (%s): %j', (_section, found) => {
    const { delegates, folders, phones, unread } = at(evidenceOf(found));
    expect([...delegates, ...folders, ...phones]).toEqual([]);
    const [source] = Object.keys(found);
    expect(unread).toContainEqual({ source, notKnown: { why: 'not-understood' } });
  });
});
