import {
  NOTIFY_RECEIVES,
  NOTIFY_VISIBILITY_SECONDS,
  START_RECEIVES,
  START_VISIBILITY_SECONDS,
} from '../../lambda/deployment.ts';
import { MESSAGE_CHANNELS } from '../../lambda/domain/message.ts';
import { EVERY_CHANNEL, ofType, resourcesWith } from './template.ts';

const everyChannel = resourcesWith(EVERY_CHANNEL);

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test.each([
  ['StartQueue', START_RECEIVES, START_VISIBILITY_SECONDS],
  ...MESSAGE_CHANNELS.map((channel): [string, number, number] => [
    `Notifications${channel}Queue`,
    NOTIFY_RECEIVES,
    NOTIFY_VISIBILITY_SECONDS,
  ]),
])(
  'what keeps failing in %s waits for a person, who is told, and fails alone',
  (name, ...limits) => {
    const [maxReceiveCount, VisibilityTimeout] = limits;
    const queues = ofType(everyChannel, 'AWS::SQS::Queue').filter(([id]) => id.startsWith(name));
    const [work] = queues.filter(([, { Properties }]) => 'RedrivePolicy' in Properties);
    const [dead] = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
    expect(work?.[1].Properties).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: arnOf(dead?.[0] ?? ''), maxReceiveCount },
      VisibilityTimeout,
    });
    const sources = ofType(everyChannel, 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => Properties,
    );
    expect(sources).toContainEqual(
      expect.objectContaining({
        EventSourceArn: arnOf(work?.[0] ?? ''),
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    );
    const alarms = ofType(everyChannel, 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => Properties,
    );
    expect(alarms).toContainEqual(
      expect.objectContaining({
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [dead?.[0], 'QueueName'] } }],
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [{ Ref: expect.stringMatching(/^ShopTopic/) as string }],
      }),
    );
  },
);

test.each([
  [{}, ['chat', 'console']],
  [{ emailFrom: EVERY_CHANNEL.emailFrom }, ['chat', 'console', 'email']],
  [EVERY_CHANNEL, ['alexa', 'chat', 'console', 'email', 'sms']],
])('with %j the topic feeds these channels, as it was told: %j', (context, channels) => {
  const subscriptions = ofType(resourcesWith(context), 'AWS::SNS::Subscription').map(
    ([, { Properties }]) => Properties,
  );
  expect(subscriptions.every(({ RawMessageDelivery }) => RawMessageDelivery === true)).toBe(true);
  const fed = subscriptions.map(({ Endpoint }) =>
    /Notifications(\w+?)Queue/.exec(JSON.stringify(Endpoint))?.at(1),
  );
  expect(fed.sort()).toEqual(channels);
});

test('messages are forgotten in time', () => {
  const [messages] = ofType(everyChannel, 'AWS::DynamoDB::Table').filter(([id]) =>
    id.startsWith('Tablesmessages'),
  );
  expect(messages?.[1].Properties).toMatchObject({
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
});
