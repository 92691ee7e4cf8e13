/** The one app in the organisation's catalogue, and for whom it is installed (microsoft-apis.md A22). */
export interface PersonalApp {
  isInstalled(personId: string): boolean;
  install(personId: string): void;
  /** The id of the person's chat with the app's bot. */
  chatOf(personId: string): string;
}

/** The id that the catalogue gave the app. It is not the one of the manifest. */
export const catalogueAppId = 'c0a9a5e0-0000-4000-8000-000000000001';
/** The id that the app's manifest gives it: Graph's `externalId`. */
export const manifestAppId = 'c0a9a5e0-0000-4000-8000-000000000002';

/** What the manifest says of the app: the registration of `webApplicationInfo.id`, and its version. */
export interface AppManifest {
  azureADAppId: string;
  version: string;
}
