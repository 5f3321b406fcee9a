/* What JavaScript adds; every page works without it. */
const typing = (at) => at.closest('input, textarea, select, [contenteditable]');
const find = (selector, from = document) => from.querySelector(selector);

/* Keyboard: "/" searches, "g" then a letter goes, "?" lists. */
let goes = 0;
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const { key } = event;
  if (key === '/') {
    const search = [...document.querySelectorAll('[data-search]')].find((field) => field.offsetParent);
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  } else if (key === '?') {
    find('dialog.keys')?.showModal();
  } else if (event.timeStamp - goes < 1500) {
    goes = 0;
    const link = find(`.nav [data-key="${CSS.escape(key.toLowerCase())}"]`);
    if (link) location.href = link.href;
  } else if (key === 'g') goes = event.timeStamp;
});

/* Menus close on a click elsewhere and on Escape. */
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (menu !== except) menu.open = false;
};
document.addEventListener('click', (event) => closeMenus(event.target.closest('details.menu')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  find('details.menu[open] summary')?.focus();
  closeMenus();
});

/* Another state of the same page takes the place of what is shown. */
let asked = 0;
async function swap(url, keepFocus) {
  asked += 1;
  const mine = asked;
  const main = find('main');
  main.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' } });
    if (!response.ok || response.redirected) return location.assign(url);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine !== asked) return;
    const active = keepFocus && document.activeElement?.name;
    const caret = document.activeElement?.selectionStart;
    document.title = next.title;
    main.replaceChildren(...find('main', next).childNodes);
    const field = active && find(`main [name="${CSS.escape(active)}"]`);
    if (field) {
      field.focus();
      if (typeof caret === 'number' && field.setSelectionRange) field.setSelectionRange(caret, caret);
    }
    wake();
  } finally {
    main.removeAttribute('aria-busy');
  }
}

/* Filters: the address follows, so that every view stays a link. */
const pending = new WeakMap();
const later = (form, ms, act) => {
  clearTimeout(pending.get(form));
  pending.set(form, setTimeout(act, ms));
};
function refresh(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const url = `${form.action.split('?')[0]}${query.size ? `?${query}` : ''}`;
  history.replaceState(null, '', url);
  swap(url, true);
}

/* Drafts save themselves after a pause and say when; one saving of a form at a time, since each rests on the one before. */
const savings = new WeakMap();
const save = (form) => {
  const next = (savings.get(form) ?? Promise.resolve()).then(() => saveNow(form));
  savings.set(form, next);
};
async function saveNow(form) {
  const says = find('[data-saved]', form) ?? find('[data-saved]');
  const say = (text) => {
    if (says) says.textContent = text;
  };
  say(form.dataset.saving ?? '…');
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
    });
    const answer = await response.json();
    if (response.ok) say(`${form.dataset.done ?? '✓'} ${new Date().toLocaleTimeString(document.documentElement.lang)}`);
    else say(answer.refusals?.map((refusal) => refusal.sentence).join(' ') ?? form.dataset.failed);
    const stamp = form.elements.namedItem('updatedAt');
    if (stamp && answer.updatedAt) stamp.value = answer.updatedAt;
    if (response.ok) form.dispatchEvent(new CustomEvent('saved', { bubbles: true }));
  } catch {
    say(form.dataset.failed ?? '✗');
  }
}

document.addEventListener('input', ({ target }) => {
  const { form } = target;
  if (form?.matches('[data-refresh]')) later(form, 250, () => refresh(form));
  else if (form?.matches('[data-autosave]')) later(form, 800, () => save(form));
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question && !confirm(question)) return event.preventDefault();
  if (!form.matches('[data-refresh]')) return;
  event.preventDefault();
  later(form, 0, () => refresh(form));
});

/* What a freshly shown page asks for. */
function wake() {
  find('[data-focus]')?.focus();
  const poll = find('main [data-poll]');
  if (poll) setTimeout(() => poll.isConnected && swap(location.href, true), Number(poll.dataset.poll));
}
wake();
