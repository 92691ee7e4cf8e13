import { ActivityTypes, type Activity, type AdaptiveCardInvokeResponse } from 'botbuilder';

// The possible bodies of an answer to `adaptiveCard/action` (microsoft-apis.md D1). With any other body, Teams shows
// the person "something went wrong".

/** Replaces the clicked card, for the person who clicked. */
export function cardResponse(card: object): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...card } };
}

/** A sentence that only the person who clicked sees. */
export function sentenceResponse(text: string): AdaptiveCardInvokeResponse {
  // The schema requires an object here. Teams' documentation and clients use a plain text.
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: text as unknown as Record<string, unknown>,
  };
}

/** The bot could not understand or handle the click. */
export function cardError(code: 'bad-request' | 'failed', message: string): AdaptiveCardInvokeResponse {
  const statusCode = code === 'bad-request' ? 400 : 500;
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** The activity that returns such a body. Its HTTP status is always 200 (microsoft-apis.md D1). */
export function invokeResponse(body: AdaptiveCardInvokeResponse): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}
