import type { Next, Request, Response } from 'restify';
import type { HandedOver } from '../../cards/evidence/linksCard.js';
import type { EvidenceLinksOf } from '../../cards/kit/view.js';
import type { Config } from '../config/config.js';
import { Cookies } from '../http/cookies.js';
import { openLinks, PersonalLinks } from '../http/evidenceLinks.js';
import { LinkReaders, NO_READERS, SignedInReaders, type EvidenceReaders } from '../http/evidenceReaders.js';
import { linkRoutes, type LinkRoutes } from '../http/linkRoute.js';
import { ReaderSession } from '../http/readerSession.js';
import { Signatures } from '../http/signatures.js';
import { signInRoute } from '../http/signInRoute.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import { IdentityProvider } from '../signIn/identityProvider.js';
import type { SignInStore } from '../signIn/ports/signInStore.js';
import { SignIn } from '../signIn/signIn.js';
import type { SignIns } from '../unlock/proof/signIns.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import { clientProof } from './clientProof.js';
import { credentialKeys, publicUrlOf } from './derived.js';

/** How browsers reach the evidence. */
export interface BrowserDoor {
  readonly evidenceLinks: EvidenceLinksOf;
  /** Present without a sign-in page. */
  readonly personalLinks?: (personId: string, request: UnlockRequest) => HandedOver;
  readonly readers: EvidenceReaders;
  /** `GET /sign-in/done`. Present with a sign-in page. */
  readonly signedIn?: (req: Request, res: Response, next: Next) => Promise<void>;
  /** The page behind a link to sign in. Present with a sign-in page. */
  readonly link?: LinkRoutes;
}

export interface OpenBrowserDoorOptions {
  readonly config: Config;
  readonly cloud: Pick<Cloud, 'loginUrl' | 'isLocal'>;
  readonly store: SignInStore;
  readonly links: Pick<SignIns, 'look' | 'notThem' | 'prove' | 'refused'>;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * With an app registration that can prove itself people sign in. Without one an approver gets links of their own in their private chat. Without an
 * address for browsers the evidence is only on the cards.
 */
export function openBrowserDoor(options: OpenBrowserDoorOptions): BrowserDoor {
  const { config, log } = options;
  const publicUrl = publicUrlOf(config);
  if (!publicUrl) return { evidenceLinks: () => undefined, readers: NO_READERS };
  if (config.signIn !== 'off') return withSignIn(options, publicUrl, config.signIn);
  log.warn({}, 'No sign-in page: there is no client secret. Evidence opens by links in private chats');
  const signatures = new Signatures(credentialKeys(config), 'links to evidence');
  const links = new PersonalLinks({ publicUrl, signatures, now: options.now });
  return {
    evidenceLinks: () => 'on-request',
    personalLinks: (personId, request) => links.for(personId, request),
    readers: new LinkReaders(links),
  };
}

function withSignIn(
  { config, cloud, store, links, log, now }: OpenBrowserDoorOptions,
  publicUrl: string,
  signInClient: Exclude<Config['signIn'], 'off'>,
): BrowserDoor {
  const { tenantId, language, timeZone } = config;
  const { clientId, context } = signInClient;
  const proof = clientProof(signInClient, config);
  const provider = new IdentityProvider({ cloud, tenantId, clientId, proof, now });
  const redirectUri = `${publicUrl}/sign-in/done`;
  const signIn = new SignIn({ provider, store, tenantId, redirectUri, context, now });
  const session = new ReaderSession({ signatures: new Signatures(credentialKeys(config), 'reader'), now });
  const cookies = new Cookies(publicUrl);
  return {
    evidenceLinks: (request) => openLinks(publicUrl, request),
    readers: new SignedInReaders({ signIn, session, cookies }),
    signedIn: signInRoute({ signIn, session, links, cookies, publicUrl, language, log }),
    link: linkRoutes({ links, signIn, cookies, timeZone, language, log }),
  };
}
