/** An error of Graph that says nothing but its status. */
const SILENT = JSON.stringify({ error: { code: '', message: '' } });

/**
 * The SDK keeps the headers of an error, and with them `Retry-After`, only when the body is Graph's JSON (3.0.7,
 * GraphErrorHandler). An answer of a gateway in between gets such a body, so that what it asks for is heard.
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
