import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EVERY_CHANNEL, outdir, PIX, STRIPE, stackWith } from './template.ts';

/** Fails with every rule of AWS's solutions library that an app breaks without saying why. */
function check(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

test.each([
  ['without messages', {}],
  ['with every channel', EVERY_CHANNEL],
  ['with accounts that are linked', { alexaVendorId: 'M1ABCDEFGHIJKL' }],
  ['with SMS from shared numbers', { smsOrigination: 'shared' }],
])('no rule of AWS’s solutions library is broken without a reason, %s', (_name, context) => {
  expect(() => {
    check(stackWith({ ...context, pix: PIX, stripe: STRIPE }).app);
  }).not.toThrow();
});

test('a queue that loses messages would be found', () => {
  const app = new App({ outdir: outdir(), builtinCloudFormationValidation: false });
  new Queue(new Stack(app, 'Careless'), 'Queue');
  expect(() => {
    check(app);
  }).toThrow(/AwsSolutions-SQS3/);
});
