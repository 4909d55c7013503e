import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './planted.ts';

export const LOCALE = 'lex-bot/BalcaoBot/BotLocales/pt_BR';
export const ALEXA = 'skill-package/interactionModels/custom/pt-BR.json';

export type Json = Record<string, unknown>;

export const change =
  (file: string, of: (json: Json) => void) =>
  ({ spoil }: Copy) => {
    spoil<Json>(`${LOCALE}/${file}`, of);
  };
export const intent = (name: string, of: (json: Json) => void) =>
  change(`Intents/${name}/Intent.json`, of);
export const uttered = (name: string, ...utterances: string[]) =>
  intent(name, (json) => {
    json['sampleUtterances'] = [
      ...((json['sampleUtterances'] ?? []) as object[]),
      ...utterances.map((utterance) => ({ utterance })),
    ];
  });
export const slotType = (
  name: string,
  of: (values: { sampleValue: { value: string } }[]) => void,
) =>
  change(`SlotTypes/${name}/SlotType.json`, (json) => {
    of(json['slotTypeValues'] as { sampleValue: { value: string } }[]);
  });
export const gone =
  (path: string) =>
  ({ root }: Copy) => {
    rmSync(join(root, path), { recursive: true });
  };
export const moved =
  (from: string, to: string) =>
  ({ root }: Copy) => {
    renameSync(join(root, LOCALE, from), join(root, LOCALE, to));
  };
export const alexa =
  (of: (intents: { name: string; samples: string[]; slots?: object[] }[]) => void) =>
  ({ spoil }: Copy) => {
    spoil<{
      interactionModel: { languageModel: { intents: { name: string; samples: string[] }[] } };
    }>(ALEXA, ({ interactionModel }) => {
      of(interactionModel.languageModel.intents);
    });
  };
