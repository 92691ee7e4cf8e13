import { parseArgs } from 'node:util';
import { startSandbox } from './server.js';
import { approverGroupId, channels, helpdeskTeam, people, tenantId } from './tenant/seed.js';

/** `npm run sandbox -- --port 4000`: the tenant alone, for a bot in another process. */
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const sandbox = await startSandbox({ port: Number(values.port ?? process.env.PORT ?? 0) });

console.log(`SANDBOX_URL     ${sandbox.url}
service url     ${sandbox.serviceUrl}
tenant          ${tenantId}
approver group  ${approverGroupId}
team            ${helpdeskTeam.name}  ${helpdeskTeam.id}
tickets         TICKETS=topdesk (or servicenow, jira, webhook); what came: ${sandbox.url}/_sandbox/tickets`);
for (const channel of Object.values(channels)) console.log(`channel         ${channel.name}  ${channel.id}`);
for (const person of Object.values(people)) {
  console.log(`${person.id}  ${person.userPrincipalName.padEnd(50)}  ${person.displayName}`);
}

process.once('SIGINT', () => void sandbox.close());
process.once('SIGTERM', () => void sandbox.close());
