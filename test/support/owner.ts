const PASSWORD = 'une phrase assez longue';

/** A program that acts in the owner's name, as the pages do: with a session, from the site's own origin. */
export interface Owner {
  readonly get: (path: string, accept?: string) => Promise<Response>;
  readonly post: (path: string, body: FormData | URLSearchParams, accept?: string) => Promise<Response>;
}

const JSON_TYPE = 'application/json';

/** Sets a fresh server up and signs its owner in. */
export async function ownerOf(origin: string): Promise<Owner> {
  const first = { name: 'Claire Fontaine', email: 'claire@fontaine.example', password: PASSWORD };
  const made = await fetch(`${origin}/setup`, {
    method: 'POST',
    headers: { origin, accept: JSON_TYPE },
    body: new URLSearchParams(first),
  });
  if (!made.ok) throw new Error(`the set-up answered ${made.status}`);
  return signedIn(origin, made);
}

/** Signs the owner of `ownerOf` in again, on a server started anew. */
export async function ownerAgain(origin: string): Promise<Owner> {
  const answer = await fetch(`${origin}/login`, {
    method: 'POST',
    headers: { origin, accept: JSON_TYPE },
    body: new URLSearchParams({ email: 'claire@fontaine.example', password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`the sign-in answered ${answer.status}`);
  return signedIn(origin, answer);
}

function signedIn(origin: string, answer: Response): Owner {
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = (accept: string) => ({ origin, cookie, accept, 'accept-language': 'fr' });
  return {
    get: (path, accept = JSON_TYPE) => fetch(`${origin}${path}`, { headers: headers(accept), redirect: 'manual' }),
    post: (path, body, accept = JSON_TYPE) =>
      fetch(`${origin}${path}`, { method: 'POST', headers: headers(accept), body, redirect: 'manual' }),
  };
}
