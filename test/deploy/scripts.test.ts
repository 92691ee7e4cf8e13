import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../docs/documents.js';
import { DEPLOYED } from './files.js';

// The scripts in bash, with an `az` that only notes what it is asked. It is no model of Azure.

const SCRIPTS = DEPLOYED.filter((file) => file.endsWith('.sh'));
const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;

const APP = '0a0a0a0a-0000-4000-8000-000000000001';
const UNIT = '0a0a0a0a-0000-4000-8000-000000000002';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-az-'));
  // Each id that is looked up is there. Nothing is granted yet.
  const az = `#!/bin/bash
echo "$*" >>"$AZ_NOTES"
[[ $* == *"--method GET"* && $* != *"appRoleId=="* && $* != *"directoryScopeId=="* ]] && echo some-id
exit 0
`;
  writeFileSync(join(folder, 'az'), az);
  chmodSync(join(folder, 'az'), 0o755);
  writeFileSync(join(folder, 'notes'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function grant(...options: readonly string[]): {
  readonly code: number | null;
  readonly posts: readonly string[];
} {
  const notes = join(folder, 'notes');
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, AZ_NOTES: notes };
  const { status } = spawnSync('bash', [join(ROOT, 'deploy/grant.sh'), ...options], { env });
  const asked = readFileSync(notes, 'utf8').split('\n');
  return { code: status, posts: asked.filter((line) => line.includes('--method POST')) };
}

const scopes = (posts: readonly string[]) =>
  posts.flatMap((line) => /"directoryScopeId":"([^"]*)"/.exec(line)?.[1] ?? []);

describe('the scripts', () => {
  it.each(SCRIPTS)('%s is bash', (file) => {
    expect(() => execFileSync('bash', ['-n', join(ROOT, file)])).not.toThrow();
  });

  it.skipIf(!hasShellcheck).each(SCRIPTS)(
    '%s has nothing that shellcheck objects to (where it is installed)',
    (file) => {
      const { status, stdout } = spawnSync('shellcheck', [join(ROOT, file)], { encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
  );
});

describe('deploy/grant.sh', () => {
  it('assigns User Administrator for the unit alone', () => {
    const { code, posts } = grant('--client-id', APP, '--unit', UNIT);
    expect(code).toBe(0);
    expect(scopes(posts)).toEqual([`/administrativeUnits/${UNIT}`]);
  });

  it('assigns it for the whole organisation only when that is said', () => {
    expect(scopes(grant('--client-id', APP, '--tenant-wide').posts)).toEqual(['/']);
  });

  it.each([
    ['neither is said', ['--client-id', APP]],
    ['both are said', ['--client-id', APP, '--unit', UNIT, '--tenant-wide']],
    ['the id is none', ['--client-id', "x' or '1", '--unit', UNIT]],
    [
      'Graph is somewhere else',
      ['--client-id', APP, '--unit', UNIT, '--graph', 'https://graph.evil.example'],
    ],
  ])('changes nothing when %s', (_why, options) => {
    expect(grant(...options)).toEqual({ code: 2, posts: [] });
  });

  it('grants no right to reset passwords where approvers bring theirs', () => {
    grant('--client-id', APP, '--unit', UNIT, '--rights-of-approvers');
    const said = readFileSync(join(folder, 'notes'), 'utf8');
    expect(said).toContain('User.RevokeSessions.All');
    expect(said).not.toContain('User-PasswordProfile.ReadWrite.All');
  });

  it('changes nothing in a dry run', () => {
    expect(grant('--client-id', APP, '--unit', UNIT, '--dry-run')).toEqual({ code: 0, posts: [] });
  });
});
