import { RemoteError } from '../unlock/errors.js';
import type { Target } from '../unlock/request/step.js';
import type { RemedyFactory } from './shared/factory.js';
import { entraUserPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'remove-app-consent': true;
  }
}

/**
 * Removes what this person alone allowed an app, never what an admin allowed for everybody (microsoft-apis.md A15). The
 * step keeps the old grant. Only the person can allow it again.
 */
export const removeAppConsent: RemedyFactory = ({ changes }) => ({
  id: 'remove-app-consent',
  treats: [],
  order: 27,
  permission: 'DelegatedPermissionGrant.ReadWrite.All',
  ownedByActiveDirectory: false,
  mostOffered: 15,
  offered: {
    contain: ({ judged }) =>
      judged.consents
        .filter(({ consent, verdict }) => !consent.byMicrosoft || verdict !== 'fine')
        .map(({ consent, verdict, reasons }) => ({
          target: { id: consent.grantId, name: consent.appName ?? consent.appId },
          // An app that thieves like may have been the person's own for years, so it counts beside other signs.
          advised: verdict === 'bad' || (reasons.includes('misused') && judged.indicators.length > 0),
        })),
  },
  isNeeded: () => 'yes',
  portal: entraUserPage,
  // Reads only the grants of this person. The id of another person's grant is not found, and nothing is removed.
  read: async (subject, target) => (await changes.consent(subject.id, grantIn(target))) ?? null,
  isAlreadyFine: (before) => before === null,
  async run(_subject, { target }) {
    await changes.removeConsent(grantIn(target));
    return 'made';
  },
  confirm: async (subject, _before, target) =>
    (await changes.consent(subject.id, grantIn(target))) === undefined,
});

function grantIn(target: Target | undefined): string {
  if (target) return target.id;
  throw new RemoteError('remove the consent', { kind: 'rejected', code: 'NoGrant' });
}
