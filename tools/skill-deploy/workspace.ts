import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { withEndpoint } from './endpoint.ts';

const statesSchema = z.looseObject({
  profiles: z.record(z.string(), z.looseObject({ skillId: z.string() })),
});

/**
 * A folder for the ASK CLI to deploy from: the skill package with the Lambda's address in it, which `npm run models`
 * leaves out because it is each deployment's own, and the skill to deploy to where there is one.
 */
export async function makeWorkspace(
  folder: string,
  skillPackage: string,
  { lambdaArn, profile, skillId }: { lambdaArn: string; profile: string; skillId?: string },
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, '.ask'), { recursive: true });
  await cp(skillPackage, join(folder, 'skill-package'), { recursive: true });
  const manifestFile = join(folder, 'skill-package', 'skill.json');
  const skill: unknown = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeJson(manifestFile, withEndpoint(skill, lambdaArn));
  await writeJson(join(folder, 'ask-resources.json'), {
    askcliResourcesVersion: '2020-03-31',
    profiles: { [profile]: { skillMetadata: { src: './skill-package' } } },
  });
  if (skillId !== undefined)
    await writeJson(statesFile(folder), {
      askcliStatesVersion: '2020-03-31',
      profiles: { [profile]: { skillId } },
    });
}

/** The skill that the ASK CLI says it has deployed to. */
export async function deployedSkillId(folder: string, profile: string): Promise<string> {
  const states = statesSchema.parse(JSON.parse(await readFile(statesFile(folder), 'utf8')));
  const skillId = states.profiles[profile]?.skillId;
  if (skillId === undefined)
    throw new TypeError(`${statesFile(folder)}: the ASK CLI has written no skill for ${profile}.`);
  return skillId;
}

const statesFile = (folder: string) => join(folder, '.ask', 'ask-states.json');

const writeJson = (file: string, json: object) =>
  writeFile(file, `${JSON.stringify(json, null, 2)}\n`);
