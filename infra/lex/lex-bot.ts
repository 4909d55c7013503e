import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnBot, CfnBotAlias, CfnBotVersion } from 'aws-cdk-lib/aws-lex';
import { Construct } from 'constructs';
import { join } from 'node:path';
import { fingerprint } from '../../lambda/domain/fingerprint.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import type { ShopFunction } from '../shop-function.ts';
import { botLocales } from './bot-locales.ts';

const ARCHIVE = join(import.meta.dirname, '../../lex-bot');

/** The Lex bot of `lex-bot/`, a version of it as it is now, and the alias that clients talk to. */
export class LexBot extends Construct {
  readonly botId: string;
  readonly botAliasId: string;
  readonly roleArn: string;

  constructor(scope: Construct, id: string, fulfilment: ShopFunction<'fulfilment'>) {
    super(scope, id);
    const archive = loadLexArchive(ARCHIVE);
    const locales = botLocales(archive);
    this.roleArn = this.#role().roleArn;
    const bot = new CfnBot(this, 'Bot', {
      name: `${Stack.of(this).stackName}-${archive.bot.name}`,
      roleArn: this.roleArn,
      // Passed on as it is: CloudFormation wants its own spelling here.
      dataPrivacy: { ChildDirected: false },
      idleSessionTtlInSeconds: archive.bot.idleSessionTTLInSeconds,
      autoBuildBotLocales: true,
      botLocales: locales,
    });
    const version = this.#version(bot, locales);
    const alias = new CfnBotAlias(this, 'Alias', {
      botAliasName: 'live',
      botId: bot.attrId,
      botVersion: version.attrBotVersion,
      botAliasLocaleSettings: locales.map(({ localeId }) => ({
        localeId,
        botAliasLocaleSetting: {
          enabled: true,
          codeHookSpecification: {
            lambdaCodeHook: { codeHookInterfaceVersion: '1.0', lambdaArn: fulfilment.functionArn },
          },
        },
      })),
    });
    fulfilment.addPermission('Lex', {
      principal: new ServicePrincipal('lexv2.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
      sourceArn: alias.attrArn,
    });
    this.botId = bot.attrId;
    this.botAliasId = alias.attrBotAliasId;
  }

  /** A version never changes, so another definition is another version; the one before it stays to go back to. */
  #version(bot: CfnBot, locales: CfnBot.BotLocaleProperty[]): CfnBotVersion {
    const version = new CfnBotVersion(this, `Version${fingerprint(locales)}`, {
      botId: bot.attrId,
      botVersionLocaleSpecification: locales.map(({ localeId }) => ({
        localeId,
        botVersionLocaleDetails: { sourceBotVersion: 'DRAFT' },
      })),
    });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return version;
  }

  #role(): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lexv2.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['polly:SynthesizeSpeech'], resources: ['*'] }),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'polly:SynthesizeSpeech takes lexicons as resources only; the bot uses none.',
    });
    return role;
  }
}
