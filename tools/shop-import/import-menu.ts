import { extname } from 'node:path';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { buildMenu } from './build-menu.ts';
import { importCsv } from './csv.ts';
import { UnknownFormatError, type Draft, type Note } from './draft.ts';
import { importIfood } from './ifood.ts';
import { importSchemaOrg, jsonLdIn } from './schema-org.ts';
import { importSquare } from './square.ts';

export const FORMATS = ['csv', 'ifood', 'square', 'schema.org'] as const;

export type Format = (typeof FORMATS)[number];

export interface Imported {
  format: Format;
  menu: Menu;
  notes: Note[];
}

/**
 * Somebody else's menu as one of ours.
 * @param from told by the file when absent
 * @param locale the language that its names are in
 * @throws UnknownFormatError with what was expected
 */
export function importMenu(
  { path, text }: { path: string; text: string },
  locale: Locale,
  from?: Format,
): Imported {
  const format = from ?? formatOf(path, text);
  const draft = draftOf(format, path, text, locale);
  if (draft.items.length === 0)
    throw new UnknownFormatError(
      `nothing in ${path} could be taken:\n${draft.notes.map(renderNote).join('\n')}`,
    );
  return { format, menu: buildMenu(draft, locale), notes: draft.notes };
}

export const renderNote = ({ at, kind, why }: Note): string => `${at}: ${kind}: ${why}`;

function draftOf(format: Format, path: string, text: string, locale: Locale): Draft {
  switch (format) {
    case 'csv':
      return importCsv(text, locale);
    case 'ifood':
      return importIfood(jsonOf(path, text));
    case 'square':
      return importSquare(jsonOf(path, text), locale);
    case 'schema.org':
      return importSchemaOrg(
        isHtml(path) ? jsonLdIn(text).map((each) => jsonOf(path, each)) : jsonOf(path, text),
        locale,
      );
  }
}

const isHtml = (path: string): boolean => ['.html', '.htm'].includes(extname(path).toLowerCase());

function formatOf(path: string, text: string): Format {
  if (isHtml(path)) return 'schema.org';
  if (extname(path).toLowerCase() !== '.json') return 'csv';
  if (text.includes('"item_data"') || text.includes('"modifier_list_data"')) return 'square';
  return text.includes('"@type"') ? 'schema.org' : 'ifood';
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new UnknownFormatError(`${path} is no JSON: ${(fault as SyntaxError).message}`);
  }
}
