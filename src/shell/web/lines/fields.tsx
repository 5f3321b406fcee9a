import { type Line, UNIT_NAMES } from '#kernel/lines/facts.js';
import { lineAmounts } from '#kernel/lines/totals.js';
import { en as lineEn } from '#kernel/lines/words.en.js';
import { fr as lineFr } from '#kernel/lines/words.fr.js';
import { type Language, sayMoney, sayNumber } from '#kernel/words.js';
import type { Markup } from '../door.js';
import { Field, type Form, Select, TextArea } from '../parts/fields.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

const wordsIn = (language: Language) => (language === 'fr' ? fr : en);
const kernelWordsIn = (language: Language) => (language === 'fr' ? lineFr : lineEn);

/** VAT rates offered for a taxed line, metropolitan France (CGI 278, 278-0 bis, 279, 281 quater). */
const TAXED = ['20', '10', '5.5', '2.1'] as const;
const UNTAXED = ['E', 'AE', 'K', 'G', 'O'] as const;

function vatOptions(language: Language): readonly (readonly [string, string])[] {
  const { vatCategories } = kernelWordsIn(language);
  const percent = language === 'fr' ? '\u00a0%' : '%';
  return [
    ...TAXED.map((rate) => [`S:${rate}`, `${rate.replace('.', language === 'fr' ? ',' : '.')}${percent}`] as const),
    ...UNTAXED.map((category) => [`${category}:0`, vatCategories[category]] as const),
  ];
}

/** Values of the fields of one line, by the names that `readLines` reads. */
function valuesOfLine(name: string, line: Line): Form['values'] {
  const { content, discount } = line;
  const joined = (items: readonly string[]): string => items.join('\n');
  return {
    [`${name}.title`]: line.title,
    [`${name}.description`]: line.description,
    [`${name}.kind`]: line.kind,
    [`${name}.quantity`]: line.quantity,
    [`${name}.unit`]: line.unit,
    [`${name}.price`]: line.price,
    [`${name}.listPrice`]: line.listPrice,
    [`${name}.vat`]: `${line.vatCategory}:${line.vatRate}`,
    [`${name}.discount`]: discount?.percent,
    [`${name}.discountReason`]: discount?.reason,
    [`${name}.included`]: joined(content.included),
    [`${name}.excluded`]: joined(content.excluded),
    [`${name}.deliverables`]: joined(content.deliverables),
    [`${name}.rounds`]: content.rounds,
  };
}

interface LineProps {
  readonly form: Form;
  /** `lines.0`. */
  readonly name: string;
  readonly rowKey: string;
  readonly number: number;
  /** The line as saved; undefined for the empty row at the end. */
  readonly line: Line | undefined;
  readonly currency: string;
}

function Main({ form, name }: LineProps): Markup {
  const { language } = form.visit;
  const words = wordsIn(language);
  const { units } = kernelWordsIn(language);
  return (
    <div class="line-main">
      <Field form={form} name={`${name}.title`} label={words.title} maxlength={200} required />
      <Field form={form} name={`${name}.quantity`} label={words.quantity} inputmode="decimal" size={5} required />
      <Select
        form={form}
        name={`${name}.unit`}
        label={words.unit}
        options={UNIT_NAMES.map((unit) => [unit, units[unit].one] as const)}
      />
      <Field form={form} name={`${name}.price`} label={words.price} inputmode="decimal" size={8} required />
      <Select form={form} name={`${name}.vat`} label={words.vat} options={vatOptions(language)} />
    </div>
  );
}

function More({ form, name, line, number }: LineProps): Markup {
  const words = wordsIn(form.visit.language);
  const { kinds } = kernelWordsIn(form.visit.language);
  const refusedHere = form.refusals.some(({ field }) => field?.startsWith(`${name}.`));
  return (
    <details open={(line === undefined && number === 1) || refusedHere}>
      <summary>{words.more}</summary>
      <div class="line-more">
        <TextArea form={form} name={`${name}.included`} label={words.included} hint={words.includedHint} rows={3} />
        <TextArea form={form} name={`${name}.excluded`} label={words.excluded} rows={2} />
        <TextArea form={form} name={`${name}.deliverables`} label={words.deliverables} rows={2} />
        <TextArea form={form} name={`${name}.description`} label={words.description} rows={2} maxlength={2000} />
        <Field form={form} name={`${name}.rounds`} label={words.rounds} inputmode="numeric" size={3} />
        <Select
          form={form}
          name={`${name}.kind`}
          label={words.kind}
          options={[
            ['service', kinds.service],
            ['goods', kinds.goods],
          ]}
        />
        <Field
          form={form}
          name={`${name}.listPrice`}
          label={words.listPrice}
          hint={words.listPriceHint}
          inputmode="decimal"
          size={8}
        />
        <Field
          form={form}
          name={`${name}.discount`}
          label={words.discount}
          hint={words.discountHint}
          inputmode="decimal"
          size={5}
          unit="%"
        />
        <Field form={form} name={`${name}.discountReason`} label={words.discountReason} maxlength={200} />
      </div>
    </details>
  );
}

