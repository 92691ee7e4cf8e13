// From source (tests, demo) the database's thread is TypeScript, and Node 20 gives a thread none of the loaders of its
// process. So this file loads the tool that the scripts run with, and then the thread. The built bot does without it.
import { register } from 'tsx/esm/api';

register();
await import('./databaseThread.ts');
