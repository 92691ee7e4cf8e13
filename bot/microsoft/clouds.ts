/** Where the messages of Teams come from, and how the bot checks that. */
export interface Channel {
  /** Issuer of the tokens that Teams sends with its messages. */
  readonly tokenIssuer: string;
  readonly openIdMetadataUrl: string;
  /** Audience of the bot's own tokens. */
  readonly scope: string;
  /** `ChannelService` of the Bot Framework. Absent for `public` and `gcc`. */
  readonly channelService?: string;
  /** Hosts that a `serviceUrl` may have. The bot sends its token nowhere else. */
  readonly serviceHosts: readonly string[];
  /** Used for channels that the configuration names. */
  readonly defaultServiceUrl: string;
}

/** One of Microsoft's clouds. Each address of a service ends with a slash. */
export interface Cloud {
  readonly graphUrl: string;
  readonly exchangeUrl: string;
  readonly loginUrl: string;
  /** Where people open Teams. Links to a message or a chat begin with it. */
  readonly teamsUrl: string;
  readonly channel: Channel;
  /** Graph has no audit search and no message trace there (microsoft-apis.md N-E, N-F). */
  readonly lacksLossLogs?: true;
  /** The sandbox and tests: on this machine, over plain http. */
  readonly isLocal?: boolean;
}

export const CLOUD_NAMES = ['public', 'gcc', 'gcc-high', 'dod'] as const;
export type CloudName = (typeof CLOUD_NAMES)[number];

const PUBLIC: Cloud = {
  graphUrl: 'https://graph.microsoft.com/',
  exchangeUrl: 'https://outlook.office365.com/',
  loginUrl: 'https://login.microsoftonline.com/',
  teamsUrl: 'https://teams.microsoft.com/',
  channel: {
    tokenIssuer: 'https://api.botframework.com',
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    scope: 'https://api.botframework.com',
    ...teams('smba.trafficmanager.net', 'teams'),
  },
};

const US_GOVERNMENT: Pick<Channel, 'tokenIssuer' | 'openIdMetadataUrl' | 'scope' | 'channelService'> = {
  tokenIssuer: 'https://api.botframework.us',
  openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  scope: 'https://api.botframework.us',
  channelService: 'https://botframework.azure.us',
};

/**
 * microsoft-apis.md A21 (Graph, login), B5 (Exchange), D3 and D7 (Teams and its tokens), D14 (links). The tests were written against
 * the public cloud only. Microsoft's own pages disagree on whether DoD has bots.
 */
export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  public: PUBLIC,
  gcc: {
    ...PUBLIC,
    channel: { ...PUBLIC.channel, ...teams('smba.infra.gcc.teams.microsoft.com', 'gcc') },
  },
  'gcc-high': {
    graphUrl: 'https://graph.microsoft.us/',
    exchangeUrl: 'https://outlook.office365.us/',
    loginUrl: 'https://login.microsoftonline.us/',
    teamsUrl: 'https://gov.teams.microsoft.us/',
    lacksLossLogs: true,
    channel: { ...US_GOVERNMENT, ...teams('smba.infra.gov.teams.microsoft.us', 'gcch') },
  },
  dod: {
    graphUrl: 'https://dod-graph.microsoft.us/',
    exchangeUrl: 'https://outlook-dod.office365.us/',
    loginUrl: 'https://login.microsoftonline.us/',
    teamsUrl: 'https://dod.teams.microsoft.us/',
    lacksLossLogs: true,
    channel: { ...US_GOVERNMENT, ...teams('smba.infra.dod.teams.microsoft.us', 'dod') },
  },
};

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** The simulated tenant. Everything runs on this machine, and nothing is signed. */
export function sandboxCloud(url: string): Cloud {
  return {
    graphUrl: `${url}/graph/`,
    exchangeUrl: `${url}/exchange/`,
    loginUrl: `${url}/login/`,
    teamsUrl: PUBLIC.teamsUrl,
    channel: { ...PUBLIC.channel, serviceHosts: LOOPBACK_HOSTS, defaultServiceUrl: `${url}/connector/` },
    isLocal: true,
  };
}

/** True when this address is on this machine. */
export function isLoopback(url: string): boolean {
  return LOOPBACK_HOSTS.includes(new URL(url).hostname);
}

/**
 * True when Teams uses this address in this cloud. The bot sends its token with every answer, so it must not answer to
 * any other address.
 */
export function isServiceUrl(url: string, { channel, isLocal = false }: Cloud): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username || password) return false;
  if (!channel.serviceHosts.includes(hostname)) return false;
  return isLocal || (protocol === 'https:' && port === '');
}

function teams(host: string, path: string): Pick<Channel, 'serviceHosts' | 'defaultServiceUrl'> {
  return { serviceHosts: [host], defaultServiceUrl: `https://${host}/${path}/` };
}
