import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

/** How often something was ordered, by an item's id or `group.option`. */
export type Popular = ReadonlyMap<string, number>;

/** The file of `--popular` is not what it should be; the message says where. */
export class PopularUnreadableError extends Error {
  override readonly name = 'PopularUnreadableError';
}

const rowSchema = z.object({ id: z.string().min(1), count: z.string().regex(/^\d+(\.\d+)?$/) });

/**
 * @param file CSV with the columns `id` and `count`, parted by comma, semicolon or tab; rows of one id are added up
 * @throws PopularUnreadableError
 */
export async function readPopular(file: string): Promise<Popular> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PopularUnreadableError(`${file} cannot be read`, { cause });
  });
  const counts = new Map<string, number>();
  for (const [at, row] of records(file, text).entries()) {
    const read = rowSchema.safeParse(row);
    if (!read.success)
      throw new PopularUnreadableError(
        `${file}, row ${at + 1}: expected an id and a count of 0 or more under the headings id and count, got ${JSON.stringify(row)}`,
      );
    const { id, count } = read.data;
    counts.set(id, (counts.get(id) ?? 0) + Number(count));
  }
  return counts;
}

function records(file: string, text: string): unknown[] {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PopularUnreadableError(`${file}: ${why}`, { cause });
  }
}

/** The most ordered first; what was ordered as often, or never, in the order in which it came. */
export const byPopularity = <T extends { id: string }>(
  words: readonly T[],
  popular: Popular,
): T[] => words.toSorted((one, other) => (popular.get(other.id) ?? 0) - (popular.get(one.id) ?? 0));
