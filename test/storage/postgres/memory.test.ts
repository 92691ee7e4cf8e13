import { describe } from 'vitest';
import { openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { MEMORY } from '../../../bot/storage/postgres/pglite.js';
import { storageContract } from '../../contracts/storage.js';

describe('PostgreSQL in this process, in memory', () => {
  storageContract(() => openEmbedded(MEMORY));
});
