import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Goes into each bundle, so that stack traces name our files and lines. Node's own `--enable-source-maps` reads and
 * parses every map as its module is loaded, an eighth of a cold start; here a map is read when a stack is looked at.
 */

const maps = new Map<string, SourceMap | undefined>();

function mapOf(url: string): SourceMap | undefined {
  if (!maps.has(url)) maps.set(url, readMap(url));
  return maps.get(url);
}

/** Node's own modules, and what is evaluated, have none. */
function readMap(url: string): SourceMap | undefined {
  if (!url.startsWith('file:')) return undefined;
  try {
    const text = readFileSync(`${fileURLToPath(url)}.map`, 'utf8');
    return new SourceMap(JSON.parse(text) as ConstructorParameters<typeof SourceMap>[0]);
  } catch {
    return undefined;
  }
}

/** What V8 gives has words of its own for a place, which the types do not tell. */
type Written = NodeJS.CallSite & { toString(): string };

/** A place as V8 writes it, with ours instead of the bundle's where the map knows it. */
function placed(site: NodeJS.CallSite): string {
  const [url, line, column] = [
    site.getScriptNameOrSourceURL(),
    site.getLineNumber(),
    site.getColumnNumber(),
  ];
  const written = (site as Written).toString();
  if (url == null || line === null || column === null) return written;
  // Entries count from 0.
  const entry = mapOf(url)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return written;
  const { originalLine, originalColumn } = entry;
  // Sources are told from where the bundle was made, a folder of the repository.
  const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
  return written.replace(
    `${url}:${line}:${column}`,
    () => `${source}:${originalLine + 1}:${originalColumn + 1}`,
  );
}

Error.prepareStackTrace = (error, sites) =>
  [Error.prototype.toString.call(error), ...sites.map((site) => `    at ${placed(site)}`)].join(
    '\n',
  );
