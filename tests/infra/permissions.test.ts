import { permissions } from './granted.ts';
import { EVERY_CHANNEL, PIX, STRIPE, resourcesWith } from './template.ts';

const resources = resourcesWith({ ...EVERY_CHANNEL, pix: PIX, stripe: STRIPE });

/** The one place where a resource is `*`: actions that know no resources. */
const WITHOUT_RESOURCE =
  /^(xray:|polly:SynthesizeSpeech$|logs:(Create|Delete|Get|List|Update)LogDeliver|logs:(Describe|PutResourcePolicy))/;

/** Executions come and go by name: all of one state machine are one resource. */
const EACH_EXECUTION =
  'states:DescribeExecution on arn:aws:states:us-east-1:AWS::AccountId:execution:OrderStateMachine:*';

const granted = permissions(resources);

const ofLambda = (role: string) =>
  granted[role]?.filter((each) => !/^(logs:(CreateLogStream|PutLogEvents)|xray:)/.test(each));

test('a Lambda may write its own log and traces', () => {
  for (const name of [
    'Fulfilment',
    'Tasks',
    'Console',
    'Webhooks',
    'Start',
    'Late',
    'Reconcile',
    'Notify',
    'News',
  ])
    expect(granted[`${name}Role`]).toEqual(
      expect.arrayContaining([
        `logs:CreateLogStream on ${name}Log`,
        `logs:PutLogEvents on ${name}Log`,
        'xray:PutTelemetryRecords on *',
        'xray:PutTraceSegments on *',
      ]),
    );
});

/** Who takes money: each asked by what one secret holds. */
const PROVIDERS = [
  'secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:AWS::AccountId:secret:balcao/pix-??????',
  'secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:AWS::AccountId:secret:balcao/stripe-??????',
];

const RECEIPT_FILES = ['80mm', 'a4'].map(
  (file) => `ReceiptsBucket/receipts/${'?'.repeat(32)}/${file}.pdf`,
);

const MODEL = [
  'bedrock:InvokeModel on arn:aws:bedrock:::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0',
  'bedrock:InvokeModel on arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0',
  'bedrock:InvokeModel on arn:aws:bedrock:us-east-1:AWS::AccountId:inference-profile/global.anthropic.claude-haiku-4-5-20251001-v1:0',
];

test('the conversation keeps sessions, writes orders and starts them, and asks one model', () => {
  expect(ofLambda('FulfilmentRole')).toEqual([
    'bedrock:ApplyGuardrail on Guardrail',
    ...['us-east-1', 'us-east-2', 'us-west-2'].map(
      (region) =>
        `bedrock:ApplyGuardrail on arn:aws:bedrock:${region}:AWS::AccountId:guardrail-profile/us.guardrail.v1:0`,
    ),
    ...MODEL,
    'dynamodb:BatchGetItem on stock',
    'dynamodb:DeleteItem on talks',
    'dynamodb:GetItem on customers',
    'dynamodb:GetItem on orders',
    'dynamodb:GetItem on sessions',
    'dynamodb:GetItem on shop',
    'dynamodb:PutItem on customers',
    'dynamodb:PutItem on orders',
    'dynamodb:PutItem on sessions',
    'dynamodb:Query on orders/index/byCustomer',
    'dynamodb:UpdateItem on customers',
    'dynamodb:UpdateItem on orders',
    'dynamodb:UpdateItem on shop',
    'dynamodb:UpdateItem on talks',
    `sms-voice:SendTextMessage on ${EVERY_CHANNEL.smsOrigination}`,
    'sns:Publish on StatusTopic',
    'sqs:SendMessage on LateQueue',
    'sqs:SendMessage on StartQueue',
    'states:SendTaskFailure on OrderStateMachine',
    'states:SendTaskSuccess on OrderStateMachine',
    'states:StartExecution on OrderStateMachine',
  ]);
});

