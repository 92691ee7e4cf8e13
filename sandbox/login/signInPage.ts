import { asString } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { Person } from '../tenant/seed.js';

/** A page of the sign-in service. It takes the place of Microsoft's: choosing a person is signing in. */
export function signInPage(everybody: readonly Person[], query: URLSearchParams, action: string): Answer {
  const hinted = query.get('login_hint')?.toLowerCase();
  const options = everybody.map(({ id, displayName, userPrincipalName }) => {
    const chosen = userPrincipalName.toLowerCase() === hinted ? ' selected' : '';
    return `<option value="${html(id)}"${chosen}>${html(displayName)} (${html(userPrincipalName)})</option>`;
  });
  const asked = [...query].map(
    ([name, value]) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`,
  );
  return page(
    200,
    `<h1>Contoso: sign in</h1>
<p>This is the simulated tenant. Nobody needs a password here: choose who signs in.</p>
<form method="get" action="${html(action)}">${asked.join('')}
<select name="person" size="12">${options.join('\n')}</select>
<p><button name="do" value="sign-in">Sign in</button> <button name="do" value="cancel">Cancel</button></p></form>`,
  );
}

/** Microsoft says on a page of its own what is wrong with a request that it cannot send back. */
export function problemPage(problem: string): Answer {
  return page(400, `<h1>Sorry, but we’re having trouble signing you in.</h1><p>${html(problem)}</p>`);
}

/** The authentication context in the `claims` parameter (microsoft-apis.md D10). */
export function contextIn(query: URLSearchParams): string | undefined {
  try {
    const claims = JSON.parse(query.get('claims') ?? '{}') as { id_token?: { acrs?: { value?: unknown } } };
    return asString(claims.id_token?.acrs?.value);
  } catch {
    return undefined;
  }
}

function page(status: number, body: string): Answer {
  const style = 'body{font:12pt system-ui,sans-serif;max-width:36rem;margin:3rem auto}select{width:100%}';
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title><style>${style}</style></head><body>${body}</body></html>`,
  };
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
