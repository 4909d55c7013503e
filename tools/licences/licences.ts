import * as z from 'zod';

/** One package as a lock file of npm (version 3) has it. */
const packageSchema = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
});

const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

export interface Licensed {
  name: string;
  version: string;
  /** An SPDX expression, or undefined where the package states none. */
  licence?: string;
  /** Only in development: no part of what runs at a shop. */
  dev: boolean;
}

/** Licences that let an MIT-licensed program use and hand on what they cover, with their notices kept. */
const COMPATIBLE: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
]);

/** Also where nothing of it is handed on: tools and their data. */
const COMPATIBLE_TOOLS: ReadonlySet<string> = new Set([...COMPATIBLE, 'MPL-2.0', 'CC-BY-4.0']);

/** What packages say in a file of theirs, and not in package.json; read by hand, at that version. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/** Every package of a lock file, by name and version. Throws a ZodError on what is no lock file. */
export function licensedIn(lock: unknown): Licensed[] {
  const all = Object.entries(lockSchema.parse(lock).packages).flatMap(
    ([path, each]): Licensed[] => {
      const name = path.split('node_modules/').at(-1);
      const { version } = each;
      if (path === '' || name === undefined || version === undefined) return [];
      const licence = each.license ?? READ_BY_HAND[`${name}@${version}`];
      const dev = each.dev === true || each.devOptional === true;
      return [{ name, version, dev, ...(licence !== undefined && { licence }) }];
    },
  );
  const key = ({ name, version, dev }: Licensed) => `${name}@${version} ${String(dev)}`;
  return [...new Map(all.map((each) => [key(each), each])).values()].sort((one, other) =>
    key(one) < key(other) ? -1 : 1,
  );
}

/** The packages that may not be used under this program's licence, with what they say. */
export const incompatible = (all: readonly Licensed[]): Licensed[] =>
  all.filter(({ licence, dev }) => !isCompatible(licence, dev ? COMPATIBLE_TOOLS : COMPATIBLE));

/** "(MIT OR GPL-3.0-or-later)" leaves the choice, "Apache-2.0 AND MIT" does not. */
function isCompatible(licence: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (licence === undefined) return false;
  const plain = licence.replaceAll(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));
}

const HEAD = `# Licences

Balcão is under the MIT licence. What it is made with, and under what; made from package-lock.json by \`npm run licences\`,
which fails on a licence that an MIT program may not use. The receipts' font, Roboto, is under the SIL Open Font License
([receipts](receipts.md)). \`tests/bespoken\` installs Bespoken's tools for tests, by a lock of its own; nothing of them is
part of the program.
`;

/** The page docs/licences.md. */
export function licencesPage(all: readonly Licensed[]): string {
  const part = (title: string, of: readonly Licensed[]) =>
    `## ${title}\n\n${[...Map.groupBy(of, ({ licence }) => licence ?? 'not stated')]
      .sort(([, one], [, other]) => other.length - one.length)
      .map(
        ([licence, packages]) =>
          `**${licence}** (${packages.length}): ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
      )
      .join('\n\n')}\n`;
  return [
    HEAD,
    part(
      'What runs',
      all.filter(({ dev }) => !dev),
    ),
    part(
      'What only builds and tests',
      all.filter(({ dev }) => dev),
    ),
  ].join('\n');
}
