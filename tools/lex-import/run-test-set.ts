import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  DescribeTestExecutionCommand,
  ListTestExecutionResultItemsCommand,
  StartImportCommand,
  StartTestExecutionCommand,
  CreateUploadUrlCommand,
  type LexModelsV2Client,
} from '@aws-sdk/client-lex-models-v2';
import { importedId } from './import-bot.ts';
import { LexRefusedError } from './lex-refused-error.ts';
import { untilReady } from './until-ready.ts';

/** A Test Workbench CSV, and where Lex keeps it. */
export interface TestSet {
  name: string;
  localeId: string;
  csv: Uint8Array;
  bucket: string;
  /** Lex reads and writes the bucket as this role. */
  roleArn: string;
}

export interface TestResult {
  matched: number;
  of: number;
}

/**
 * Puts a test set into Lex and has it played against an alias, turn by turn.
 * @throws LexRefusedError when Lex does not take the set, or cannot play it
 */
export async function runTestSet(
  { lex, s3 }: { lex: LexModelsV2Client; s3: S3Client },
  { name, localeId, csv, bucket, roleArn }: TestSet,
  alias: { botId: string; botAliasId: string },
  signal: AbortSignal,
): Promise<TestResult> {
  const options = { abortSignal: signal };
  const at = { s3BucketName: bucket, s3Path: `${name}.csv` };
  await s3.send(
    new PutObjectCommand({ Bucket: bucket, Key: at.s3Path, Body: csv, ContentType: 'text/csv' }),
    options,
  );
  const { importId } = await lex.send(new CreateUploadUrlCommand({}), options);
  await lex.send(
    new StartImportCommand({
      importId,
      mergeStrategy: 'Overwrite',
      resourceSpecification: {
        testSetImportResourceSpecification: {
          testSetName: name,
          roleArn,
          modality: 'Text',
          importInputLocation: at,
          storageLocation: { s3BucketName: bucket, s3Path: `${name}-kept/` },
        },
      },
    }),
    options,
  );
  const testSetId = await importedId(lex, importId ?? '', signal);
  const { testExecutionId } = await lex.send(
    new StartTestExecutionCommand({
      testSetId,
      apiMode: 'NonStreaming',
      testExecutionModality: 'Text',
      target: { botAliasTarget: { ...alias, localeId } },
    }),
    options,
  );
  const describe = async () => {
    const { testExecutionStatus = 'unknown', failureReasons } = await lex.send(
      new DescribeTestExecutionCommand({ testExecutionId }),
      options,
    );
    return { status: testExecutionStatus, reasons: failureReasons };
  };
  const working = ['Pending', 'Waiting', 'InProgress'];
  await untilReady(`Test set ${name}`, describe, 'Completed', working, signal);
  return resultOf(lex, testExecutionId ?? '', signal);
}

async function resultOf(
  lex: LexModelsV2Client,
  testExecutionId: string,
  signal: AbortSignal,
): Promise<TestResult> {
  const { testExecutionResults } = await lex.send(
    new ListTestExecutionResultItemsCommand({
      testExecutionId,
      resultFilterBy: { resultTypeFilter: 'OverallTestResults' },
    }),
    { abortSignal: signal },
  );
  const items = testExecutionResults?.overallTestResults?.items ?? [];
  if (items.length === 0) throw new LexRefusedError('Test set', 'completed without a result');
  return {
    matched: items.reduce((sum, item) => sum + (item.endToEndResultCounts?.Matched ?? 0), 0),
    of: items.reduce((sum, item) => sum + (item.totalResultCount ?? 0), 0),
  };
}
