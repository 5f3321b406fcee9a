/* What follows a draft (its proofreading, its document) is shown again once the draft is saved. */
let following = 0;
document.addEventListener('saved', async () => {
  following += 1;
  const mine = following;
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (mine !== following) return;
  for (const shown of document.querySelectorAll('[data-follow]')) {
    const fresh = next.getElementById(shown.id);
    if (fresh) shown.replaceChildren(...fresh.childNodes);
  }
});
