import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Policy } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  type CfnStateMachine,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allows, type Setting } from './setting.ts';
import type { ShopFunction } from './shop-function.ts';

const DEFINITION = join(import.meta.dirname, '../lambda/workflow/order.asl.json');

type Action = 'StartExecution' | 'SendTaskSuccess' | 'SendTaskFailure';

/** What its states call. */
interface Calls {
  tasks: ShopFunction<'tasks'>;
  stockTable: Setting;
  model: Setting;
}

/** The way of one order, from the same definition that runs on one machine. */
export class OrderStateMachine extends StateMachine {
  constructor(scope: Construct, id: string, { tasks, stockTable, model }: Calls) {
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION, 'utf8')),
      definitionSubstitutions: {
        TasksFunctionArn: tasks.functionArn,
        StockTable: stockTable.value,
        ModelId: model.value,
      },
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(scope, `${id}Log`, {
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        // Task tokens are in the data: whoever reads the log could answer for the kitchen.
        includeExecutionData: false,
      },
    });
    this.addToRolePolicy(allows('lambda', ['InvokeFunction'], tasks.functionArn));
    for (const statement of [...stockTable.permissions, ...model.permissions])
      this.addToRolePolicy(statement);
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Log delivery (logs:*LogDelivery …) and X-Ray know no resources.',
    });
  }

  /**
   * Lets a function answer waits: the tasks, whose answer came before, and who hears of payments. A policy of its own:
   * the tasks, which the state machine names, must not depend on the state machine.
   */
  letAnswer(id: string, answers: ShopFunction<'tasks' | 'webhooks'>): void {
    const { stateMachineArn } = this;
    new Policy(this, id, {
      statements: [allows('states', ['SendTaskSuccess', 'SendTaskFailure'], stateMachineArn)],
      roles: [answers.givenRole],
    });
  }

  /** The state machine's ARN, with these actions on its executions. */
  for(...actions: Action[]): Setting {
    const { stateMachineArn } = this;
    return { value: stateMachineArn, permissions: [allows('states', actions, stateMachineArn)] };
  }

  /** Lets a function look at each execution, and list them. */
  letLook(watcher: ShopFunction<'reconcile'>): void {
    const stack = Stack.of(this);
    const executions = stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const policy = new Policy(this, 'Look', {
      statements: [
        allows('states', ['ListExecutions'], this.stateMachineArn),
        allows('states', ['DescribeExecution'], executions),
      ],
      roles: [watcher.givenRole],
    });
    const name = stack.getLogicalId(this.node.defaultChild as CfnStateMachine);
    Validations.of(policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:states:${stack.region}:<AWS::AccountId>:execution:<${name}.Name>:*]`,
      reason:
        'Executions come and go, each named by its order: those of one state machine are meant.',
    });
  }
}
