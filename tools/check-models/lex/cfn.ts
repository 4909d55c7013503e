import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnBot } from 'aws-cdk-lib/aws-lex';
import { botLocales } from '../../../infra/lex/bot-locales.ts';
import type { LexArchive } from '../../lex-archive/archive.ts';
import type { ModelFault } from '../fault.ts';
import { BOT } from './read-bot.ts';

/** What CloudFormation's schema of a bot has against the archive: CDK checks its types, lengths and enums. */
export function cfnFaults(archive: LexArchive): ModelFault[] {
  // An app makes its folder even when nothing is written to it.
  const outdir = mkdtempSync(join(tmpdir(), 'balcao-check-models-'));
  const app = new App({
    outdir,
    analyticsReporting: false,
    context: { 'aws:cdk:bundling-stacks': [] },
  });
  const stack = new Stack(app, 'Check');
  try {
    new CfnBot(stack, 'Bot', {
      name: archive.bot.name,
      roleArn: 'arn:aws:iam::123456789012:role/check',
      dataPrivacy: { ChildDirected: false },
      idleSessionTtlInSeconds: archive.bot.idleSessionTTLInSeconds,
      botLocales: botLocales(archive),
    });
    stack.resolve(
      stack.node
        .findAll()
        .filter((each) => each instanceof CfnBot)
        .map((bot) => bot._toCloudFormation()),
    );
    return [];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [
      {
        file: BOT,
        place: 'as AWS::Lex::Bot',
        message: message.replaceAll(/\s*\n\s*/g, ' '),
        mend: 'mend tools/models/lex/, then npm run models',
      },
    ];
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
