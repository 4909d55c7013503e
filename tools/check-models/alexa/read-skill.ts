import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { v1 } from 'ask-smapi-model';
import { faultIn, type ModelFault } from '../fault.ts';
import { schemaErrors } from './schema.ts';

export type LanguageModel = v1.skill.interactionModel.InteractionModelData;
export type Manifest = v1.skill.Manifest.SkillManifestEnvelope;

/** The skill's files, each as Amazon's schema says. */
export interface Skill {
  manifest: Manifest;
  /** By locale: `pt-BR`. */
  models: Map<string, LanguageModel>;
}

export const MANIFEST = 'skill-package/skill.json';
const MODELS = 'skill-package/interactionModels/custom';

/** The file of a locale's interaction model, from the root. */
export const modelFile = (locale: string) => `${MODELS}/${locale}.json`;

/** The skill below a root, or why it cannot be read. */
export function readSkill(root: string): Skill | { faults: ModelFault[] } {
  const faults: ModelFault[] = [];
  const read = (file: string, definition: string): unknown => {
    const fault = faultIn(file);
    try {
      const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
      for (const { place, message } of schemaErrors(definition, deployed(value)))
        faults.push(fault(place, message, "follow Amazon's schema of this file"));
      return value;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      faults.push(fault('the file', message, 'run npm run models'));
      return undefined;
    }
  };
  const manifest = read(MANIFEST, 'v1.skill.Manifest.SkillManifestEnvelope');
  const models = localesIn(root).map(
    (locale) =>
      [locale, read(modelFile(locale), 'v1.skill.interactionModel.InteractionModelData')] as const,
  );
  if (faults.length > 0) return { faults };
  // The schema has just said so.
  return { manifest: manifest as Manifest, models: new Map(models as [string, LanguageModel][]) };
}

/** A manifest as it is sent: its events need an endpoint, which is the deployment's own and is set when deploying. */
function deployed(value: unknown): unknown {
  const { manifest } = value as { manifest?: { events?: { endpoint?: object } } };
  if (manifest?.events === undefined || manifest.events.endpoint !== undefined) return value;
  const endpoint = { uri: 'arn:aws:lambda:us-east-1:123456789012:function:check' };
  return { manifest: { ...manifest, events: { ...manifest.events, endpoint } } };
}

function localesIn(root: string): string[] {
  return readdirSync(join(root, MODELS))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();
}
