import { parse } from 'csv-parse/sync';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import { ALLERGENS, type Allergen } from '../../lambda/domain/allergy.ts';
import { allergensNamed } from '../../lambda/dialogue/words/allergens-in.ts';
import { fold } from '../../lambda/reader/fold.ts';
import { centsOf } from './amount.ts';
import { withSizes, type Size } from './sizes.ts';
import { UnknownFormatError, type Draft, type DraftItem, type Note } from './draft.ts';

/** What a column may be headed by, in either language, folded. */
const COLUMNS: Record<string, readonly string[]> = {
  name: ['nome', 'item', 'produto', 'name', 'product'],
  price: ['preco', 'valor', 'price'],
  category: ['categoria', 'secao', 'category', 'section'],
  description: ['descricao', 'description'],
  size: ['tamanho', 'volume', 'size', 'variation'],
  aliases: ['apelidos', 'tambem chamado', 'aliases', 'also called'],
  tags: ['etiquetas', 'tags'],
  allergens: ['alergenos', 'alergenicos', 'allergens'],
  available: ['disponivel', 'available'],
  age: ['idade minima', 'minimum age'],
};

const NO = ['nao', 'n', 'no', 'false', '0', 'esgotado', 'sold out'];

type Row = Record<string, string>;

/**
 * A sheet with a row for each item, or for each size of one: rows of the same name and category are one item. Parted by
 * comma, semicolon or tab; `name_en` or `nome_pt` is the name in another language.
 */
export function importCsv(text: string, locale: Locale): Draft {
  const rows = read(text);
  const notes: Note[] = [];
  const items = new Map<string, { item: DraftItem; sizes: Size[] }>();
  for (const { record, line } of rows) {
    const at = `line ${line}`;
    const name = record['name'] ?? '';
    const cents = centsOf(record['price'] ?? '');
    const size = record['size'] ?? '';
    const key = `${record['category'] ?? ''}\n${name}`;
    const known = items.get(key);
    const why = faultOf(record, cents, size, known?.sizes);
    if (why !== undefined || cents === undefined) {
      notes.push({ at, kind: 'left out', why: why ?? 'it has no price' });
      continue;
    }
    if (known) known.sizes.push({ name: size, cents });
    else {
      const item = itemOf(record, at, name, locale, notes);
      items.set(key, {
        item: size === '' ? { ...item, cents } : item,
        sizes: size === '' ? [] : [{ name: size, cents }],
      });
    }
  }
  return {
    items: [...items.values()].map(({ item, sizes }) =>
      sizes.length === 0 ? item : withSizes(item, sizes, locale),
    ),
    notes,
  };
}

/** Why a row cannot be taken; `sizes` are those of the same item in rows above, where there are such. */
function faultOf(
  record: Row,
  cents: number | undefined,
  size: string,
  sizes: { name: string }[] | undefined,
): string | undefined {
  const { name = '', price = '' } = record;
  if (name === '') return 'it has no name';
  if (cents === undefined) return `"${price}" is no price: write 24,90 or 24.90`;
  if (!sizes) return undefined;
  if (size === '') return `"${name}" is there twice, and has no size here`;
  if (sizes.length === 0) return `"${name}" stands above without a size: give that row one too`;
  return sizes.some((each) => each.name === size)
    ? `"${name}" has the size "${size}" already`
    : undefined;
}

function itemOf(record: Row, at: string, name: string, locale: Locale, notes: Note[]): DraftItem {
  const list = (column: string) =>
    (record[column] ?? '')
      .split(/[;|,/]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const names = Object.fromEntries(
    LOCALES.flatMap((other) => {
      const said = record[`name ${other}`] ?? '';
      return other === locale || said === '' ? [] : [[other, said]];
    }),
  );
  const allergens = list('allergens').map((said) => ({ said, id: allergenCalled(said, locale) }));
  for (const { said } of allergens.filter(({ id }) => id === undefined))
    notes.push({
      at,
      kind: 'changed',
      why: `"${said}" is no allergen that we know (${ALLERGENS.join(', ')}): write it in menu.json`,
    });
  const age = Number(record['age'] ?? '');
  return {
    at,
    name,
    names,
    groups: [],
    aliases: list('aliases'),
    tags: list('tags'),
    allergens: allergens.flatMap(({ id }) => id ?? []),
    ...(record['description'] && { description: record['description'] }),
    ...(record['category'] && { category: record['category'] }),
    ...(NO.includes(fold(record['available'] ?? '').join(' ')) && { available: false as const }),
    ...(Number.isInteger(age) && age > 0 && { minimumAge: age }),
  };
}

function read(text: string): { record: Row; line: number }[] {
  const rows = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [head, ...body] = rows;
  const columns = (head?.record ?? []).map(columnOf);
  if (!columns.includes('name') || !columns.includes('price'))
    throw new UnknownFormatError(
      'the first line must head the columns, with one for the name (nome, name) and one for the price (preço, price)',
    );
  return body.map(({ record, info }) => ({
    line: info.lines,
    record: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
  }));
}

/** Brazilian spreadsheets part by semicolons, since the comma is in the price. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  return [';', '\t'].find((each) => head.includes(each)) ?? ',';
}

/** `name`, `price` …; `name en-US` for a name in a language; the heading itself where it is none of ours. */
function columnOf(heading: string): string {
  const said = fold(heading.replaceAll('_', ' '));
  const language = LOCALES.find((locale) =>
    [locale.slice(0, 2), ...fold(locale)].includes(said.at(-1) ?? ''),
  );
  const bare = (language ? said.slice(0, -1) : said)
    .filter((word) => word !== language?.slice(0, 2))
    .join(' ');
  const found = Object.entries(COLUMNS).find(([, headings]) => headings.includes(bare))?.[0];
  if (found === undefined) return heading;
  return language && found === 'name' ? `name ${language}` : found;
}

/** By our id or by any of a language's words for it: "milk", "leite", "lactose". */
const allergenCalled = (said: string, locale: Locale): Allergen | undefined =>
  ALLERGENS.find((each) => each === said.toLowerCase()) ?? allergensNamed(said, locale)[0];
