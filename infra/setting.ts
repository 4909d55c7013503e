import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * One setting of a Lambda's environment, together with what the Lambda may do with the thing it names:
 * the name of a table without the right to read it is never handed out.
 */
export interface Setting {
  value: string;
  permissions: PolicyStatement[];
}

/** @param actions of one service, as in `allows('dynamodb', ['GetItem'], tableArn)` */
export const allows = (service: string, actions: readonly string[], ...resources: string[]) =>
  new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources });

export const plain = (value: string): Setting => ({ value, permissions: [] });
