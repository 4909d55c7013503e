import type { Metafile } from 'esbuild';

/** What of a bundle is loaded when it starts, and what waits until it is needed, in bytes. */
export interface LoadedCode {
  atStart: number;
  all: number;
  /** Of what is loaded at start: by npm package, our own by folder, the most first. */
  byPackage: [string, number][];
}

/** Adds up what esbuild put where: what is imported on demand stands in files of its own. */
export function loadedCode({ outputs }: Metafile, entry: string): LoadedCode {
  const code = Object.entries(outputs).filter(([path]) => path.endsWith('.mjs'));
  const first = code.find(([, { entryPoint }]) => entryPoint === entry)?.[0] ?? '';
  const atStart = new Set<string>();
  const visit = (path: string) => {
    if (atStart.has(path)) return;
    atStart.add(path);
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) visit(imported);
  };
  visit(first);
  const sizes = new Map<string, number>();
  for (const path of atStart)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {}))
      sizes.set(packageOf(input), (sizes.get(packageOf(input)) ?? 0) + bytesInOutput);
  const sum = (those: typeof code) => those.reduce((bytes, [, file]) => bytes + file.bytes, 0);
  return {
    atStart: sum(code.filter(([path]) => atStart.has(path))),
    all: sum(code),
    byPackage: [...sizes].sort(([, one], [, other]) => other - one),
  };
}

/** `@aws-sdk/core`, `zod`, or a folder of ours. */
function packageOf(input: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  return inPackage ?? input.split('/').slice(0, 2).join('/');
}
