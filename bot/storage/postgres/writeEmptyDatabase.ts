import { writeBuiltCopy } from './emptyDatabase.js';

// The second half of `npm run build`.

await writeBuiltCopy();
