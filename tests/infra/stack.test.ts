import { TABLES } from '../../lambda/adapters/dynamodb/tables.ts';
import { ofType, PIX, STRIPE, resourcesWith, stackWith } from './template.ts';

const SKILL = 'amzn1.ask.skill.12345678-1234-4234-8234-123456789abc';
const VENDOR = 'M1ABCDEFGHIJKL';

const resources = resourcesWith();

function only(type: string, among = resources) {
  const [found, ...others] = ofType(among, type);
  if (!found || others.length > 0) throw new Error(`expected one ${type}`);
  return { id: found[0], ...found[1] };
}

test('the tables have the keys and indexes that the adapters use', () => {
  const tables = ofType(resources, 'AWS::DynamoDB::Table').map(([, { Properties }]) => Properties);
  const keys = tables.map(({ KeySchema, GlobalSecondaryIndexes }) => ({
    key: (KeySchema as { AttributeName: string }[])[0]?.AttributeName,
    indexes: ((GlobalSecondaryIndexes ?? []) as { IndexName: string }[]).map(
      ({ IndexName }) => IndexName,
    ),
  }));
  const wanted = Object.values(TABLES).map((table) => ({
    key: table.partitionKey,
    indexes: 'indexes' in table ? table.indexes.map(({ name }) => name) : [],
  }));
  expect(keys).toEqual(expect.arrayContaining(wanted));
  expect(keys).toHaveLength(wanted.length);
  for (const table of tables)
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
});

test.each([
  ['production', 'Retain', true],
  ['development', 'Delete', false],
])('in %s, removing the stack means for the tables: %s', (stage, policy, protectedFromDeletion) => {
  const tables = ofType(resourcesWith({ stage }), 'AWS::DynamoDB::Table');
  expect(tables).toHaveLength(7);
  for (const [, table] of tables) {
    expect(table.DeletionPolicy).toBe(policy);
    expect(table.Properties['DeletionProtectionEnabled']).toBe(protectedFromDeletion);
  }
});

test('every name in the workflow’s definition is given a value', () => {
  const { Properties } = only('AWS::StepFunctions::StateMachine');
  const definition = String(Properties['DefinitionString']);
  const asked = [...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(
    new Set(Object.keys(Properties['DefinitionSubstitutions'] as object)),
  );
  expect(Properties).toMatchObject({
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
  });
});

test('the console answers nobody without a token', () => {
  const authorizer = only('AWS::ApiGatewayV2::Authorizer');
  expect(authorizer.Properties['AuthorizerType']).toBe('JWT');
  const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').filter(([, { Properties }]) =>
    String(Properties['RouteKey']).includes('/console/'),
  );
  expect(routes).toHaveLength(2);
  for (const [, { Properties }] of routes)
    expect(Properties).toMatchObject({
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: authorizer.id },
    });
  expect(only('AWS::Cognito::UserPool').Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  });
});

const pixRoutes = (among: typeof resources) =>
  ofType(among, 'AWS::ApiGatewayV2::Route').filter(([, { Properties }]) =>
    String(Properties['RouteKey']).includes('/webhooks/pix/'),
  );
const apis = (among: typeof resources) => ofType(among, 'AWS::ApiGatewayV2::Api');

test('without a bank nothing takes its posts', () => {
  expect(pixRoutes(resources)).toEqual([]);
  expect(ofType(resources, 'AWS::ApiGatewayV2::DomainName')).toEqual([]);
});

test('a bank that is connected posts to one route, and is given no more than it needs', () => {
  const connected = resourcesWith({ pix: JSON.stringify(PIX) });
  expect(pixRoutes(connected)).toMatchObject([
    [expect.any(String), { Properties: { RouteKey: 'POST /webhooks/pix/{proxy+}' } }],
  ]);
});

