import { people } from '../../tenant/seed.js';
import { MACHINE_TIME_ZONE } from '../botProcess.js';
import type { Cleanup } from '../cleanup.js';
import { Masker } from '../print/mask.js';
import type { Paint } from '../print/paint.js';
import { Transcript } from '../print/transcript.js';
import { stories } from '../stories/stories.js';
import { Scene } from './scene.js';
import { setStage, type Stage } from './stage.js';
import type { Story } from './story.js';
import { compare, describe, viewOf } from './tenantView.js';

/** Plays the stories with these numbers (none: all) and prints them. Returns how many failed. */
export async function runStories(
  wanted: readonly number[],
  { cleanup, out, paint }: { cleanup: Cleanup; out: (line: string) => void; paint: Paint },
): Promise<number> {
  const numbered = stories
    .map((story, index) => ({ story, number: index + 1 }))
    .filter(({ number }) => wanted.length === 0 || wanted.includes(number));
  out(`Starting the tenant and the bot … Times are in the zone ${MACHINE_TIME_ZONE}.`);
  let passed = 0;
  try {
    const stage = await setStage(
      cleanup,
      numbered.flatMap(({ story }) => story.bot ?? []),
    );
    await introduce(stage);
    const masker = new Masker();
    const transcript = new Transcript(out, paint, masker);
    for (const { story, number } of numbered) {
      transcript.heading(`${number}. ${story.name}`, story.about);
      if (await playOne(story, new Scene(stage, transcript, masker), transcript)) passed += 1;
    }
    if (passed < numbered.length && !cleanup.hasBegun) keepLogs(stage, cleanup, out);
  } catch (error) {
    out(`The stories could not be played: ${error instanceof Error ? error.message : String(error)}`);
  }
  out('');
  out(`${passed} stories passed, ${numbered.length - passed} failed`);
  return numbered.length - passed;
}

/** The bots' logs may show the reason. */
function keepLogs({ logs }: Stage, cleanup: Cleanup, out: (line: string) => void): void {
  out('\nWhat the bots logged:');
  for (const file of logs) {
    cleanup.keepPath(file);
    out(`  ${file}`);
  }
}

/** Plays one story and prints the tenant before and after, and the checks. Never throws. */
async function playOne(story: Story, scene: Scene, transcript: Transcript): Promise<boolean> {
  const { tenant } = scene.sandbox;
  story.arrange?.(tenant);
  const before = new Map(story.accounts.map((person) => [person.id, viewOf(tenant, person)]));
  const startedAt = Date.now();
  transcript.state(
    'Tenant before',
    story.accounts.map((person) => describe(person, before.get(person.id)!)),
  );
  let problem: string | undefined;
  try {
    if (story.bot) await scene.playedBy(story.bot);
    await story.play(scene);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  transcript.state(
    'Tenant after',
    story.accounts.map((person) => compare(person, before.get(person.id)!, viewOf(tenant, person))),
  );
  transcript.line('');
  for (const { what, isTrue } of scene.checks) transcript.check(what, isTrue);
  if (problem) transcript.problem(problem);
  const passed = !problem && scene.checks.length > 0 && scene.checks.every(({ isTrue }) => isTrue);
  transcript.line(
    `  ${passed ? 'Passed' : 'FAILED'} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
    'bold',
  );
  return passed;
}

/** Installs the app for everybody, as an admin's policy does. Anna adds it to the team and chooses the channels. */
async function introduce({ office: { teams } }: Stage): Promise<void> {
  await teams.installForEverybody();
  for (const [name, role] of [
    ['Approvals', 'approvals'],
    ['Helpdesk', 'incidents'],
  ] as const) {
    const channel = teams.channel(name);
    await channel.addBot();
    await teams.as(people.anna).sayInChannel(channel, `use this channel for ${role}`);
  }
}
