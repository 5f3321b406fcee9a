/**
 * The parts that pages are made of.
 *
 * ```tsx
 * <Page visit={visit} title={words.title} place="relations">          whole document (layout.tsx)
 *   <Heading title={words.title} lead="…"><ButtonLink …/></Heading>   h1, a sentence, the page's actions
 *   <RefusalList form={form} />                                       what stands in the way, each with its link
 *   <Notice tone="done|watch|problem|note">…</Notice>                 one message
 *   <Section title="…">…</Section>                                    h2 and its content, hairline above
 *   <Facts items={[[label, value], …]} />                             labels and values (dl)
 *   <Table caption columns rows sort={…} />                           sortable header links; cards on a phone
 *   <Light state="grey|ok|watch|problem" word="…" />                  shape, word and colour
 *   <Money cents={…} currency="EUR" language={…} />                   tabular, no-break
 *   <DateText day={…} language={…} assumed />                         <time>, marked when it is assumed
 *   <ReadOnly visit={visit} />                                        in place of a form, for those who may only read
 *   <Empty title="…">what to do</Empty>                               nothing here yet, kindly
 *   <Pagination visit={visit} page={2} pages={7} href={(n) => …} />
 *   <Progress label="…" value={3} max={10} />
 * </Page>
 * ```
 *
 * Forms. `const form = formOf(visit, refusals, {name: client.name})`: a field shows what was typed, else the value
 * given, and the refusal that names it. Fields: `<Field form={form} name label hint type required …/>`,
 * `<TextArea …/>`, `<Select options={[[value, label], …]} …/>`, `<Checkbox …/>`, `<FileField …/>`. Buttons: `<Button>`
 * (the main act), `<Button tone="quiet">`, `<Button tone="decide">` (asks for a decision: the only red one),
 * `<PostButton action="/x" label="…" fields={{…}} />` (a verb as a form of one button), `<ButtonLink href>`.
 *
 * Attributes that the script understands (everything works without it):
 * - `data-refresh` on a GET form: filters as one types, replacing `main` in place;
 * - `data-poll="1000"` inside `main`: asks for the page again after so many milliseconds, while it is there;
 * - `data-autosave` on a POST form: saves after a pause and says when in its `[data-saved]` element;
 * - `data-confirm="sentence"` on a form or button: asks before it is sent.
 *
 * No style attribute and no inline script anywhere: the content policy refuses them. Use classes, and presentation
 * attributes in SVG.
 */

export { Page } from './layout.js';
export { Facts, Heading, Section } from './parts/blocks.js';
export { Button, ButtonLink, PostButton } from './parts/buttons.js';
export { Checkbox, Field, FileField, type Form, formOf, Select, TextArea } from './parts/fields.js';
export { DateText, Light, type LightState, MomentText, Money, sayMoment } from './parts/figures.js';
export { Empty, Notice, Progress, ReadOnly, RefusalList } from './parts/messages.js';
export { type Column, Pagination, Table } from './parts/tables.js';
