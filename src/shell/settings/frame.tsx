import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Heading, Page } from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import { en } from './words.en.js';
import { fr, type SettingsWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, SettingsWords>> = { fr, en };

/** The words of the settings in a language. */
export function settingsWords(language: Language): SettingsWords {
  return WORDS[language];
}

export type Drawer =
  | 'business'
  | 'documents'
  | 'catalogue'
  | 'terms'
  | 'rates'
  | 'lights'
  | 'mail'
  | 'people'
  | 'access'
  | 'data';

const DRAWERS: readonly (readonly [drawer: Drawer, path: string, ownerOnly: boolean])[] = [
  ['business', '/settings', false],
  ['documents', '/settings/documents', false],
  ['catalogue', '/settings/catalogue', false],
  ['terms', '/settings/terms', false],
  ['rates', '/settings/rates', false],
  ['lights', '/settings/lights', false],
  ['mail', '/settings/mail', false],
  ['people', '/settings/people', true],
  ['access', '/settings/access', false],
  ['data', '/settings/data', false],
];

/** A page of the settings: the list of drawers beside what the open one holds. */
export function SettingsPage(props: {
  visit: Visit;
  drawer: Drawer;
  title: string;
  lead?: Child;
  children?: Child;
}): Markup {
  const { visit, drawer, title } = props;
  const words = settingsWords(visit.language);
  return (
    <Page visit={visit} title={title} place="settings">
      <div class="columns">
        <nav aria-label={words.drawersLabel}>
          {DRAWERS.filter(([, , ownerOnly]) => !ownerOnly || isOwner(visit)).map(([name, path]) => (
            <a href={path} aria-current={name === drawer ? 'page' : undefined}>
              {words.drawers[name]}
            </a>
          ))}
        </nav>
        <div>
          <Heading title={title} lead={props.lead} />
          {props.children}
        </div>
      </div>
    </Page>
  );
}
