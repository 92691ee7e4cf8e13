import { requestsAndTrail } from './01-requestsAndTrail.js';
import { sealedCredentials } from './02-sealedCredentials.js';
import { cardsAndConversations } from './03-cardsAndConversations.js';
import { dialogsAndLeases } from './04-dialogsAndLeases.js';
import { earlierRequests } from './05-earlierRequests.js';
import { requestKinds } from './06-requestKinds.js';
import { auditChain } from './07-auditChain.js';
import { countsAndFreezes } from './08-countsAndFreezes.js';
import { handOffReasons } from './09-handOffReasons.js';
import { twoDigests } from './10-twoDigests.js';
import { approvalsThatHold } from './11-approvalsThatHold.js';
import { incidents } from './12-incidents.js';
import { clicks } from './14-clicks.js';
import { ownersReports } from './15-ownersReports.js';
import { stopsAndChannels } from './16-stopsAndChannels.js';
import { dealings } from './17-dealings.js';
import { alarms } from './18-alarms.js';
import { signIns } from './19-signIns.js';
import { signInLinks } from './20-signInLinks.js';
import { handovers } from './21-handovers.js';
import { afterTheEnd } from './23-afterTheEnd.js';
import { durations } from './27-durations.js';
import { holds } from './28-holds.js';
import { tickets } from './29-tickets.js';
import { firstAid } from './33-firstAid.js';
import { privateCalls } from './34-privateCalls.js';
import { otherWays } from './47-otherWays.js';
import { notSure } from './35-notSure.js';
import { heardMessages } from './39-heardMessages.js';
import { languages } from './36-languages.js';
import { losses } from './49-losses.js';
import { massLockouts } from './56-massLockouts.js';
import { massRequests } from './57-massRequests.js';
import { massAddresses } from './58-massAddresses.js';
import { readiness } from './59-readiness.js';
import { moreDurations } from './60-moreDurations.js';
import { refusals } from './61-refusals.js';
import type { Migration } from './migration.js';

/**
 * In the order in which they run. Ids of people are stored in lower case. The numbers 13, 22, 24 to 26 and 30 to 32 belong
 * to no step: they were set aside and not used.
 */
export const MIGRATIONS: readonly Migration[] = [
  requestsAndTrail,
  sealedCredentials,
  cardsAndConversations,
  dialogsAndLeases,
  earlierRequests,
  requestKinds,
  auditChain,
  countsAndFreezes,
  handOffReasons,
  twoDigests,
  approvalsThatHold,
  incidents,
  clicks,
  ownersReports,
  stopsAndChannels,
  dealings,
  alarms,
  signIns,
  signInLinks,
  handovers,
  afterTheEnd,
  durations,
  holds,
  tickets,
  firstAid,
  privateCalls,
  notSure,
  languages,
  heardMessages,
  otherWays,
  losses,
  massLockouts,
  massRequests,
  massAddresses,
  readiness,
  moreDurations,
  refusals,
];
