import type { CfnBot } from 'aws-cdk-lib/aws-lex';
import type { LexArchive } from '../../tools/lex-archive/archive.ts';

/**
 * The bot's locales as CloudFormation takes them inline. The archive's fields are CfnBot's, so they are
 * passed on; CDK checks them and leaves out what only an archive has (identifiers, nulls for what is not
 * set). A locale's identifier has another name, and slots move from their folder into their intent.
 */
export const botLocales = ({ locales }: LexArchive): CfnBot.BotLocaleProperty[] =>
  locales.map(({ locale, intents, slotTypes, customVocabulary }) => ({
    ...locale,
    localeId: locale.identifier,
    intents: intents.map(({ intent, slots }) => ({
      ...(intent as CfnBot.IntentProperty),
      slots: slots as CfnBot.SlotProperty[],
    })),
    slotTypes: slotTypes as CfnBot.SlotTypeProperty[],
    ...(customVocabulary && {
      customVocabulary: customVocabulary as CfnBot.CustomVocabularyProperty,
    }),
  }));
