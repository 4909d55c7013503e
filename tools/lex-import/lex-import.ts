import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { LexModelsV2Client } from '@aws-sdk/client-lex-models-v2';
import type { S3Client } from '@aws-sdk/client-s3';
import { loadLexArchive } from '../lex-archive/load-lex-archive.ts';
import { zipLexArchive } from '../lex-archive/zip-lex-archive.ts';
import { buildLocale } from './build-locale.ts';
import { importZip } from './import-bot.ts';
import { letLexCall } from './let-lex-call.ts';
import { makeVersion, pointAlias } from './publish.ts';
import { runTestSet, type TestSet } from './run-test-set.ts';

export interface Clients {
  lex: LexModelsV2Client;
  lambda: LambdaClient;
  s3: S3Client;
}

export interface LexImport {
  /** The folder of the bot archive. */
  archive: string;
  botName: string;
  aliasName: string;
  roleArn: string;
  lambdaArn: string;
  testSets: readonly TestSet[];
}

/**
 * The bot of an archive, imported into Lex, built in all its languages, published as a version behind an alias that
 * may call the Lambda, and played through its test sets.
 * @param tell hears of each step as it is done
 * @throws LexArchiveError before anything is sent; LexRefusedError when Lex refuses a step
 */
export async function lexImport(
  { lex, lambda, s3 }: Clients,
  { archive, botName, aliasName, roleArn, lambdaArn, testSets }: LexImport,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<{ botId: string; botAliasId: string; testsPassed: boolean }> {
  const { bot, locales } = loadLexArchive(archive);
  const localeIds = locales.map(({ locale }) => locale.identifier);
  const zip = await zipLexArchive(archive);
  tell(`Importing ${botName} (${Math.ceil(zip.length / 1024)} KB)`);
  const botImportSpecification = {
    botName,
    roleArn,
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
  };
  const botId = await importZip(lex, zip, { botImportSpecification }, signal);
  tell(`Imported as bot ${botId}`);
  for (const localeId of localeIds) {
    tell(`Building ${localeId}, which takes a minute or so`);
    await buildLocale(lex, botId, localeId, signal);
  }
  const botVersion = await makeVersion(lex, botId, localeIds, signal);
  tell(`Made version ${botVersion}`);
  const alias = { botId, botAliasName: aliasName, botVersion, localeIds, lambdaArn };
  const botAliasId = await pointAlias(lex, alias, signal);
  await letLexCall(lambda, lambdaArn, { botId, botAliasId }, signal);
  tell(`Alias ${aliasName} (${botAliasId}) is at version ${botVersion}, and may call the Lambda`);
  let testsPassed = true;
  for (const set of testSets) {
    tell(`Playing ${set.name}`);
    const { matched, of } = await runTestSet({ lex, s3 }, set, { botId, botAliasId }, signal);
    tell(`${set.name}: ${matched} of ${of} as expected`);
    testsPassed &&= matched === of;
  }
  return { botId, botAliasId, testsPassed };
}