/** What the line comes to, computed by the server and shown again at each saving. */
function Net({ form, line, currency, rowKey, name }: LineProps): Markup {
  const { language } = form.visit;
  const words = wordsIn(language);
  if (!line) return <output id={`${name}-net-${rowKey}`} class="line-net" data-follow></output>;
  const { netCents, grossCents, discountCents } = lineAmounts(line);
  return (
    <output id={`${name}-net-${rowKey}`} class="line-net" data-follow>
      {netCents === 0 && discountCents > 0 && (
        <small>
          {words.offered} <s>{sayMoney(grossCents, currency, language)}</s>
        </small>
      )}
      <span>{sayMoney(netCents, currency, language)}</span>
    </output>
  );
}

function Buttons({ form, rowKey, number }: LineProps): Markup {
  const words = wordsIn(form.visit.language);
  const label = `${words.line(number)}\u00a0– `;
  return (
    <div class="row-buttons">
      <button type="submit" name="act" value={`up:${rowKey}`} class="quiet" aria-label={label + words.up}>
        ↑
      </button>
      <button type="submit" name="act" value={`down:${rowKey}`} class="quiet" aria-label={label + words.down}>
        ↓
      </button>
      <button type="submit" name="act" value={`remove:${rowKey}`} class="quiet" aria-label={label + words.remove}>
        {words.remove}
      </button>
    </div>
  );
}

function LineRow(props: LineProps): Markup {
  const { form, name, rowKey, number, line } = props;
  const words = wordsIn(form.visit.language);
  return (
    <fieldset class="line-row" id={`row-${rowKey}`}>
      <legend>{line ? words.line(number) : words.newLine}</legend>
      <input type="hidden" name={`${name}.key`} value={rowKey} />
      <input type="hidden" name={`${name}.itemId`} value={line?.itemId ?? ''} />
      <input type="hidden" name={`${name}.timeEntries`} value={line?.timeEntries?.join(',') ?? ''} />
      <Main {...props} />
      <div class="line-foot">
        <More {...props} />
        <Net {...props} />
        {line && <Buttons {...props} />}
      </div>
    </fieldset>
  );
}

export interface LineFieldsProps {
  readonly form: Form;
  /** `lines`, `options.0.lines`. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** Key of the empty row at the end. */
  readonly newKey: string;
  readonly currency: string;
  /** VAT of a new line: that of the business (`S:20`, or `E:0` where it is exempt). */
  readonly usualVat: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly price: string }[];
}

/** The lines of a document as fields, an empty one at the end, and the catalogue to draw from. */
export function LineFields({ form, name, lines, newKey, currency, usualVat, items }: LineFieldsProps): Markup {
  const { language } = form.visit;
  const words = wordsIn(language);
  const last = `${name}.${lines.length}`;
  const empty = { ...form, values: { [`${last}.quantity`]: '1', [`${last}.unit`]: 'flat', [`${last}.vat`]: usualVat } };
  return (
    <div class="line-rows">
      {lines.map((line, index) => (
        <LineRow
          form={{ ...form, values: { ...form.values, ...valuesOfLine(`${name}.${index}`, line) } }}
          name={`${name}.${index}`}
          rowKey={line.key}
          number={index + 1}
          line={line}
          currency={currency}
        />
      ))}
      <LineRow
        form={empty}
        name={last}
        rowKey={newKey}
        number={lines.length + 1}
        line={undefined}
        currency={currency}
      />
      <div class="row-adds">
        <button type="submit" name="act" value="add" class="quiet">
          {words.add}
        </button>
        {items.length > 0 && (
          <span class="with-unit">
            <select name={`${name}Item`} aria-label={words.fromCatalogue}>
              <option value="">{words.pickItem}</option>
              {items.map(({ id, title, price }) => (
                <option value={id}>{`${title}\u00a0· ${sayNumber(Number(price), 2, language)}`}</option>
              ))}
            </select>
            <button type="submit" name="act" value={`item:${name}`} class="quiet">
              {words.addItem}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
