import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { settingsOf } from './settings.ts';
import { ShopStack } from './shop-stack.ts';

const app = new App();
new ShopStack(app, settingsOf(app.node));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
