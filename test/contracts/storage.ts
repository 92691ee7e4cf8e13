import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { abuseRecordContract } from './abuseRecord.js';
import { auditAttackContract } from './auditAttacks.js';
import { auditChainContract } from './auditChain.js';
import { auditErasureContract } from './auditErasure.js';
import { auditHeadContract } from './auditHead.js';
import { cardStoreContract } from './cardStore.js';
import { clickStoreContract } from './clickStore.js';
import { conversationStoreContract } from './conversationStore.js';
import { credentialStoreContract } from './credentialStore.js';
import { databaseContract } from './database.js';
import { dialogMemoryContract } from './dialogMemory.js';
import { earlierContract } from './earlier.js';
import { givenLatelyContract } from './givenLately.js';
import { heardStoreContract } from './heardStore.js';
import { jobQueueContract } from './jobQueue.js';
import { signInLinksContract } from './signInLinks.js';
import { signInStoreContract } from './signInStore.js';
import { oneForAllContract } from './oneForAll.js';
import { stoppingQueueContract } from './stoppingQueue.js';
import { massLockoutsContract } from './massLockouts.js';
import { leaseContract } from './leases.js';
import { migrationContract } from './migrations.js';
import { ownerContract } from './owner.js';
import { privateCallsContract } from './privateCalls.js';
import { requestStoreContract } from './requestStore.js';
import { retentionContract } from './retention.js';
import { ticketStoreContract } from './ticketStore.js';

/** Every rule for any PostgreSQL. All rules share one database, so each uses its own ids. */
export function storageContract(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await migrate(database);
  });
  afterAll(() => database.close());

  const get = (): Database => database;
  databaseContract(get);
  migrationContract(get);
  jobQueueContract(get);
  stoppingQueueContract(get);
  oneForAllContract(get);
  requestStoreContract(get);
  earlierContract(get);
  credentialStoreContract(get);
  leaseContract(get);
  massLockoutsContract(get);
  dialogMemoryContract(get);
  clickStoreContract(get);
  cardStoreContract(get);
  conversationStoreContract(get);
  privateCallsContract(get);
  heardStoreContract(get);
  auditChainContract(get);
  auditErasureContract(get);
  auditAttackContract(get);
  auditHeadContract(get);
  ownerContract(get);
  abuseRecordContract(get);
  givenLatelyContract(get);
  retentionContract(get);
  signInStoreContract(get);
  signInLinksContract(get);
  ticketStoreContract(get);
}
