import { describe } from 'vitest';
import { MEMORY, openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { auditUpgradeContract } from '../../contracts/auditUpgrade.js';
import { storageContract } from '../../contracts/storage.js';

describe('PostgreSQL in this process, in memory', () => {
  storageContract(() => openEmbedded(MEMORY));
  auditUpgradeContract(() => openEmbedded(MEMORY));
});
