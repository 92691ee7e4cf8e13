import { buildEmptyDatabase } from './emptyDatabase.js';

// The second half of `npm run build`.

await buildEmptyDatabase();