test('a bank’s own domain asks for its certificate, and is the only way in', () => {
  const connected = resourcesWith({
    pix: PIX,
    pixWebhookDomain: {
      name: 'pix.cantina.example',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
      truststore: 's3://cantina-trust/bank/authorities.pem',
    },
  });
  expect(only('AWS::ApiGatewayV2::DomainName', connected).Properties).toMatchObject({
    DomainName: 'pix.cantina.example',
    MutualTlsAuthentication: { TruststoreUri: 's3://cantina-trust/bank/authorities.pem' },
  });
  const [[, { Properties }] = ['', { Properties: {} }]] = pixRoutes(connected);
  const { Ref: api } = (Properties as { ApiId: { Ref: string } }).ApiId;
  expect(connected[api]?.Properties).toMatchObject({ DisableExecuteApiEndpoint: true });
  expect(pixRoutes(connected)).toHaveLength(1);
  expect(apis(connected)).toHaveLength(apis(resources).length + 1);
});

test('Stripe posts to one route, where there is an account', () => {
  const routes = (context: Record<string, unknown>) =>
    ofType(resourcesWith(context), 'AWS::ApiGatewayV2::Route').filter(([, { Properties }]) =>
      String(Properties['RouteKey']).includes('stripe'),
    );
  expect(routes({})).toEqual([]);
  expect(routes({ stripe: STRIPE })).toMatchObject([
    [expect.any(String), { Properties: { RouteKey: 'POST /webhooks/stripe' } }],
  ]);
});

test('the bucket of receipts is closed to the world, and forgets', () => {
  expect(only('AWS::S3::Bucket').Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    LifecycleConfiguration: { Rules: [{ ExpirationInDays: 91, Prefix: 'receipts/' }] },
  });
});

test('Alexa is let in at first, and only our skill once it is known', () => {
  const alexa = (context: Record<string, unknown>) =>
    ofType(resourcesWith(context), 'AWS::Lambda::Permission').flatMap(([, { Properties }]) =>
      Properties['Principal'] === 'alexa-appkit.amazon.com' ? [Properties] : [],
    );
  expect(alexa({})).toEqual([
    expect.not.objectContaining({ EventSourceToken: expect.anything() as unknown }),
  ]);
  expect(alexa({ alexaSkillId: SKILL, alexaVendorId: VENDOR })).toEqual([
    expect.objectContaining({ EventSourceToken: SKILL }),
  ]);
});

test('accounts are linked through a client of their own, with a secret, back to Alexa', () => {
  const linked = resourcesWith({ alexaSkillId: SKILL, alexaVendorId: VENDOR });
  const client = ofType(linked, 'AWS::Cognito::UserPoolClient').find(([id]) =>
    id.startsWith('Accounts'),
  )?.[1].Properties;
  expect(client).toMatchObject({
    GenerateSecret: true,
    AllowedOAuthFlows: ['code'],
    CallbackURLs: [
      `https://pitangui.amazon.com/api/skill/link/${VENDOR}`,
      `https://layla.amazon.com/api/skill/link/${VENDOR}`,
      `https://alexa.amazon.co.jp/api/skill/link/${VENDOR}`,
    ],
  });
  const settings = (resources: typeof linked) =>
    ofType(resources, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      return 'REQUIRE_LINKED_ACCOUNT' in Variables ? [Variables] : [];
    });
  expect(settings(linked)).toEqual([
    expect.objectContaining({
      REQUIRE_LINKED_ACCOUNT: 'yes',
      ACCOUNT_POOL_ID: expect.anything() as unknown,
      ACCOUNT_CLIENT_ID: expect.anything() as unknown,
    }),
  ]);
  expect(settings(resourcesWith({ alexaSkillId: SKILL, requireLinkedAccount: 'false' }))).toEqual([
    expect.objectContaining({ REQUIRE_LINKED_ACCOUNT: 'no' }),
  ]);
});

test('where Lex and guardrails are not offered, all else is deployed', () => {
  const types = Object.values(resourcesWith({ lexAndGuardrail: 'false' })).map(({ Type }) => Type);
  expect(types.filter((type) => /Lex|Bedrock/.test(type))).toEqual([]);
  expect(types).toContain('AWS::StepFunctions::StateMachine');
});

