/** What only a mail server's report writes, in the languages of Microsoft's reports. A person says "it is undeliverable". */
const REPORT = new RegExp(
  [
    String.raw`\b(?:undeliverable|delivery (?:has )?failed|onbestelbaar|unzustellbar|non[- ]remis)[ \u00a0]?:`,
    String.raw`undelivered mail returned to sender|mail delivery (?:failed|failure|subsystem)|delivery status notification`,
    String.raw`delivery has failed to (?:these|the following)|diagnostic information for administrators`,
    String.raw`\byour (?:message|e-?mail)\b.{0,80}(?:(?:was|could|can)(?: ?n[’']t|not| not) (?:be )?delivered)`,
    String.raw`bezorging is mislukt (?:voor|bij|aan)|diagnostische gegevens voor beheerders`,
    String.raw`\buw bericht\b.{0,80}niet (?:worden )?(?:bezorgd|afgeleverd)`,
    String.raw`fehler bei der nachrichtenzustellung|diagnoseinformationen für administratoren`,
    String.raw`\bihre nachricht\b.{0,80}nicht zugestellt`,
    String.raw`échec de la remise (?:à|pour)|informations de diagnostic pour les administrateurs`,
    String.raw`\bvotre message\b.{0,80}n[’']a pas (?:pu être |été )?remis`,
  ].join('|'),
  'iu',
);

/** True for a text that has a delivery report in it. */
export function isDeliveryReport(text: string): boolean {
  return REPORT.test(text.replace(/\s+/gu, ' '));
}

/** Returns a sentence without the report that begins in it: "I got this: Undeliverable: my invoice". */
export function beforeReport(sentence: string): string {
  const begins = sentence.search(REPORT);
  return begins === -1 ? sentence : sentence.slice(0, begins);
}
