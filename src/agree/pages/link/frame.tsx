import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import { linkWords } from './words.js';

/** Whose page it is: the business, as its documents show it. */
export interface Business {
  readonly name: string;
  readonly colour: string | null;
  /** Address of its logo on this page; null where it has none. */
  readonly logo: string | null;
}

function Band({ colour }: { colour: string | null }): Markup | null {
  return colour === null ? null : (
    <svg class="client-band" width="100%" height="6" aria-hidden="true" preserveAspectRatio="none">
      <rect width="100%" height="6" fill={colour} />
    </svg>
  );
}

function Head({ business }: { business: Business }): Markup {
  return (
    <header class="client-head">
      {business.logo ? <img src={business.logo} alt={business.name} /> : <p>{business.name}</p>}
    </header>
  );
}

/**
 * The whole HTML document of a page that someone outside reads through a link: no navigation, no account, no address but
 * its own, nothing of Entente but a quiet line at the foot. Without a business it names nobody.
 */
export function ClientPage(props: {
  visit: Visit;
  title: string;
  business?: Business;
  /** Shown by an account on its own device, handed over: its forms say where they come from, as every form inside does. */
  inside?: boolean;
  /** A page that no search engine and no other site may learn of says so itself, besides the headers. */
  children?: Child;
}): Markup {
  const { visit, title, business, inside } = props;
  const { assets, language } = visit;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{business ? `${title} · ${business.name}` : title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        {!inside && <meta name="referrer" content="no-referrer" />}
        <meta name="format-detection" content="telephone=no" />
        {assets.fonts.map(({ path }) => (
          <link rel="preload" href={path} as="font" type="font/woff2" crossorigin="" />
        ))}
        <link rel="stylesheet" href={assets.style.path} />
        <link rel="icon" href={assets.icon.path} type="image/svg+xml" />
        <script src={assets.script.path} type="module"></script>
      </head>
      <body class="outside client">
        <a class="skip" href="#content">
          {shellWords(language).skip}
        </a>
        {business && <Band colour={business.colour} />}
        {business && <Head business={business} />}
        <main id="content" class="narrow" tabindex={-1}>
          {props.children}
        </main>
        <footer class="client-foot">{linkWords(language).foot}</footer>
      </body>
    </html>
  );
}
