import { describe, expect, it } from 'vitest';
import { CODES } from '../../bot/unlock/onPremises/codes.js';
import { DNS_ADMINS, protectedGroup } from '../../bot/ldap/protectedGroups.js';
import { RUNBOOK_ENDPOINTS } from '../../bot/telemetry/ports/endpoints.js';
import { read } from '../docs/documents.js';
import { ACCOUNT } from '../onPremises/fakeRunbook.js';

// The PowerShell half of the runbook for Active Directory was not run here. So what can be told from its text is held.

const WORKER = 'deploy/active-directory/worker.ps1';
const DOOR = 'deploy/active-directory/door/run.ps1';
const EXCHANGE = 'bot/exchange/runbook/run.ps1';

const code = (path: string): string => read(path).replace(/<#[\s\S]*?#>|^\s*#.*$/gm, '');
const functionIn = (path: string, name: string): string =>
  new RegExp(String.raw`^function ${name}\b[\s\S]*?^\}$`, 'm').exec(read(path))?.[0] ?? '';
const wordsIn = (text: string): string[] => [...text.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);

describe('the function that starts the runbook', () => {
  it.each(['Send-Answer', 'Send-Failure', 'Test-Signature', 'Test-Fresh'])(
    'has the same %s as the one of Exchange',
    (name) => {
      expect(functionIn(DOOR, name)).not.toBe('');
      expect(functionIn(DOOR, name)).toBe(functionIn(EXCHANGE, name));
    },
  );

  it('looks at the signature and the age of a call before it starts anything', () => {
    const places = ['Test-Signature $Request', 'Test-Fresh $call', '-Method Put'].map((text) =>
      code(DOOR).indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('opens no password', () => {
    expect(code(DOOR)).not.toMatch(/sealed|Aes/i);
  });

  it('asks for a key, as the one of Exchange does', () => {
    const binding = 'deploy/active-directory/door/function.json';
    expect(read(binding)).toBe(read('bot/exchange/runbook/function.json'));
  });
});

describe('the runbook that works in Active Directory', () => {
  it('knows the actions that the bot asks for, and no other', () => {
    const [, list = ''] = /\$actions = (.*)/.exec(code(WORKER)) ?? [];
    expect(wordsIn(list)).toEqual([...RUNBOOK_ENDPOINTS]);
  });

  it('describes an account with each field that the bot asks for', () => {
    const [, fields = ''] =
      /return \[ordered\] @\{\n([\s\S]*?)\n {4}\}/.exec(functionIn(WORKER, 'Get-Account')) ?? [];
    expect([...fields.matchAll(/^ +(\w+) +=/gm)].map(([, name]) => name)).toEqual(Object.keys(ACCOUNT));
  });

  it('believes nothing of an account whose flags, lock or password it may not read: hidden looks like not set', () => {
    const text = functionIn(WORKER, 'Read-User');
    const [, named = '', refused = ''] =
      /foreach \(\$name in ([^)]*)\) \{\s*if \(\$null -eq \$user\.\$name\) \{ throw \[(\w+)\]/.exec(text) ??
      [];
    expect(wordsIn(named)).toEqual([
      'userAccountControl',
      'msDS-User-Account-Control-Computed',
      'pwdLastSet',
    ]);
    expect(functionIn(WORKER, 'Get-FailureKind')).toMatch(new RegExp(`\\b${refused}\\b.*'forbidden'`));
  });

  it('says with the word of the bot that the policy refused a password, and uses it for nothing else', () => {
    expect(code(WORKER).match(/'(\w*PasswordPolicy)'/g)).toEqual([`'${CODES.passwordPolicy}'`]);
    expect(code(WORKER)).toContain(`-match 'Password') { '${CODES.passwordPolicy}' }`);
  });

  it('looks at the signature, the time, what is hidden and the wall before it changes anything', () => {
    const main = code(WORKER);
    const steps = [
      'Test-SameText $expected',
      '-gt $until',
      'Get-Hidden $user',
      `'forbidden' '${CODES.walled}'`,
    ];
    const places = [...steps, 'Unlock-ADAccount'].map((text) => main.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has the words of the way over LDAPS for what it refuses itself', () => {
    for (const word of [CODES.walled, CODES.neverExpires]) expect(code(WORKER)).toContain(`' '${word}'`);
  });

  it('leaves the members of the same groups alone as the way over LDAPS does', () => {
    const builtIn = [...code(WORKER).matchAll(/'(S-1-5-32-\d+)' = '([^']+)'/g)];
    const ofDomain = [...code(WORKER).matchAll(/'(\d{3})' = '([^']+)'/g)];
    for (const [, sid = '', name] of builtIn) expect([sid, protectedGroup(sid)]).toEqual([sid, name]);
    const known = new Map(ofDomain.map(([, rid = '', name]) => [Number(rid), name]));
    for (let rid = 400; rid < 700; rid += 1)
      expect([rid, protectedGroup(`S-1-5-21-1-2-3-${rid}`)]).toEqual([rid, known.get(rid)]);
    const all = Array.from({ length: 200 }, (_, place) => `S-1-5-32-${500 + place}`);
    expect(builtIn.map(([, sid]) => sid)).toEqual(all.filter((sid) => protectedGroup(sid) !== undefined));
    expect(code(WORKER)).toContain(`$protectedByName = '${DNS_ADMINS}'`);
  });

  it('touches nobody where the same is hidden from it as from the way over LDAPS', () => {
    const listed = (path: string): string[] => read(path).match(/'[0-9a-f]{8}-[0-9a-f-]{27}'/g) ?? [];
    const [general, restrictions, logon, ...attributes] = listed('bot/ldap/hidden.ts');
    const sets = [general, restrictions, logon];
    const own = listed(WORKER);
    expect(own.filter((guid) => !sets.includes(guid))).toEqual(attributes);
    expect(new Set(own.filter((guid) => sets.includes(guid)))).toEqual(new Set(sets));
    expect(attributes.length).toBe(10);
  });

  it('speaks to one controller from the first read to the last', () => {
    // A condition of a command may run over two lines.
    const commands = code(WORKER)
      .replace(/`\n\s*/g, '')
      .split(/[\n|;{]/)
      .filter((line) => /\b(?:Get|Set|Unlock|Enable|Disable)-AD(?!DomainController|Domain\b)\w+/.test(line));
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((line) => !/-Server \$(?:s|S)erver\b/.test(line))).toEqual([]);
  });

  it('changes what was delegated and nothing else', () => {
    const changes = [
      ...code(WORKER).matchAll(/\b(?:Set|Unlock|Enable|Disable|Remove|Add|New|Move|Rename|Clear)-AD\w+/g),
    ];
    expect([...new Set(changes.map(([command]) => command))].toSorted()).toEqual([
      'Set-ADAccountPassword',
      'Set-ADUser',
      'Unlock-ADAccount',
    ]);
    const attributes = [...code(WORKER).matchAll(/-(?:Replace|Add|Remove) @\{ (\w+)/g)];
    expect([...new Set(attributes.map(([, name]) => name))].toSorted()).toEqual([
      'pwdLastSet',
      'userAccountControl',
    ]);
  });

  it('writes nothing but its answer, into no other stream', () => {
    expect(code(WORKER)).not.toMatch(
      /Write-(?:Host|Verbose|Information|Warning|Debug|Error)|Out-File|Start-Transcript/,
    );
  });
});
