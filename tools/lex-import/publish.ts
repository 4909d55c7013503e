import {
  CreateBotAliasCommand,
  CreateBotVersionCommand,
  DescribeBotAliasCommand,
  DescribeBotVersionCommand,
  paginateListBotAliases,
  ResourceNotFoundException,
  UpdateBotAliasCommand,
  type LexModelsV2Client,
} from '@aws-sdk/client-lex-models-v2';
import { LexRefusedError } from './lex-refused-error.ts';
import { untilReady, type Condition } from './until-ready.ts';

/**
 * Makes a version of the draft.
 * @returns its number
 * @throws LexRefusedError when Lex cannot make it
 */
export async function makeVersion(
  lex: LexModelsV2Client,
  botId: string,
  localeIds: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const options = { abortSignal: signal };
  const { botVersion } = await lex.send(
    new CreateBotVersionCommand({
      botId,
      botVersionLocaleSpecification: Object.fromEntries(
        localeIds.map((localeId) => [localeId, { sourceBotVersion: 'DRAFT' }]),
      ),
    }),
    options,
  );
  if (botVersion === undefined) throw new LexRefusedError('Version', 'none was given');
  const describe = async (): Promise<Condition> => {
    try {
      const { botStatus = 'unknown', failureReasons } = await lex.send(
        new DescribeBotVersionCommand({ botId, botVersion }),
        options,
      );
      return { status: botStatus, reasons: failureReasons };
    } catch (fault) {
      // For a moment a new version is not found yet.
      if (fault instanceof ResourceNotFoundException) return { status: 'Creating' };
      throw fault;
    }
  };
  await untilReady('Version', describe, 'Available', ['Creating', 'Versioning'], signal);
  return botVersion;
}

interface Alias {
  botId: string;
  botAliasName: string;
  botVersion: string;
  localeIds: readonly string[];
  lambdaArn: string;
}

/**
 * Points the alias to a version, each language of it to the Lambda; makes the alias where there is none.
 * @returns the alias's id
 */
export async function pointAlias(
  lex: LexModelsV2Client,
  { localeIds, lambdaArn, ...alias }: Alias,
  signal: AbortSignal,
): Promise<string> {
  const options = { abortSignal: signal };
  const wanted = {
    ...alias,
    botAliasLocaleSettings: Object.fromEntries(
      localeIds.map((localeId) => [
        localeId,
        {
          enabled: true,
          codeHookSpecification: {
            lambdaCodeHook: { lambdaARN: lambdaArn, codeHookInterfaceVersion: '1.0' },
          },
        },
      ]),
    ),
  };
  const there = await aliasNamed(lex, alias.botId, alias.botAliasName, signal);
  const { botAliasId } =
    there === undefined
      ? await lex.send(new CreateBotAliasCommand(wanted), options)
      : await lex.send(new UpdateBotAliasCommand({ ...wanted, botAliasId: there }), options);
  if (botAliasId === undefined) throw new LexRefusedError('Alias', 'none was given');
  const describe = async () => {
    const { botAliasStatus = 'unknown' } = await lex.send(
      new DescribeBotAliasCommand({ botId: alias.botId, botAliasId }),
      options,
    );
    return { status: botAliasStatus };
  };
  await untilReady('Alias', describe, 'Available', ['Creating'], signal);
  return botAliasId;
}

async function aliasNamed(
  client: LexModelsV2Client,
  botId: string,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  for await (const { botAliasSummaries = [] } of paginateListBotAliases({ client }, { botId })) {
    signal.throwIfAborted();
    const found = botAliasSummaries.find(({ botAliasName }) => botAliasName === name);
    if (found) return found.botAliasId;
  }
  return undefined;
}