test('whoever is to hear of each status by e-mail does', () => {
  const byEmail = ofType(
    resourcesWith({ statusEmail: 'kitchen@example.com', shopEmail: 'owner@example.com' }),
    'AWS::SNS::Subscription',
  ).flatMap(([, { Properties }]) => (Properties['Protocol'] === 'email' ? [Properties] : []));
  const topic = (name: RegExp) => ({ Ref: expect.stringMatching(name) as string });
  expect(byEmail).toEqual([
    { Protocol: 'email', Endpoint: 'kitchen@example.com', TopicArn: topic(/^StatusTopic/) },
    { Protocol: 'email', Endpoint: 'owner@example.com', TopicArn: topic(/^ShopTopic/) },
  ]);
});

test.each([
  [{ stage: 'staging' }, /stage/],
  [{ alexaSkillId: 'my skill' }, /a skill id is amzn1\.ask\.skill\./],
  [{ alexaSkillId: SKILL }, /give alexaVendorId/],
  [{ alexaVendorId: 'my vendor' }, /a vendor id is capitals and digits/],
  [{ requireLinkedAccount: 'perhaps' }, /requireLinkedAccount/],
  [{ modelId: 'claude' }, /an inference profile/],
  [{ region: 'sa-east-1' }, /United States or Europe/],
  [{ statusEmail: 'kitchen' }, /statusEmail/],
  [{ lexAndGuardrail: 'perhaps' }, /lexAndGuardrail/],
  [{ pix: 'my bank' }, /pix/],
  [{ pix: { ...PIX, apiUrl: 'http://pix.bank.example' } }, /pix\.apiUrl/],
  [{ pix: { ...PIX, webhookPath: 'short' } }, /pix\.webhookPath/],
  [{ stripe: { secretName: 'balcao/stripe', secretKey: 'sk_live_no' } }, /stripe/],
  [{ pixWebhookDomain: { name: 'pix.cantina.example' } }, /pixWebhookDomain/],
  [{ smsOrigination: '+5511999990000' }, /SMS come from/],
  [{ emailFrom: 'pedidos' }, /emailFrom/],
  [{ alexaStage: 'production' }, /alexaStage/],
])('the context %j is refused, and the message says what is wrong', (context, message) => {
  expect(() => stackWith(context)).toThrow(message);
});

test('the template is far from CloudFormation’s limit of 1 MB', () => {
  expect(JSON.stringify(resources).length).toBeLessThan(500_000);
});

test('reconcile is called every five minutes, and not again when it fails', () => {
  const { Properties } = only('AWS::Events::Rule');
  expect(Properties).toMatchObject({
    ScheduleExpression: 'rate(5 minutes)',
    State: 'ENABLED',
    Targets: [{ RetryPolicy: { MaximumRetryAttempts: 0 } }],
  });
});

test('what a person should look at tells the shop, and no customer', () => {
  const all = ofType(resources, 'AWS::CloudWatch::Alarm');
  const alarms = all.map(([, { Properties }]) => Properties);
  expect(alarms.map(({ MetricName, Namespace }) => [Namespace, MetricName]).sort()).toEqual([
    ['AWS/Lambda', 'Errors'],
    // Of the start queue, and of the chat's and the console's news.
    ['AWS/SQS', 'ApproximateNumberOfMessagesVisible'],
    ['AWS/SQS', 'ApproximateNumberOfMessagesVisible'],
    ['AWS/SQS', 'ApproximateNumberOfMessagesVisible'],
    ['Balcao', 'RepairFailures'],
    ['Balcao', 'Repairs'],
    ['Balcao', 'ShopCodesSpent'],
  ]);
  const shopTopic = [{ Ref: expect.stringMatching(/^ShopTopic/) as string }];
  for (const alarm of alarms)
    expect(alarm).toMatchObject({
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: shopTopic,
      OKActions: shopTopic,
    });
  const byEmail = (context: object) =>
    ofType(resourcesWith({ ...context }), 'AWS::SNS::Subscription').flatMap(([, { Properties }]) =>
      Properties['Protocol'] === 'email' ? [Properties] : [],
    );
  expect(byEmail({})).toEqual([]);
  expect(byEmail({ shopEmail: 'dona@example.com' })).toEqual([
    {
      Protocol: 'email',
      Endpoint: 'dona@example.com',
      TopicArn: { Ref: expect.stringMatching(/^ShopTopic/) as string },
    },
  ]);
});
