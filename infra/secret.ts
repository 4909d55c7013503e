import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { allows, type Setting } from './setting.ts';

/** A setting that names a secret, with the right to read it; the secret itself is made by hand. */
export function withSecret(scope: Construct, value: string, secretName: string): Setting {
  const { region, account, partition } = Stack.of(scope);
  // Secrets Manager ends an ARN with six characters of its own.
  const arn = `arn:${partition}:secretsmanager:${region}:${account}:secret:${secretName}-??????`;
  return { value, permissions: [allows('secretsmanager', ['GetSecretValue'], arn)] };
}
