import type { ModelFault } from '../fault.ts';
import { dialogFaults } from './dialog.ts';
import { iconFaults } from './icons.ts';
import { invocationNameFaults } from './invocation-name.ts';
import { manifestFaults } from './manifest.ts';
import type { Skill } from './read-skill.ts';
import { sampleFaults } from './samples.ts';
import { intentFaults } from './intents.ts';
import { typeFaults } from './types.ts';

/** What Amazon's schemas take and its build or certification would not. */
export function alexaFaults(root: string, { manifest, models }: Skill): ModelFault[] {
  return [
    ...[...models].flatMap(([locale, model]) => [
      ...invocationNameFaults(locale, model),
      ...intentFaults(locale, model),
      ...sampleFaults(locale, model),
      ...typeFaults(locale, model),
      ...dialogFaults(locale, model),
    ]),
    ...manifestFaults(manifest, models),
    ...iconFaults(root, manifest),
  ];
}
