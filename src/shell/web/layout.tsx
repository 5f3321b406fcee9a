import type { Child } from 'hono/jsx';
import type { Markup } from './door.js';
import type { Visit } from './visit.js';
import { shellWords } from './words.js';

/** The part of the house a page belongs to, marked in the navigation. */
type Place = 'today' | 'relations' | 'quotes' | 'invoices' | 'time' | 'imports' | 'settings';

const PLACES: readonly (readonly [place: Place, path: string, icon: string])[] = [
  ['today', '/', 'M4 10.5 12 4l8 6.5V20h-5.5v-5.5h-5V20H4z'],
  [
    'relations',
    '/relations',
    'M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.2M17.5 14.3c2.7.6 4.5 2.7 4.5 5.7',
  ],
  ['quotes', '/quotes', 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 13h7M9 16.5h4.5'],
  ['invoices', '/invoices', 'M5.5 3.5h13v17l-2.2-1.6-2.2 1.6-2.1-1.6-2.1 1.6-2.2-1.6-2.2 1.6zM9 8.5h6M9 12.5h6'],
  ['time', '/time', 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2.5'],
  ['imports', '/imports', 'M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16'],
  [
    'settings',
    '/settings',
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  ],
];

/** Places that a telephone has no room for in its bar: they are in the account's menu there. */
const ROOMY: readonly Place[] = ['imports', 'settings'];

function Navigation({ visit, place }: { visit: Visit; place: Place | undefined }): Markup {
  const words = shellWords(visit.language);
  return (
    <nav class="nav" aria-label={words.navigation}>
      {PLACES.map(([name, path, icon]) => (
        <a
          href={path}
          data-key={words.navKeys[name]}
          aria-current={place === name ? 'page' : undefined}
          class={ROOMY.includes(name) ? 'roomy' : undefined}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" class="icon">
            <path d={icon} />
          </svg>
          {words.nav[name]}
        </a>
      ))}
    </nav>
  );
}

/** Switches to the other language and comes back to the same page. */
function LanguageSwitch({ visit }: { visit: Visit }): Markup {
  const words = shellWords(visit.language);
  return (
    <form method="post" action="/language">
      <input type="hidden" name="language" value={words.otherLanguageCode} />
      <input type="hidden" name="next" value={visit.path} />
      <button type="submit" class="quiet" lang={words.otherLanguageCode}>
        {words.otherLanguage}
      </button>
    </form>
  );
}

function AccountMenu({ visit }: { visit: Visit }): Markup {
  const words = shellWords(visit.language);
  return (
    <details class="menu">
      <summary aria-label={`${words.account}, ${visit.account?.name}`}>
        <span class="initial" aria-hidden="true">
          {visit.account?.name.slice(0, 1).toUpperCase()}
        </span>
      </summary>
      <div>
        <p>
          {visit.account?.name}
          <small>{visit.account?.email}</small>
        </p>
        {PLACES.filter(([name]) => ROOMY.includes(name)).map(([name, path]) => (
          <a href={path} class="phone">
            {words.nav[name]}
          </a>
        ))}
        <a href="/settings/access">{words.mySecurity}</a>
        <LanguageSwitch visit={visit} />
        <form method="post" action="/logout">
          <button type="submit" class="quiet">
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}

function Header({ visit, place }: { visit: Visit; place: Place | undefined }): Markup {
  const words = shellWords(visit.language);
  return (
    <header class="top">
      <a class="brand" href="/">
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <use href={`${visit.assets.icon.path}#seal`} />
        </svg>
        {words.product}
      </a>
      {visit.account ? (
        <>
          <Navigation visit={visit} place={place} />
          <search>
            <form action="/relations">
              <input type="search" name="q" aria-label={words.search} placeholder={words.searchShort} data-search />
            </form>
          </search>
          <AccountMenu visit={visit} />
        </>
      ) : (
        <LanguageSwitch visit={visit} />
      )}
    </header>
  );
}

/** The list of shortcuts that `?` opens; hidden without the script. */
function KeyList({ visit }: { visit: Visit }): Markup {
  const { keys, nav, navKeys } = shellWords(visit.language);
  return (
    <dialog class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      <dl>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{keys.search}</dd>
        {PLACES.map(([name]) => (
          <>
            <dt>
              <kbd>g</kbd> {keys.followedBy} <kbd>{navKeys[name]}</kbd>
            </dt>
            <dd>
              {keys.go} {nav[name]}
            </dd>
          </>
        ))}
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{keys.help}</dd>
      </dl>
      <form method="dialog">
        <button type="submit">{keys.close}</button>
      </form>
    </dialog>
  );
}

export interface PageProps {
  readonly visit: Visit;
  /** Title of the browser tab. */
  readonly title: string;
  readonly place?: Place | undefined;
  /** `narrow` for a form or a letter, `wide` for tables. */
  readonly width?: 'narrow' | 'wide';
  readonly children?: Child;
}

/** The whole HTML document around a page's own content. */
export function Page({ visit, title, place, width = 'wide', children }: PageProps): Markup {
  const words = shellWords(visit.language);
  const { assets } = visit;
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${words.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {assets.fonts.map(({ path }) => (
          <link rel="preload" href={path} as="font" type="font/woff2" crossorigin="" />
        ))}
        <link rel="stylesheet" href={assets.style.path} />
        <link rel="icon" href={assets.icon.path} type="image/svg+xml" />
        <script src={assets.script.path} type="module"></script>
      </head>
      <body class={visit.account ? 'inside' : 'outside'}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header visit={visit} place={place} />
        {visit.sample && visit.account && (
          <aside class="sample">
            {words.sample} <a href="/sample/inbox">{words.sampleInbox}</a>
          </aside>
        )}
        <main id="content" class={width} tabindex={-1}>
          {children}
        </main>
        {visit.account && <KeyList visit={visit} />}
      </body>
    </html>
  );
}
