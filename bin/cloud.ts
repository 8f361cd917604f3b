// Takes cdk.json's context; gives the cloud assembly of the one stack.
import { App } from 'aws-cdk-lib';
import { OnRecordStack } from '../lib/onrecord-stack.ts';

const app = new App();
new OnRecordStack(app, 'OnRecord', {
  description: 'What officials say at one meeting and at the next, side by side.',
});
