import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const schema = z.partialRecord(z.enum(['development', 'production']), z.string());

export type SkillIds = z.infer<typeof schema>;

/** The skill of each stage of this shop; a file to commit, so that whoever deploys next deploys to the same ones. */
export async function readSkillIds(file: string): Promise<SkillIds> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return '{}';
    throw fault;
  });
  return schema.parse(JSON.parse(text));
}

export async function writeSkillIds(file: string, ids: SkillIds): Promise<void> {
  await writeFile(file, `${JSON.stringify(ids, null, 2)}\n`);
}
