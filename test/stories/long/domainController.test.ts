import { beforeAll, describe, expect, it } from 'vitest';
import { people, type Person } from '../../../sandbox/tenant/seed.js';
import {
  domainInTests,
  FIRST_PASSWORD,
  LDAP_URL,
  ldapVariables,
  lockOut,
  NEEDS_LDAP,
  OUTSIDE,
  signIn,
  type DomainUser,
} from '../../helpers/domainController.js';
import { story } from '../../helpers/story.js';
import { passwordIn } from '../../helpers/storyPlayer.js';

// From the first words to really signing in on a real domain controller, in both languages.

const WORDS = {
  en: {
    locked: 'my password is not accepted',
    forgotten: 'I forgot my password',
    off: 'my account is blocked',
    lockedSince: 'Locked in Active Directory',
    unlocked: 'Sign in with the password you have',
    minutes: 'Microsoft 365 may take only that one, about two minutes later',
    follows: 'Microsoft 365 follows with the next sync',
    outside: 'Outside the organisational units (OUs) of the bot',
  },
  nl: {
    locked: 'mijn wachtwoord wordt niet geaccepteerd',
    forgotten: 'ik ben mijn wachtwoord vergeten',
    off: 'mijn account is geblokkeerd',
    lockedSince: 'Vergrendeld in Active Directory',
    unlocked: 'Meld je aan met het wachtwoord dat je hebt',
    minutes: 'Microsoft 365 accepteert misschien alleen dat, na ongeveer twee minuten',
    follows: 'Microsoft 365 volgt bij de volgende synchronisatie',
    outside: "Buiten de organisatie-eenheden (OU's) van de bot",
  },
} as const;

describe.skipIf(!LDAP_URL).each(['en', 'nl'] as const)(
  `a real account (${NEEDS_LDAP}), in %s`,
  (language) => {
    const words = WORDS[language];
    const env = { ...(LDAP_URL ? ldapVariables() : {}), LANGUAGE: language };
    const { world, play } = story({ env });
    const domain = domainInTests();
    beforeAll(() => {
      for (const { id } of Object.values(people))
        world.sandbox.tenant.arrange(id, { preferredLanguage: `${language}-NL` });
    });

    /** Makes somebody on the controller, and the synced account of this person theirs. */
    async function livesThere(person: Person, unit?: string): Promise<DomainUser> {
      const user = await domain.addUser(unit ? { unit } : {});
      world.sandbox.tenant.arrange(person.id, { onPremisesSecurityIdentifier: user.sid });
      return user;
    }

    it('that was locked out by wrong passwords is unlocked, and its password lets the person in', async () => {
      const user = await livesThere(people.hugo);
      await lockOut(user);
      expect(await signIn(user, FIRST_PASSWORD)).toBe('775');
      const request = await play.ask(people.hugo, words.locked);
      expect(play.approvalCard(request).text).toContain(words.lockedSince);
      expect(play.approvalCard(request).text).toContain('dc1.corp.contoso.example');
      await play.approve(people.anna, request);
      expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
      expect(play.cardOf(people.hugo, request).text).toContain(words.unlocked);
    });

    it('gets a password that has to be changed at the next sign-in', async () => {
      const user = await livesThere(people.willem);
      const request = await play.ask(people.willem, words.forgotten);
      await play.approve(people.ben, request);
      expect(play.cardOf(people.willem, request).text).toContain(words.minutes);
      const shown = passwordIn(await play.reveal(people.ben, request));
      expect(await signIn(user, FIRST_PASSWORD)).toBe('52e');
      expect(await signIn(user, shown)).toBe('773');
    });

    it('that is switched off is switched on again', async () => {
      const user = await livesThere(people.sven);
      await domain.set(user.dn, 'userAccountControl', '514');
      expect(await signIn(user, FIRST_PASSWORD)).toBe('533');
      const request = await play.ask(people.sven, words.off);
      await play.approve(people.anna, request);
      expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
      expect(play.cardOf(people.sven, request).text).toContain(words.follows);
    });

    it('outside the units stays as it is, and a human does it', async () => {
      const user = await livesThere(people.jorik, OUTSIDE);
      await lockOut(user);
      const request = await play.ask(people.jorik, words.locked);
      expect([request.handOff, request.steps]).toEqual(['on-premises-outside', []]);
      expect(play.approvalCard(request).text).toContain(words.outside);
      expect(await signIn(user, FIRST_PASSWORD)).toBe('775');
    });
  },
);
