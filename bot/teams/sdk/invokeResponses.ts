import { ActivityTypes, type Activity, type AdaptiveCardInvokeResponse } from 'botbuilder';

// The bodies an `adaptiveCard/action` may be answered with (microsoft-apis.md D1). Anything else, and Teams tells the
// person that something went wrong.

/** The clicked card becomes this one, for the person who clicked. */
export function cardResponse(card: object): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...card } };
}

/** A sentence for the person who clicked, and for nobody else. */
export function sentenceResponse(text: string): AdaptiveCardInvokeResponse {
  // The schema wants an object here, Teams' documentation and clients a plain text.
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: text as unknown as Record<string, unknown>,
  };
}

/** The click could not be understood, or could not be handled. */
export function cardError(code: 'bad-request' | 'failed', message: string): AdaptiveCardInvokeResponse {
  const statusCode = code === 'bad-request' ? 400 : 500;
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** The activity that carries such a body back. HTTP says 200 in any case (microsoft-apis.md D1). */
export function invokeResponse(body: AdaptiveCardInvokeResponse): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}
