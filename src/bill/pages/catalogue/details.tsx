import type { CatalogueItem } from '#bill/facts/catalogue.js';
import type { LineContent } from '#kernel/lines/facts.js';
import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Facts } from '#shell/web/parts.js';
import { catalogueWords, lineWords, sayUnitPrice, sayVat } from './words.js';

/** What an item holds, as a reader sees it: a list for each kind of content that has points. */
export function ContentLists({ content, language }: { content: LineContent; language: Language }): Markup {
  const words = lineWords(language);
  const lists = (['included', 'excluded', 'deliverables'] as const).filter((list) => content[list].length > 0);
  return (
    <div class="content">
      {lists.map((list) => (
        <>
          <h4>{words.content[list]}</h4>
          <ul>
            {content[list].map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </>
      ))}
      {content.rounds !== undefined && <p>{words.rounds(content.rounds)}.</p>}
    </div>
  );
}

/** An item for those who may not change it. */
export function ItemDetails({ item, language }: { item: CatalogueItem; language: Language }): Markup {
  const { fields } = catalogueWords(language).editor;
  return (
    <>
      {item.description && <p>{item.description}</p>}
      <Facts
        items={[
          [fields.price, sayUnitPrice(item, language)],
          [fields.vat, sayVat(item, language)],
        ]}
      />
      <ContentLists content={item.content} language={language} />
    </>
  );
}
