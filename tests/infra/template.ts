import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { settingsOf } from '../../infra/settings.ts';
import { ShopStack } from '../../infra/shop-stack.ts';
import { afterwards } from '../support/afterwards.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** A bank that is connected, as `cdk.json` has it. */
export const PIX = {
  apiUrl: 'https://pix.bank.example/v2',
  tokenUrl: 'https://pix.bank.example/oauth/token',
  merchant: { name: 'Cantina da Vila', city: 'São Paulo' },
  key: 'pix@cantina.example',
  secretName: 'balcao/pix',
  webhookPath: 'Zk3mT0vX9bQ7nL2wR8sY5cH1',
};

/** An account at Stripe, as a context block. */
export const STRIPE = { secretName: 'balcao/stripe', returnUrl: 'https://cantina.example/' };

/** Where an app writes what it synthesises; removed after the file's tests. */
export function outdir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balcao-cdk-'));
  afterwards(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The stack in an app, as `cdk.json` sets it up and with these context values; nothing is bundled. */
export function stackWith(context: Record<string, unknown> = {}) {
  const app = new App({
    outdir: outdir(),
    // CDK's own check of the template takes seconds; `npm run synth` makes it.
    builtinCloudFormationValidation: false,
    context: {
      ...cdkJson.context,
      ...context,
      'aws:cdk:bundling-stacks': [],
      'aws:cdk:disable-stack-trace': true,
    },
  });
  return { app, stack: new ShopStack(app, settingsOf(app.node)) };
}

const synthesised = new Map<string, Record<string, Resource>>();

/** What would be deployed, by logical id; the same context is synthesised once a file. */
export function resourcesWith(context: Record<string, unknown> = {}): Record<string, Resource> {
  const key = JSON.stringify(context);
  const before = synthesised.get(key);
  if (before) return before;
  const { Resources } = Template.fromStack(stackWith(context).stack).toJSON() as {
    Resources: Record<string, Resource>;
  };
  synthesised.set(key, Resources);
  return Resources;
}

export const ofType = (resources: Record<string, Resource>, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

/** The context of a shop that tells its customers by every channel. */
export const EVERY_CHANNEL = {
  smsOrigination: 'arn:aws:sms-voice:us-east-1:123456789012:pool/pool-0123456789abcdef',
  emailFrom: 'pedidos@cantina.example',
  alexaMessagingSecret: 'cantina/alexa-messaging',
};
