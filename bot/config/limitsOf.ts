import { HOUR_MS, type Limits } from '../unlock/limits/limits.js';
import type { Variables } from './variables.js';

/** How many asks, approvals, searches and looks the bot allows. */
export function limitsOf(v: Variables): Limits {
  return {
    asksPerHour: v.ASKS_PER_HOUR,
    asksAboutPerDay: v.ASKS_ABOUT_PER_DAY,
    colleaguesPerHour: v.COLLEAGUES_PER_HOUR,
    askersPerHour: v.ASKERS_PER_HOUR,
    approvalsPerHour: v.APPROVALS_PER_HOUR,
    massApprovalsPerHour: v.MASS_APPROVALS_PER_HOUR,
    massFrom: v.MASS_LOCKOUT_FROM,
    searchesPerHour: v.SEARCHES_PER_HOUR,
    looksPerHour: v.LOOKS_PER_HOUR,
    ownLookHoldsMs: v.OWN_LOOK_SECONDS * 1_000,
    messagesPerMinute: v.MESSAGES_PER_MINUTE,
    coolDownMs: v.COOL_DOWN_MINUTES * 60_000,
    freezeMs: v.FREEZE_HOURS * HOUR_MS,
    helpdesk: {
      asksPerHour: v.HELPDESK_ASKS_PER_HOUR,
      colleaguesPerHour: v.HELPDESK_COLLEAGUES_PER_HOUR,
      searchesPerHour: v.HELPDESK_SEARCHES_PER_HOUR,
      looksPerHour: v.HELPDESK_LOOKS_PER_HOUR,
    },
  };
}
