import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { SettingsError, settingsOf } from './settings.ts';
import { ShopStack } from './shop-stack.ts';

try {
  const app = new App();
  new ShopStack(app, settingsOf(app.node));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (fault) {
  if (!(fault instanceof SettingsError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
