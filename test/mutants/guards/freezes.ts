import type { Guard } from '../guard.js';

const CHOICE = 'bot/unlock/channels/decideChoice.ts';
const CHOICES = 'bot/unlock/channels/channelChoices.ts';
const HELD = 'bot/unlock/limits/heldBy.ts';
const MAY_GO_ON = 'bot/unlock/limits/mayGoOn.ts';
const PLACE = 'bot/teams/incoming/channelPlace.ts';
const STOPPING = 'bot/unlock/limits/stopping.ts';
const TABLE = 'bot/unlock/limits/freezeTable.ts';

/** Who can stop whom: freezes, the stop of everything, channels, the helpdesk, and what the owner of an account keeps. */
export const FREEZES: readonly Guard[] = [
  {
    line: 15,
    file: TABLE,
    find: "    'get-for-others': 'goes on',\n    'be-given': 'stands still',",
    replace: "    'get-for-others': 'goes on',\n    'be-given': 'goes on',",
  },
  {
    line: 15,
    file: 'bot/unlock/limits/judgeAsk.ts',
    find: 'if (isForColleague && askers.length > limits.askersPerHour)',
    replace: 'if (isForColleague && askers.length > 9_999)',
  },
  // What the owner of an account keeps, whatever others do.
  {
    line: 17,
    file: 'bot/unlock/limits/deniedLately.ts',
    find: 'denied.askers.some((asker) => sameId(asker, requesterId))',
    replace: 'denied.askers.length > 0',
  },
  {
    line: 17,
    file: 'bot/unlock/limits/deniedLately.ts',
    find: 'sameId(denied.requesterId, requesterId) && denied.symptom === symptom',
    replace: 'denied.askers.length > 0 && denied.symptom === symptom',
  },
  {
    line: 17,
    file: 'bot/unlock/limits/judgeAsk.ts',
    find: 'filter((attempt) => isOfOwner(attempt) !== isForColleague)',
    replace: 'filter((attempt) => isOfOwner(attempt) || isForColleague || !isForColleague)',
  },
  {
    line: 17,
    file: 'bot/storage/stores/requestTransaction.ts',
    find: "return sameId(requester.id, subject.id) ? 'own' : 'report';",
    replace: "return sameId(requester.id, subject.id) ? 'report' : 'report';",
  },
  {
    line: 17,
    file: HELD,
    find: 'return found.length > 0 && found.length === binding.length ?',
    replace: 'return found.length > 0 ?',
  },
  // A stopped approver.
  {
    line: 33,
    file: MAY_GO_ON,
    find: ': limits.approvalsPerHour))',
    replace: ': 9_999))',
  },
  {
    line: 33,
    file: MAY_GO_ON,
    find: "['approve', 'first-aid', 'deny', 'false-alarm']",
    replace: "['approve', 'first-aid', 'false-alarm']",
  },
  {
    line: 33,
    file: MAY_GO_ON,
    find: "  if (await isFrozen(tx, command.actor.id, command.kind, command.at)) return { kind: 'frozen' };\n",
    replace: '',
  },
  {
    line: 33,
    file: 'bot/unlock/intake/followUps.ts',
    find: 'if (await isFrozen(tx, actor.id, from.kind, made.createdAt))',
    replace: 'if (await isFrozen(tx, `${actor.id}-`, from.kind, made.createdAt).then(() => false))',
  },
  {
    line: 33,
    file: 'bot/teams/incoming/showToApprover.ts',
    find: 'if (await isFrozen(tx, actor.id, kind, at))',
    replace: 'if (await isFrozen(tx, `${actor.id}-`, kind, at))',
  },
  {
    line: 33,
    file: 'bot/teams/incoming/historyCommand.ts',
    find: "    if (await this.isFrozen(reader.id)) return t('teams:frozen');\n",
    replace: '',
  },
  {
    line: 33,
    file: STOPPING,
    find: "if (await isFrozen(tx, actor.id, 'stop-everything', at))",
    replace: "if (await isFrozen(tx, `${actor.id}-`, 'stop-everything', at))",
  },
  {
    line: 33,
    file: STOPPING,
    find: "      if (await isFrozen(tx, actor.id, 'lift', at)) return { kind: 'refused', refusal: { kind: 'frozen' } };\n      await tx.saveFreeze(",
    replace: '      await tx.saveFreeze(',
  },
  {
    line: 33,
    file: 'bot/unlock/decide/stillAllowed.ts',
    find: 'const people = [...binding, ...frozenApprovers(request, now.freezes)];',
    replace: 'const people = [...binding, ...frozenApprovers(request, [])];',
  },
  // Where the bot posts.
  {
    line: 49,
    file: CHOICES,
    find: "    if (isConfigured(use)) return { kind: 'configured' };\n",
    replace: '',
  },
  {
    line: 49,
    file: CHOICES,
    find: '    const choice: ChannelChoice = from\n',
    replace: '    const choice: ChannelChoice = from && !from\n',
  },
  {
    line: 49,
    file: CHOICES,
    find: "      if (await isFrozen(tx, actor.id, 'choose-channel', at))\n        return { kind: 'refused', refusal: { kind: 'frozen' } };\n      const from",
    replace: '      const from',
  },
  {
    line: 49,
    file: PLACE,
    find: "    if (!mayHaveGuests && (await hasOutsiders(context, id, tenantId))) return 'guests';\n",
    replace: '',
  },
  {
    line: 49,
    file: PLACE,
    find: "    if (channel.type === 'shared' || channel.type === 'private') return channel.type;\n",
    replace: '',
  },
  {
    line: 49,
    file: PLACE,
    find: "if (conversation.conversationType !== 'channel' || !isText(team?.id) || !id || meeting) return 'no-channel';",
    replace: "if (!isText(team?.id) || !id) return 'no-channel';",
  },
  {
    line: 49,
    file: CHOICE,
    find: "    if (sameId(by.id, actor.id)) return { kind: 'own-request' };\n",
    replace: '',
  },
  { line: 49, file: CHOICE, find: 'return at >= until ?', replace: "return at === '' ?" },
  {
    line: 50,
    file: TABLE,
    find: "    prove: 'goes on',\n    ...DECIDES,\n",
    replace: "    prove: 'goes on',\n    ...DECIDES_NOTHING,\n",
  },
  // Somebody is left who can decide.
  {
    line: 51,
    file: 'bot/jobs/deciders.ts',
    find: 'if (deciders === undefined || deciders >= DECIDERS_NEEDED) return;',
    replace: 'if (deciders === undefined || deciders >= 0) return;',
  },
  {
    line: 51,
    file: 'bot/jobs/deciders.ts',
    find: '    if (told.some(({ drawn }) => drawn === today)) return;\n',
    replace: '',
  },
  {
    line: 51,
    file: 'bot/unlock/limits/countDeciders.ts',
    find: 'enabled && !guest && !isBound(id)',
    replace: 'enabled && !guest && (!isBound(id) || true)',
  },
  // The helpdesk.
  {
    line: 52,
    file: 'bot/unlock/decide/policy.ts',
    find: "  if (request.caller && facts.isHelpdesk) return { kind: 'helpdesk-asked' };\n",
    replace: '',
  },
  {
    line: 52,
    file: 'bot/unlock/standing.ts',
    find: '...(isTrusted(agents[place]) && { isHelpdesk: true })',
    replace: '...(isTrusted(agents[place]) && { isHelpdesk: false })',
  },
  {
    line: 52,
    file: 'bot/unlock/intake/believedReport.ts',
    find: 'return report.caller ? report : undefined;',
    replace: 'return report;',
  },
  {
    line: 52,
    file: 'bot/unlock/intake/believedReport.ts',
    find: 'return ordinary;',
    replace: 'return { ...ordinary, ...report };',
  },
  {
    line: 52,
    file: 'bot/unlock/limits/limits.ts',
    find: 'return isHelpdesk ? { ...limits, ...limits.helpdesk } : limits;',
    replace:
      'return isHelpdesk ? { ...limits, ...limits.helpdesk, asksPerHour: 9_999, colleaguesPerHour: 9_999 } : limits;',
  },
  // The stop of everything.
  {
    line: 53,
    file: HELD,
    find: 'if (stop && gives(request))',
    replace: 'if (stop && gives(request) && !gives(request))',
  },
  { line: 53, file: HELD, find: 'if (stop && gives(request))', replace: 'if (stop)' },
  {
    line: 53,
    file: 'bot/unlock/decide/lapse.ts',
    find: "  if (isHalted(found)) return refused({ kind: 'stopped' });\n",
    replace: '',
  },
  {
    line: 53,
    file: 'bot/unlock/decide/approve.ts',
    find: '  if (hold) return refused(hold);\n',
    replace: '',
  },
  {
    line: 53,
    file: 'bot/unlock/decide/steps.ts',
    find: "  if (heldBy(request, { stop: command.stop, freezes: [] })) return refused({ kind: 'stopped' });\n",
    replace: '',
  },
  {
    line: 53,
    file: 'bot/credentials/reveal.ts',
    find: "      if (stopped.stop) return { kind: 'stopped' };\n",
    replace: '',
  },
  {
    line: 53,
    file: 'bot/unlock/limits/stop.ts',
    find: "  if (sameId(by.id, actor.id)) return { kind: 'own-stop' };\n",
    replace: '',
  },
  {
    line: 53,
    file: 'bot/unlock/limits/stop.ts',
    find: 'if (lifts.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))',
    replace: 'if (lifts.some(({ by }) => by.id === `${actor.id}-`))',
  },
  // The operator's way out.
  {
    line: 54,
    file: 'lift/lift.ts',
    find: 'if (!stop || stop.endedAt !== undefined)',
    replace: 'if (!stop)',
  },
  { line: 54, file: 'lift/cli.ts', find: 'if (!isEntraId(by))', replace: 'if (by === undefined)' },
  {
    line: 54,
    file: 'lift/lift.ts',
    find: "  await tx.append(id, [lifted(lift, { kind: 'stop' })]);\n",
    replace: '',
  },
];
