/** A Graph error body without a code and a message. */
const SILENT = JSON.stringify({ error: { code: '', message: '' } });

/**
 * The SDK keeps the headers of an error, such as `Retry-After`, only when the body is Graph's JSON (3.0.7,
 * GraphErrorHandler). A gateway sends another body. This function replaces that body, so that the SDK keeps the
 * headers.
 */
export async function withErrorBody(response: Response): Promise<Response> {
  const text = await response.text();
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  const readable = isGraphError(text);
  if (!readable) headers.set('content-type', 'application/json');
  return new Response(readable ? text : SILENT, { status, statusText, headers });
}

function isGraphError(text: string): boolean {
  try {
    const body = JSON.parse(text) as { error?: { code?: unknown } | null } | null;
    return typeof body?.error?.code === 'string';
  } catch {
    return false;
  }
}
