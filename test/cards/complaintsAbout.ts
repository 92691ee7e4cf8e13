import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import type { Card } from '../../cards/kit/template.js';

/** What the official parser has against a card, as version 1.5. Empty for a card that is valid. */
export function complaintsAbout(json: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsing, ...card.validateProperties().validationEvents.map((event) => event.message)].filter(
    // Teams draws charts, which this parser does not know (microsoft-apis.md D16). Each has a text for such clients.
    (message) =>
      !/^Unknown element type "Chart\.(Donut|VerticalBar)"\. Fallback will be used if present\.$/.test(
        message,
      ) &&
      // Its pattern for `lang` remembers where it stopped, so it refuses every second card that is right.
      !/^Invalid value "(en|nl)" for property "lang"\.$/.test(message),
  );
}
