import { describe, expect, it } from 'vitest';
import { read } from '../docs/documents.js';

// There is no Docker here, so the image is held to its rules by reading how it is made.

const text = read('deploy/Dockerfile').replace(/\\\n/g, ' ');
const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

describe('the image', () => {
  it('is made from one exact version of Node', () => {
    const from = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(from).size).toBe(1);
    expect(from[0]).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
  });

  it('is run by nobody with rights, by number', () => {
    expect(last).toContain('USER 1000:1000');
    expect(last.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      last.findIndex((line) => line.startsWith('CMD')),
    );
  });

  it('has the packages of production alone', () => {
    expect(last.join('\n')).toContain('COPY --from=packages /app/node_modules');
    expect(text).toContain('npm ci --omit=dev');
  });

  it('says whether it is well by /readyz, with Node alone', () => {
    const check = last.find((line) => line.startsWith('HEALTHCHECK')) ?? '';
    expect(check).toContain('"node"');
    expect(check).toContain('/readyz');
    expect(text).not.toMatch(/\b(?:curl|wget|apt-get|apk)\b/);
  });

  it('starts Node itself, which hears SIGTERM', () => {
    expect(last.at(-1)).toBe('CMD ["node", "dist/bot/main.js"]');
  });

  it('can hold no .env: what is copied is named, one by one', () => {
    const rules = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(rules[0]).toBe('*');
    expect(rules).toContain('**/.env');
    expect(rules.filter((rule) => /^!.*(?:\.env|\.git\b|\.latchkey)/.test(rule))).toEqual([]);
  });

  it('is built from all that the build reads', () => {
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
    const copied = read('.dockerignore').split('\n');
    expect(include.filter((folder) => !copied.includes(`!${folder}`))).toEqual([]);
  });
});
