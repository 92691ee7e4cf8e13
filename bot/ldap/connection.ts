import { Client, type Change, type Control, type Filter } from 'ldapts';
import type { LdapConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../microsoft/clientLog.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { RemoteError } from '../unlock/errors.js';
import { LdapEntry } from './entry.js';
import { bindErrorOf, ldapErrorOf, statusOf, type LdapOperation } from './ldapErrors.js';
import { sidText } from './sid.js';

export interface ConnectionOptions {
  readonly ldap: LdapConfig;
  readonly log: Log;
  readonly onCall?: OnCall | undefined;
  /** Longest time of the connecting, and of each operation after it. */
  readonly timeoutMs: number;
}

/** What a controller says of itself, in its rootDSE ([MS-ADTS] 3.1.1.3.2). */
export interface ControllerFacts {
  /** DNS name, in lower case, whatever name it was reached by. */
  readonly name: string;
  /** Distinguished name of its domain. */
  readonly base: string;
  /** It has no write access: Windows calls it a read-only domain controller. */
  readonly isReadOnly: boolean;
  /** It has copied the domain once, so what it says is not from before. */
  readonly isSynchronized: boolean;
  /** SIDs of the service account and of its groups. */
  readonly ownSids: readonly string[];
}

export interface Search {
  readonly base: string;
  readonly scope?: 'base' | 'sub';
  readonly filter?: Filter;
  readonly attributes: readonly string[];
  /** Those of the attributes that are no text. */
  readonly bytes?: readonly string[];
  readonly most?: number;
  readonly control?: Control;
}

/** LDAP_CAP_ACTIVE_DIRECTORY_PARTIAL_SECRETS_OID, [MS-ADTS] 3.1.1.3.4.3 */
const READ_ONLY_CAPABILITY = '1.2.840.113556.1.4.1920';
const ROOT = [
  'defaultNamingContext',
  'dnsHostName',
  'isSynchronized',
  'supportedCapabilities',
  'tokenGroups',
];

/**
 * The service account, signed in on one controller. Its certificate was signed by the operator's authority and names the
 * host of the address: nothing turns that off.
 */
export class LdapConnection {
  private constructor(
    private readonly client: Client,
    private readonly options: Pick<ConnectionOptions, 'log' | 'onCall'>,
  ) {}

  /** Connects and signs in. Throws `RemoteError`. @param operation what it is for, in the error */
  static async open(
    url: string,
    { ldap, log, onCall, timeoutMs }: ConnectionOptions,
    operation: LdapOperation,
  ): Promise<LdapConnection> {
    // Both are Node's defaults. Written here, no environment variable changes them.
    const tlsOptions = { ca: ldap.ca, rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;
    const client = new Client({ url, timeout: timeoutMs, connectTimeout: timeoutMs, tlsOptions });
    const connection = new LdapConnection(client, { log, onCall });
    try {
      await connection.watched('bind', () => client.bind(ldap.bindDn, ldap.bindPassword));
      return connection;
    } catch (error) {
      connection.close();
      throw bindErrorOf(error, { name: operation.name });
    }
  }

  async facts(operation: LdapOperation): Promise<ControllerFacts> {
    const [root] = await this.search(operation, {
      base: '',
      scope: 'base',
      attributes: ROOT,
      bytes: ['tokenGroups'],
    });
    const [name, base] = [root?.text('dnsHostName')?.toLowerCase(), root?.text('defaultNamingContext')];
    if (!root || !name || !base) throw new RemoteError(operation.name, NO_CONTROLLER);
    const ownSids = root.allBytes('tokenGroups').flatMap((bytes) => sidText(bytes) ?? []);
    // Without them the bot would not know its own account, nor what is hidden from it.
    if (ownSids.length === 0) throw new RemoteError(operation.name, CALLER_NOT_TOLD);
    return {
      name,
      base,
      isReadOnly: root.texts('supportedCapabilities').includes(READ_ONLY_CAPABILITY),
      isSynchronized: root.text('isSynchronized') === 'TRUE',
      ownSids,
    };
  }

  /** Throws `RemoteError`. Entries of other domains are not followed. */
  async search(operation: LdapOperation, search: Search): Promise<readonly LdapEntry[]> {
    const { base, scope = 'sub', filter, attributes, bytes = [], most = 1, control } = search;
    const options = {
      scope,
      attributes: [...attributes],
      explicitBufferAttributes: [...bytes],
      sizeLimit: most,
      ...(filter && { filter }),
    };
    try {
      const { searchEntries } = await this.watched('search', () =>
        this.client.search(base, options, control),
      );
      return searchEntries.map((entry) => new LdapEntry(entry, operation.name));
    } catch (error) {
      throw ldapErrorOf(error, operation);
    }
  }

  /** Sends one change, once. Throws `RemoteError`, with `maybeMade` where no answer came. */
  async modify(operation: LdapOperation, dn: string, changes: readonly Change[]): Promise<void> {
    // The library would connect anew, and not sign in.
    if (!this.client.isConnected)
      throw new RemoteError(operation.name, { kind: 'unavailable', code: 'ConnectionClosed' });
    try {
      await this.watched('modify', () => this.client.modify(dn, [...changes]));
    } catch (error) {
      throw ldapErrorOf(error, { ...operation, writes: true });
    }
  }

  /** Nobody waits for it: a controller that hangs would hold who only wants to leave. */
  close(): void {
    this.client.unbind().catch((error: unknown) => {
      this.options.log.debug(
        { code: ldapErrorOf(error, { name: 'leave' }).code },
        'A controller did not say goodbye',
      );
    });
  }

  private async watched<T>(endpoint: string, call: () => Promise<T>): Promise<T> {
    const { log, onCall } = this.options;
    const sentAt = performance.now();
    const ended = (status: number | undefined): void => {
      const facts = {
        endpoint,
        ms: Math.round(performance.now() - sentAt),
        ...(status !== undefined && { status }),
      };
      onCall?.({ to: 'active-directory', ...facts });
      if (status === 200) log.info(facts, 'Active Directory answered');
      else log.warn(facts, status === undefined ? 'Active Directory: no answer' : 'Active Directory refused');
    };
    try {
      const answer = await call();
      ended(200);
      return answer;
    } catch (error) {
      ended(statusOf(error));
      throw error;
    }
  }
}

const NO_CONTROLLER = { kind: 'unavailable', code: 'NoController' } as const;
const CALLER_NOT_TOLD = { kind: 'unavailable', code: 'CallerNotTold' } as const;
