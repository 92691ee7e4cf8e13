import { describe } from 'vitest';
import { openEmbedded } from '../../bot/storage/embedded.js';
import { MEMORY } from '../../bot/storage/embedded.js';
import { storageContract } from '../contracts/storage.js';

describe('PostgreSQL in this process, in memory', () => {
  storageContract(() => openEmbedded(MEMORY));
});
