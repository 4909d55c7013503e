import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { faultIn, type ModelFault } from '../fault.ts';
import { MANIFEST, type Manifest } from './read-skill.ts';

/** Amazon's two icons, square, in pixels. */
const ICONS = { smallIconUri: 108, largeIconUri: 512 } as const;

/** The skill package's own files are named so in its manifest. */
const HERE = 'file://';

/** What is wrong with the icons that the store shows. */
export function iconFaults(root: string, { manifest }: Manifest): ModelFault[] {
  const fault = faultIn(MANIFEST);
  const locales = manifest?.publishingInformation?.locales ?? {};
  return Object.entries(locales).flatMap(([locale, store]) =>
    (['smallIconUri', 'largeIconUri'] as const).flatMap((name) => {
      const message = iconFault(root, store[name] ?? '', ICONS[name]);
      return message === undefined
        ? []
        : [
            fault(
              `publishingInformation.locales.${locale}.${name}`,
              message,
              `put a PNG of ${ICONS[name]} by ${ICONS[name]} pixels into skill-package/assets/images/`,
            ),
          ];
    }),
  );
}

function iconFault(root: string, uri: string, pixels: number): string | undefined {
  if (uri.startsWith('https://')) return undefined;
  if (!uri.startsWith(HERE))
    return uri === '' ? 'is missing' : `"${uri}" is no file:// or https:// address`;
  const path = join(root, 'skill-package', uri.slice(HERE.length));
  if (!existsSync(path)) return `there is no ${path}`;
  try {
    const { width, height } = PNG.sync.read(readFileSync(path));
    return width === pixels && height === pixels ? undefined : `is ${width} by ${height} pixels`;
  } catch (cause) {
    return `is no PNG: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