test('the tasks move orders, stock and money, read the menu, write receipts and tell the status', () => {
  expect(ofLambda('TasksRole')).toEqual([
    'dynamodb:BatchGetItem on stock',
    'dynamodb:GetItem on orders',
    'dynamodb:GetItem on shop',
    'dynamodb:GetItem on stock',
    'dynamodb:Query on orders/index/byCustomer',
    'dynamodb:UpdateItem on orders',
    'dynamodb:UpdateItem on shop',
    'dynamodb:UpdateItem on stock',
    ...RECEIPT_FILES.map((file) => `s3:DeleteObject on ${file}`),
    ...RECEIPT_FILES.map((file) => `s3:PutObject on ${file}`),
    ...PROVIDERS,
    'sns:Publish on StatusTopic',
    'states:SendTaskFailure on OrderStateMachine',
    'states:SendTaskSuccess on OrderStateMachine',
  ]);
});

test('the console sees orders by status and answers what they wait for, and changes stock and menu', () => {
  expect(ofLambda('ConsoleRole')).toEqual([
    'dynamodb:GetItem on messages',
    'dynamodb:GetItem on orders',
    'dynamodb:GetItem on shop',
    'dynamodb:GetItem on stock',
    'dynamodb:PutItem on shop',
    'dynamodb:Query on orders/index/byStatus',
    'dynamodb:Scan on stock',
    'dynamodb:UpdateItem on messages',
    'dynamodb:UpdateItem on orders',
    'dynamodb:UpdateItem on stock',
    ...PROVIDERS,
    'states:SendTaskFailure on OrderStateMachine',
    'states:SendTaskSuccess on OrderStateMachine',
  ]);
});

test('the webhooks keep how charges stand, end waits for money, and read what lets them ask the bank and Stripe', () => {
  expect(ofLambda('WebhooksRole')).toEqual([
    'dynamodb:GetItem on orders',
    'dynamodb:GetItem on shop',
    'dynamodb:UpdateItem on orders',
    ...PROVIDERS,
    'states:SendTaskFailure on OrderStateMachine',
    'states:SendTaskSuccess on OrderStateMachine',
  ]);
});

test('the pages of payments read orders and the shop, and change nothing', () => {
  expect(ofLambda('PayRole')).toEqual(['dynamodb:GetItem on orders', 'dynamodb:GetItem on shop']);
});

test('receipts are read one by one, and nothing else of the shop', () => {
  expect(ofLambda('ReceiptsFunctionRole')).toEqual([
    ...RECEIPT_FILES.map((file) => `s3:GetObject on ${file}`),
    's3:ListBucket on ReceiptsBucket',
  ]);
});

test('reconcile sees and mends orders, executions and stock, and tells customers and shop', () => {
  expect(ofLambda('ReconcileRole')).toEqual([
    'dynamodb:GetItem on orders',
    'dynamodb:GetItem on shop',
    'dynamodb:GetItem on stock',
    'dynamodb:PutItem on shop',
    'dynamodb:Query on orders/index/byStatus',
    'dynamodb:Scan on stock',
    'dynamodb:UpdateItem on orders',
    'dynamodb:UpdateItem on shop',
    'dynamodb:UpdateItem on stock',
    ...RECEIPT_FILES.map((file) => `s3:DeleteObject on ${file}`),
    ...PROVIDERS,
    'sns:Publish on ShopTopic',
    'sns:Publish on StatusTopic',
    EACH_EXECUTION,
    'states:ListExecutions on OrderStateMachine',
    'states:SendTaskFailure on OrderStateMachine',
    'states:SendTaskSuccess on OrderStateMachine',
    'states:StartExecution on OrderStateMachine',
  ]);
});

test('the start function takes from its queue and starts', () => {
  expect(ofLambda('StartRole')).toEqual([
    'sqs:ChangeMessageVisibility on StartQueue',
    'sqs:DeleteMessage on StartQueue',
    'sqs:GetQueueAttributes on StartQueue',
    'sqs:GetQueueUrl on StartQueue',
    'sqs:ReceiveMessage on StartQueue',
    'states:StartExecution on OrderStateMachine',
  ]);
});

