import { join } from 'node:path';
import { build } from 'esbuild';
import { listen, type Listener } from '../../local/http/listener.ts';

/** A page of another origin than the machine's, with the SDK bundled for browsers in it. */
export async function openOtherSite(): Promise<Listener> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'other-site-script.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
  });
  const [script] = outputFiles.map(({ text }) => text);
  return listen((request) =>
    request.url.endsWith('.js')
      ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
      : new Response('<!doctype html><script src="/script.js"></script>', {
          headers: { 'content-type': 'text/html' },
        }),
  );
}
