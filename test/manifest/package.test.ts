import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { makePackage } from '../../manifest/package.js';
import { APP_ID, BOT_ID, builtPackage, settings } from './helpers.js';

describe('the Teams app package', () => {
  it('holds the manifest, the texts of every other language and both icons, at its root and nothing else', async () => {
    const { names } = await builtPackage();
    const languages = LANGUAGES.filter((language) => language !== 'en').map((code) => `${code}.json`);
    expect(names).toEqual(['color.png', 'manifest.json', 'outline.png', ...languages].sort());
    expect(languages).toContain('nl.json');
  });

  it('names only files that are in it', async () => {
    const { names, manifest } = await builtPackage();
    const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
    expect(names).toEqual(
      expect.arrayContaining([...languages, manifest.icons.color, manifest.icons.outline]),
    );
  });

  it('has every setting in its place', async () => {
    const { manifest } = await builtPackage();
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.version).toBe('1.2.3');
    expect(manifest.bots[0]?.botId).toBe(BOT_ID);
    expect(manifest.webApplicationInfo).toEqual({ id: BOT_ID, resource: `api://botid-${BOT_ID}` });
    expect(manifest.validDomains).toEqual(['bot.contoso.com', 'token.botframework.com']);
    expect(manifest.developer).toEqual({
      name: 'Contoso IT',
      websiteUrl: 'https://contoso.com/help',
      privacyUrl: 'https://contoso.com/privacy',
      termsOfUseUrl: 'https://contoso.com/terms',
    });
  });

  it('leaves no placeholder behind', async () => {
    const { manifestText, dutch } = await builtPackage();
    expect(manifestText).not.toMatch(/\{\{|\}\}|<[A-Z_]+>|TODO/);
    expect(JSON.stringify(dutch)).not.toMatch(/\{\{|\}\}/);
  });

  it('keeps a developer name with quotes and a dollar sign as it is', async () => {
    const name = 'Contoso "IT" $& \\ {{BOT_ID}}';
    // The command does not fill a placeholder inside a value. It refuses the value.
    await expect(builtPackage({ developerName: name })).rejects.toThrow('{{BOT_ID}} is not filled in');
    const { manifest } = await builtPackage({ developerName: 'Contoso "IT" $& \\' });
    expect(manifest.developer.name).toBe('Contoso "IT" $& \\');
  });

  it('serves a person in a chat and a team in its channels, and nothing more', async () => {
    const { manifest } = await builtPackage();
    const [bot] = manifest.bots;
    expect(bot?.scopes).toEqual(['personal', 'team']);
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team']]);
    expect(bot).toMatchObject({ supportsFiles: false, supportsCalling: false, supportsVideo: false });
  });

  it('offers the commands that the bot knows', async () => {
    const { manifest } = await builtPackage();
    const titles = manifest.bots[0]?.commandLists.map(({ commands }) => commands.map(({ title }) => title));
    expect(titles).toEqual([
      [
        "I can't send mail",
        'I forgot my password',
        'status',
        'open',
        'history',
        'stop everything',
        'cancel',
        'start over',
        'help',
      ],
      ['use this channel for approvals', 'use this channel for incidents', 'open', 'stop everything', 'help'],
    ]);
  });

  it('is the same file to the byte when made twice', async () => {
    const [first, second] = await Promise.all([makePackage(settings()), makePackage(settings())]);
    expect(first.equals(second)).toBe(true);
  });
});