const takingFrom = (queue: string) =>
  [
    'ChangeMessageVisibility',
    'DeleteMessage',
    'GetQueueAttributes',
    'GetQueueUrl',
    'ReceiveMessage',
  ].map((action) => `sqs:${action} on ${queue}`);

test('the late function asks the model, keeps the answer on the session and counts its cost', () => {
  const asking = ofLambda('FulfilmentRole')?.filter((each) => each.startsWith('bedrock:')) ?? [];
  expect(asking.length).toBeGreaterThan(0);
  expect(ofLambda('LateRole')).toEqual([
    ...asking,
    'dynamodb:GetItem on sessions',
    'dynamodb:GetItem on shop',
    'dynamodb:PutItem on sessions',
    'dynamodb:UpdateItem on shop',
    ...takingFrom('LateQueue'),
  ]);
});

const READS_AND_KEEPS = [
  'dynamodb:GetItem on messages',
  'dynamodb:GetItem on orders',
  'dynamodb:GetItem on sessions',
  'dynamodb:GetItem on shop',
  'dynamodb:PutItem on messages',
  'dynamodb:UpdateItem on messages',
];

test('the notify function reads whom to tell, keeps what was told, and sends from one identity each', () => {
  const queues = ['alexa', 'chat', 'console', 'email', 'sms'];
  expect(ofLambda('NotifyRole')).toEqual(
    [
      ...READS_AND_KEEPS,
      'secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:AWS::AccountId:secret:cantina/alexa-messaging-??????',
      'ses:SendEmail on arn:aws:ses:us-east-1:AWS::AccountId:identity/cantina.example',
      'ses:SendEmail on arn:aws:ses:us-east-1:AWS::AccountId:identity/pedidos@cantina.example',
      `sms-voice:SendTextMessage on ${EVERY_CHANNEL.smsOrigination}`,
      ...queues.flatMap((channel) => takingFrom(`Notifications${channel}Queue`)),
      ...['alexa', 'email', 'sms'].map(
        (channel) => `sqs:SendMessage on Notifications${channel}Queue`,
      ),
    ].sort(),
  );
});

test('a shop that set up no channel may send by none', () => {
  const { NotifyRole = [] } = permissions(resourcesWith());
  expect(
    NotifyRole.filter((each) => /^(sms-voice|ses|secretsmanager|sqs:Send)/.test(each)),
  ).toEqual([]);
});

test('SMS from shared numbers are the one thing that knows no resource', () => {
  const { NotifyRole = [] } = permissions(resourcesWith({ smsOrigination: 'shared' }));
  expect(NotifyRole).toContain('sms-voice:SendTextMessage on *');
});

test('the news of a chat are read, and nothing else of the shop', () => {
  expect(ofLambda('NewsRole')).toEqual([
    'dynamodb:GetItem on customers',
    'dynamodb:GetItem on messages',
  ]);
});

test('the state machine calls the tasks, takes and gives back stock, and asks one model', () => {
  expect(granted['OrderStateMachineRole']?.filter((each) => !/^(logs|xray):/.test(each))).toEqual([
    ...MODEL,
    'dynamodb:GetItem on stock',
    'dynamodb:UpdateItem on stock',
    'lambda:InvokeFunction on Tasks',
  ]);
});

test('no action is a wildcard, and no resource where the action knows one', () => {
  for (const permission of Object.values(granted).flat()) {
    const [action = '', resource = ''] = permission.split(' on ');
    expect(action).not.toContain('*');
    if (permission === EACH_EXECUTION) continue;
    if (!WITHOUT_RESOURCE.test(action)) expect(permission).not.toContain('*');
    else expect(resource).toBe('*');
  }
});
