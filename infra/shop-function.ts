import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvironmentOf } from '../lambda/config.ts';
import { FUNCTIONS, type FunctionName } from '../lambda/deployment.ts';
import { bundledCode } from './bundle.ts';
import type { Setting } from './setting.ts';

/** Lambda gives processor time by memory: at this size a cold start is no longer held up by it. */
const MEMORY_MEGABYTES = 1024;

/**
 * One of our Lambdas. It is given every setting that its configuration reads, and may do what these
 * settings allow, write its own log and send traces, and nothing else.
 */
export class ShopFunction<Name extends FunctionName = FunctionName> extends Function {
  readonly givenRole: Role;

  constructor(
    scope: Construct,
    id: string,
    name: Name,
    settings: { [Key in keyof EnvironmentOf<Name>]: Setting },
  ) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    const given = Object.entries<Setting>(settings);
    for (const [, { permissions }] of given)
      permissions.forEach((statement) => role.addToPolicy(statement));

    const { entry, timeoutSeconds } = FUNCTIONS[name];
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundledCode(entry),
      handler: `${name}.handler`,
      memorySize: MEMORY_MEGABYTES,
      timeout: Duration.seconds(timeoutSeconds),
      environment: Object.fromEntries(given.map(([setting, { value }]) => [setting, value])),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    });
    this.givenRole = role;
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords know no resources.',
    });
  }
}
