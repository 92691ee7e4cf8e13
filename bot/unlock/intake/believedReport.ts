import type { SymptomReport } from '../intents.js';

/**
 * Returns the report without what is not believed: only a helpdesk agent can say how they checked a caller.
 * `undefined` when an agent asks for a caller and does not say it.
 * @param isCall a member of the helpdesk's group asks for somebody else
 */
export function believedReport(report: SymptomReport, isCall: boolean): SymptomReport | undefined {
  if (isCall) return report.caller ? report : undefined;
  const { caller: _, ...ordinary } = report;
  return ordinary;
}
