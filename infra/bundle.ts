import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type Metafile } from 'esbuild';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCALES } from '../lambda/domain/locale.ts';

const REPOSITORY = join(import.meta.dirname, '..');

/** What these modules read stands in folders beside them, and must stand beside the bundle too. */
const READERS = {
  'lambda/adapters/pdfkit/fonts.ts': ['lambda/adapters/pdfkit/fonts'],
  'lambda/pay/files.ts': ['lambda/pay/files'],
  'locales/read-words.ts': LOCALES.map((locale) => `locales/${locale}`),
};

/** Some dependencies are CommonJS and call `require`, which an ES module does not have. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * Imported by an ES module, `node:http` has each of its exports looked at, and with its WebSocket loads all of undici: a
 * twelfth of a cold start. Asked for in this way it loads what is used.
 */
const HTTP = join(import.meta.dirname, 'node-http.cjs');

/**
 * Bundles a Lambda's entry and all that it imports into a folder of ES modules. NodejsFunction cannot
 * split a bundle: here what is imported on demand stays in files of its own, and costs a cold start nothing.
 * @returns what went into which file
 */
export function bundle(entry: string, outdir: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    // Read by mapped-stacks.ts; Node itself is not pointed to it.
    sourcemap: 'external',
    sourcesContent: false,
    banner: { js: REQUIRE },
    alias: { http: HTTP, 'node:http': HTTP },
    inject: [join(import.meta.dirname, 'mapped-stacks.ts')],
    logLevel: 'warning',
    metafile: true,
  });
  for (const [module, folders] of Object.entries(READERS))
    if (module in metafile.inputs)
      for (const folder of folders)
        cpSync(join(REPOSITORY, folder), join(outdir, basename(folder)), { recursive: true });
  return metafile;
}

/** A Lambda's code, bundled by the local esbuild when the stack is synthesized. */
export const bundledCode = (entry: string): Code =>
  Code.fromAsset(join(REPOSITORY, 'lambda'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK asks for an image to fall back on; the local bundler never falls back.
      image: DockerImage.fromRegistry('unused'),
      // CDK bundles once for each source and command.
      command: [entry],
      local: {
        tryBundle(outdir) {
          bundle(entry, outdir);
          return true;
        },
      },
    },
  });
