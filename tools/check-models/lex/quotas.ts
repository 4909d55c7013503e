import type { LexArchiveLocale } from '../../lex-archive/archive.ts';
import { faultIn, type ModelFault } from '../fault.ts';
import { localeFolder } from './locale-folder.ts';

/** A language's quotas outside English, which the smaller are: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html */
const MOST = { intents: 250, slots: 2_000, 'slot types': 100, 'characters of utterances': 200_000 };

/** Where a language has more than Lex takes. */
export function quotaFaults({ locale, intents, slotTypes }: LexArchiveLocale): ModelFault[] {
  const there: Record<keyof typeof MOST, number> = {
    intents: intents.length,
    slots: intents.flatMap(({ slots }) => slots).length,
    'slot types': slotTypes.length,
    'characters of utterances': intents
      .flatMap(({ intent }) => intent.sampleUtterances ?? [])
      .reduce((sum, { utterance }) => sum + utterance.length, 0),
  };
  return (Object.keys(MOST) as (keyof typeof MOST)[])
    .filter((what) => there[what] > MOST[what])
    .map((what) =>
      faultIn(localeFolder(locale.identifier))(
        what,
        `${there[what]}, and Lex takes ${MOST[what]}`,
        'take some out of locales/*/utterances.json, then npm run models',
      ),
    );
}
