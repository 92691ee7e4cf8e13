import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/**
 * Longest time of one call to Teams, with the SDK's own repetitions: those of 5xx take 7 s. A job and a lease last longer than
 * all calls that it makes between two looks at its lease.
 */
const MOST_MS = 10_000;

/**
 * The SDK's authentication, with clients that give a call up in time. The SDK waits as long as Teams asks (`Retry-After`),
 * even an hour. By then the job would be another instance's, which sends the message too, and the person would read both.
 */
export class AuthenticationInTime extends ConfigurationBotFrameworkAuthentication {
  constructor(
    about: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>,
    private readonly mostMs = MOST_MS,
  ) {
    super(...about);
  }

  override createConnectorFactory(...about: Parameters<Authentication['createConnectorFactory']>) {
    return this.inTime(super.createConnectorFactory(...about));
  }

  override async authenticateRequest(
    ...about: Parameters<Authentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const { connectorFactory, ...result } = await super.authenticateRequest(...about);
    return { ...result, ...(connectorFactory && { connectorFactory: this.inTime(connectorFactory) }) };
  }

  private inTime(factory: ConnectorFactory): ConnectorFactory {
    return { create: async (...about) => endingIn(this.mostMs, await factory.create(...about)) };
  }
}

/** Each call gets a signal that ends it, also between two repetitions. */
function endingIn(mostMs: number, client: ConnectorClient): ConnectorClient {
  const send = client.sendOperationRequest.bind(client);
  client.sendOperationRequest = async (asked, ...rest) => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), mostMs);
    try {
      return await send({ ...asked, options: { ...asked.options, abortSignal: end.signal } }, ...rest);
    } finally {
      clearTimeout(timer);
    }
  };
  return client;
}
