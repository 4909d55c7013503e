import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../local/states/json.ts';
import { closeStages, INVOKE, openStage, ROLE, validated } from './stage.ts';

interface Refused {
  what: string;
  definition: JsonObject;
  because: string;
}

const pass = { Type: 'Pass', End: true };
const only = (state: JsonObject): JsonObject => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: { Ask: state },
});
const call = (resource: string): JsonObject =>
  only({ Type: 'Task', Resource: resource, End: true });

const REFUSED: Refused[] = [
  {
    what: 'a definition in JSONPath',
    definition: { StartAt: 'Ask', States: { Ask: pass } },
    because: 'only JSONata definitions run here: set "QueryLanguage": "JSONata" at /QueryLanguage',
  },
  {
    what: 'a state in JSONPath',
    definition: only({ ...pass, QueryLanguage: 'JSONPath' }),
    because: 'at /States/Ask/QueryLanguage',
  },
  {
    what: 'a field of JSONPath',
    definition: only({ ...pass, ResultPath: '$.x' }),
    because:
      'ResultPath belongs to JSONPath, which does not run here: use Arguments, Output and Assign at /States/Ask/ResultPath',
  },
  {
    what: 'a distributed Map',
    definition: only({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED' },
        StartAt: 'Each',
        States: { Each: pass },
      },
      ToleratedFailureCount: 1,
      End: true,
    }),
    because:
      'ToleratedFailureCount belongs to the distributed Map, which does not run here at /States/Ask/ToleratedFailureCount',
  },
  {
    what: 'a field that nobody knows',
    definition: only({ ...pass, Wait: 3 }),
    because: 'the field Wait is not supported here at /States/Ask/Wait',
  },
  {
    what: 'what is not JSONata',
    definition: only({ ...pass, Output: '{% $states.input. %}' }),
    because: "'$states.input.' in the field 'Output' is not JSONata: S0207",
  },
  {
    what: '$eval, which the service does not offer',
    definition: only({ ...pass, Output: '{% $eval("1") %}' }),
    because: '$eval is not offered by Step Functions',
  },
  {
    what: 'a state that is not there',
    definition: only({ Type: 'Pass', Next: 'Nowhere' }),
    because: 'MISSING_TRANSITION_TARGET: there is no state "Nowhere" at /States/Ask/Next',
  },
  {
    what: 'a state that nothing leads to',
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Ask',
      States: { Ask: pass, Lost: { Type: 'Succeed' } },
    },
    because: 'MISSING_TRANSITION_TARGET: no state leads to "Lost" at /States/Lost',
  },
  {
    what: 'a state without an end',
    definition: only({ Type: 'Pass' }),
    because: 'expected Next, or End: true at /States/Ask',
  },
  {
    what: 'a state name used twice',
    definition: only({
      Type: 'Parallel',
      Branches: [{ StartAt: 'Ask', States: { Ask: pass } }],
      End: true,
    }),
    because: 'the state name Ask is used twice',
  },
  {
    what: 'an inner branch that assigns an outer variable',
    definition: only({
      Type: 'Parallel',
      Assign: { total: 1 },
      Branches: [{ StartAt: 'In', States: { In: { ...pass, Assign: { total: 2 } } } }],
      End: true,
    }),
    because: '$total is assigned outside this branch, which may read it and not assign it',
  },
  {
    what: 'an assignment to $states',
    definition: only({ ...pass, Assign: { states: 1 } }),
    because: '$states is reserved',
  },
  {
    what: 'a heartbeat that is not shorter than the time-out',
    definition: only({
      Type: 'Task',
      Resource: INVOKE,
      Arguments: { FunctionName: 'f' },
      TimeoutSeconds: 60,
      HeartbeatSeconds: 60,
      End: true,
    }),
    because: 'HeartbeatSeconds (60) must be less than TimeoutSeconds (60)',
  },
  {
    what: 'a retrier after the one for all errors',
    definition: only({
      Type: 'Task',
      Resource: INVOKE,
      Arguments: { FunctionName: 'f' },
      Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['Busy'] }],
      End: true,
    }),
    because:
      'States.ALL stands alone in its ErrorEquals, and in the last of the list at /States/Ask/Retry',
  },
  {
    what: 'an argument that an integration would not heed',
    definition: only({
      Type: 'Task',
      Resource: INVOKE,
      Arguments: { FunctionName: 'f', InvocationType: 'Event' },
      End: true,
    }),
    because: `${INVOKE} does not take InvocationType here at /States/Ask/Arguments/InvocationType`,
  },
  {
    what: 'a misspelt argument of a service',
    definition: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Arguments: { TableName: 'orders', Keys: {} },
      End: true,
    }),
    because: 'does not take Keys here',
  },
  {
    what: 'the job pattern',
    definition: call('arn:aws:states:::states:startExecution.sync:2'),
    because: 'request-response and .waitForTaskToken run here, not .sync:2',
  },
  {
    what: 'an activity',
    definition: call('arn:aws:states:us-east-1:123456789012:activity:cook'),
    because:
      'activity:cook of arn:aws:states:us-east-1:123456789012:activity:cook does not run here',
  },
  {
    what: 'a service that does not run here',
    definition: call('arn:aws:states:::aws-sdk:s3:getObject'),
    because: 'aws-sdk:s3 does not run here; these do: dynamodb, sns, sqs, bedrockruntime, sfn',
  },
  {
    what: 'a service without an endpoint',
    definition: call('arn:aws:states:::sns:publish'),
    because: 'sns does not run here: no endpoint was given',
  },
  {
    what: 'an action that a service does not have',
    definition: call('arn:aws:states:::aws-sdk:dynamodb:cook'),
    because: 'dynamodb has no action cook',
  },
];

afterEach(closeStages);

test.each(REFUSED)('$what is refused, with its place', async ({ definition, because }) => {
  const { call } = await openStage({ endpoints: { dynamodb: 'http://127.0.0.1:9' } });
  const text = JSON.stringify(definition);
  const creating = call('CreateStateMachine', { name: 'm', roleArn: ROLE, definition: text });
  await expect(creating).rejects.toMatchObject({
    name: 'InvalidDefinition',
    message: expect.stringContaining(because) as string,
  });
  const { result } = await call('ValidateStateMachineDefinition', { definition: text });
  expect(result).toBe('FAIL');
});

test('what is not JSON at all is refused', async () => {
  const { call } = await openStage();
  await expect(
    call('CreateStateMachine', { name: 'm', roleArn: ROLE, definition: '{"StartAt":' }),
  ).rejects.toMatchObject({ name: 'InvalidDefinition' });
});

test('the definition of the orders runs here', async () => {
  const written = readFileSync('lambda/workflow/order.asl.json', 'utf8');
  const substituted = written
    .replaceAll(/\$\{\w*FunctionArn\}/g, 'arn:aws:lambda:us-east-1:123456789012:function:tasks')
    .replaceAll(/\$\{(\w+)\}/g, '$1');
  const definition = validated(JSON.parse(substituted) as JsonObject);
  const address = 'http://127.0.0.1:9';
  const { call } = await openStage({
    endpoints: { dynamodb: address, sns: address, sqs: address, bedrock: address },
  });
  expect(await call('ValidateStateMachineDefinition', { definition })).toMatchObject({
    diagnostics: [],
    result: 'OK',
  });
});
