import {
  BuildBotLocaleCommand,
  DescribeBotLocaleCommand,
  type LexModelsV2Client,
} from '@aws-sdk/client-lex-models-v2';
import { untilReady } from './until-ready.ts';

/**
 * Builds one language of the draft; Lex learns from its samples then.
 * @throws LexRefusedError with Lex's reasons when the build fails
 */
export async function buildLocale(
  lex: LexModelsV2Client,
  botId: string,
  localeId: string,
  signal: AbortSignal,
): Promise<void> {
  const draft = { botId, botVersion: 'DRAFT', localeId };
  const describe = async () => {
    const { botLocaleStatus = 'unknown', failureReasons } = await lex.send(
      new DescribeBotLocaleCommand(draft),
      { abortSignal: signal },
    );
    return { status: botLocaleStatus, reasons: failureReasons };
  };
  await untilReady(
    `Import of ${localeId}`,
    async () => {
      const { status, reasons } = await describe();
      // A language that was built before may be built again.
      return { status: status === 'Built' ? 'NotBuilt' : status, reasons };
    },
    'NotBuilt',
    ['Creating', 'Importing', 'Processing'],
    signal,
  );
  await lex.send(new BuildBotLocaleCommand(draft), { abortSignal: signal });
  await untilReady(
    `Build of ${localeId}`,
    describe,
    'Built',
    ['Building', 'ReadyExpressTesting', 'Processing'],
    signal,
  );
}
