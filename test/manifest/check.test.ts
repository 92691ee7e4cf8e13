import { describe, expect, it } from 'vitest';
import { packageProblems, type PackageParts } from '../../manifest/check.js';
import { fill } from '../../manifest/fill.js';
import { renderIcons } from '../../manifest/icons.js';
import { inOwnLanguage, translations } from '../../manifest/languages.js';
import { localisableTexts } from '../../manifest/localise.js';
import { manifestSchema, type Manifest } from '../../manifest/schema.js';
import { builtPackage, settings, template } from './helpers.js';

/**
 * The limits of manifest 1.16 to 1.19 (microsoft-apis.md D6). They are repeated here, so that a change of LIMITS fails
 * a test.
 */
const MOST: readonly [RegExp, number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/\.title$/, 32],
  [/commands\[\d\]\.description$/, 128],
];

function most(key: string): number {
  return MOST.find(([pattern]) => pattern.test(key))?.[1] ?? 0;
}

/** Valid parts, except for one change to the manifest or the translation. */
async function parts(
  change: (manifest: Manifest, dutch: Record<string, string>) => void = () => undefined,
): Promise<PackageParts> {
  const manifest = manifestSchema.parse(fill(inOwnLanguage(await template()), settings()));
  const dutch = { ...(translations()['nl.json'] as Record<string, string>) };
  change(manifest, dutch);
  return { manifest, translations: { ...translations(), 'nl.json': dutch }, icons: await renderIcons() };
}

describe('the texts of the manifest', () => {
  it('keep to the lengths that Teams takes, in English and in Dutch', async () => {
    const { manifest, dutch } = await builtPackage();
    for (const { key, text } of localisableTexts(manifest)) {
      expect(text.length, `${key} in English`).toBeLessThanOrEqual(most(key));
      expect(dutch[key]?.length, `${key} in Dutch`).toBeLessThanOrEqual(most(key));
    }
    for (const list of manifest.bots[0]?.commandLists ?? [])
      expect(list.commands.length).toBeLessThanOrEqual(10);
  });

  it('all have a Dutch counterpart, and Dutch has nothing that English lacks', async () => {
    const { manifest, dutch } = await builtPackage();
    const keys = localisableTexts(manifest).map(({ key }) => key);
    expect(Object.keys(dutch).sort()).toEqual(['$schema', ...keys].sort());
    expect(keys).toHaveLength(4 + 2 * (9 + 5));
  });

  it('are translated, apart from the words that both languages share', async () => {
    const { manifest, dutch } = await builtPackage();
    const same = localisableTexts(manifest).filter(({ key, text }) => dutch[key] === text);
    expect(new Set(same.map(({ text }) => text))).toEqual(new Set(['Latchkey', 'status', 'open', 'help']));
  });

  it('offer no command twice in one list', async () => {
    const { manifest, dutch } = await builtPackage();
    manifest.bots[0]?.commandLists.forEach(({ commands }, list) => {
      const english = commands.map(({ title }) => title);
      const other = commands.map(
        (_, index) => dutch[`bots[0].commandLists[${list}].commands[${index}].title`],
      );
      expect(new Set(english).size).toBe(english.length);
      expect(new Set(other).size).toBe(other.length);
    });
  });

  it('carry the version of the schema in both files', async () => {
    const { manifest, dutch } = await builtPackage();
    const version = `/v${manifest.manifestVersion}/`;
    expect(manifest.$schema).toContain(version);
    expect(dutch.$schema).toContain(version);
  });
});

describe('the check before packaging', () => {
  it('has nothing to say about what we ship', async () => {
    expect(packageProblems(await parts())).toEqual([]);
  });

  it('names a placeholder that is still there', async () => {
    const manifest = await template();
    const problems = packageProblems({ ...(await parts()), manifest });
    expect(problems).toContain('manifest.json: {{BOT_DOMAIN}} is not filled in');
  });

  it.each<[string, (manifest: Manifest, dutch: Record<string, string>) => void, string]>([
    ['a long short name', (m) => (m.name.short = 'x'.repeat(31)), 'name.short'],
    ['a long short description', (m) => (m.description.short = 'x'.repeat(81)), 'description.short'],
    ['a bot id that is no GUID', (m) => (m.bots[0]!.botId = 'latchkey'), 'is not a GUID'],
    ['a version with a word in it', (m) => (m.version = '1.0.0-beta'), 'three numbers'],
    ['a colour that is none', (m) => (m.accentColor = 'teal'), 'is not a colour'],
    ['a plain http page', (m) => (m.developer.websiteUrl = 'http://contoso.com'), 'developer.websiteUrl'],
    [
      'another app for sign-in',
      (m) => (m.webApplicationInfo.id = m.id),
      'webApplicationInfo.resource is not that of its id',
    ],
    ['commands outside its scopes', (m) => (m.bots[0]!.scopes = ['personal']), 'scope "team"'],
    [
      'two lists for a scope',
      (m) => (m.bots[0]!.commandLists[1]!.scopes = ['personal']),
      'two command lists',
    ],
    ['a property Teams does not know', (m) => Object.assign(m, { colour: 'red' }), 'colour'],
    ['a long Dutch title', (_, nl) => (nl['name.short'] = 'x'.repeat(31)), 'nl.json: name.short has 31'],
    ['a missing Dutch text', (_, nl) => delete nl['description.full'], 'no counterpart for description.full'],
    [
      'a Dutch text for nothing',
      (_, nl) => (nl['bots[0].commandLists[9]'] = 'x'),
      'is not a text of the manifest',
    ],
    ['a Dutch file of another version', (_, nl) => (nl.$schema = 'v1.16'), 'nl.json: $schema'],
  ])('refuses %s', async (_, change, expected) => {
    expect(packageProblems(await parts(change)).join('\n')).toContain(expected);
  });

  it('refuses an eleventh command', async () => {
    const command = { title: 'more', description: 'More' };
    const made = await parts(
      (m) => (m.bots[0]!.commandLists[0]!.commands = Array(11).fill(command) as (typeof command)[]),
    );
    expect(packageProblems(made).join('\n')).toContain('bots.0.commandLists.0.commands');
  });

  it('refuses a translation that is named and absent, or present and not named', async () => {
    const made = await parts();
    const { 'nl.json': _, ...without } = made.translations;
    expect(packageProblems({ ...made, translations: without })).toEqual([
      'nl.json is named in localizationInfo but not in the package',
    ]);
    const extra = { ...made.translations, 'xx.json': {} };
    expect(packageProblems({ ...made, translations: extra })).toEqual([
      'xx.json is in the package but not in localizationInfo',
    ]);
  });
});
