/** The account and region that the machine's services take themselves to be in. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

export const functionArn = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

export const stateMachineArn = (name: string) =>
  `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`;

export const queueArn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
