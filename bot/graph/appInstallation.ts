import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import type { Person } from '../unlock/person.js';
import type { AppInstaller } from '../unlock/ports/appInstaller.js';
import { read, write } from './client/call.js';
import type { Graph } from './client/client.js';
import { literal, segment } from './client/escape.js';

const operation: Operation = {
  name: 'install the app for somebody',
  permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
};

const INSTALLED = z.object({ value: z.array(z.object({ id: z.string().min(1) })) });
const CHAT = z.object({ id: z.string().min(1) });
/** microsoft-apis.md A22: it is there already. */
const IS_THERE = 409;
/** Graph does not install it for them, now or later. */
const NOT_FOR_THEM = ['forbidden', 'not-found', 'rejected', 'not-licensed'];

export interface GraphAppInstallationOptions {
  readonly graph: Graph;
  /** Where Graph is, with the version. The answer to `teamsApp@odata.bind` is an address there. */
  readonly graphUrl: string;
  /** The app in the organisation's catalogue: the id that the catalogue gave it, and not the one of the manifest. */
  readonly catalogueAppId: string;
  readonly log: Record<'info' | 'warn', (facts: object, message: string) => void>;
}

/** Installs the bot's app for people by Graph. microsoft-apis.md A22 / learn.microsoft.com/graph/api/userteamwork-post-installedapps */
export class GraphAppInstallation implements AppInstaller {
  constructor(private readonly options: GraphAppInstallationOptions) {}

  async chatFor({ id }: Person): Promise<string | undefined> {
    const { log } = this.options;
    try {
      const there = await this.find(id);
      if (!there) {
        await this.install(id);
        log.info({ personId: id }, 'The app was installed for somebody');
      }
      const installed = there ?? (await this.find(id));
      return installed && (await this.chat(id, installed));
    } catch (error) {
      if (!(error instanceof RemoteError) || !NOT_FOR_THEM.includes(error.kind)) throw error;
      log.warn({ personId: id, err: error }, 'The app could not be installed for somebody');
      return undefined;
    }
  }

  /** Returns the id of the installation, which is not that of the app. */
  private async find(personId: string): Promise<string | undefined> {
    const { graph, catalogueAppId } = this.options;
    const path = `/users/${segment(personId)}/teamwork/installedApps`;
    const { value } = await read(operation, INSTALLED, () =>
      graph.api(`${path}?$expand=teamsApp&$filter=teamsApp/id%20eq%20${literal(catalogueAppId)}`).get(),
    );
    return value[0]?.id;
  }

  private async install(personId: string): Promise<void> {
    const { graph, graphUrl, catalogueAppId } = this.options;
    const path = `/users/${segment(personId)}/teamwork/installedApps`;
    const app = `${graphUrl}v1.0/appCatalogs/teamsApps/${catalogueAppId}`;
    try {
      await write(operation, () => graph.api(path).post({ 'teamsApp@odata.bind': app }));
    } catch (error) {
      if (!(error instanceof RemoteError) || error.status !== IS_THERE) throw error;
    }
  }

  private async chat(personId: string, installation: string): Promise<string> {
    const path = `/users/${segment(personId)}/teamwork/installedApps/${segment(installation)}/chat`;
    const { id } = await read(operation, CHAT, () => this.options.graph.api(path).get());
    return id;
  }
}
