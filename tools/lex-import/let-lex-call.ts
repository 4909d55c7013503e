import {
  AddPermissionCommand,
  ResourceConflictException,
  type LambdaClient,
} from '@aws-sdk/client-lambda';

/**
 * Lets this alias of this bot, and nothing else of Lex, call the Lambda; safe to do again.
 * @param lambdaArn also gives the account, the region and the partition
 */
export async function letLexCall(
  lambda: LambdaClient,
  lambdaArn: string,
  { botId, botAliasId }: { botId: string; botAliasId: string },
  signal: AbortSignal,
): Promise<void> {
  const [, partition, , region, account] = lambdaArn.split(':');
  try {
    await lambda.send(
      new AddPermissionCommand({
        FunctionName: lambdaArn,
        StatementId: `lex-${botId}-${botAliasId}`,
        Action: 'lambda:InvokeFunction',
        Principal: 'lexv2.amazonaws.com',
        SourceAccount: account,
        SourceArn: `arn:${partition}:lex:${region}:${account}:bot-alias/${botId}/${botAliasId}`,
      }),
      { abortSignal: signal },
    );
  } catch (fault) {
    if (!(fault instanceof ResourceConflictException)) throw fault;
  }
}
