import { SendTaskFailureCommand, SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { WaitReply } from '../../domain/wait.ts';
import type { OrderWorkflow } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';
import { unlessNamed } from './unless-named.ts';

const ANSWER_MILLISECONDS = 2_000;
const ATTEMPTS = 2;

/** What the service answers when nobody waits for a token any more. */
const ANSWERED_BEFORE = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

export const statesClient = (): SFNClient =>
  new SFNClient({ maxAttempts: ATTEMPTS, requestHandler: boundedHttp(ANSWER_MILLISECONDS) });

/** Answers to the waits of workflows, each by its task token. */
export function taskAnswers(client = statesClient()): Pick<OrderWorkflow, 'answer'> {
  return {
    answer: ({ token, reply }) => unlessNamed(ANSWERED_BEFORE, send(client, token, reply)),
  };
}

function send(client: SFNClient, taskToken: string, reply: WaitReply): Promise<unknown> {
  switch (reply.kind) {
    case 'success':
      return client.send(
        new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(reply.output) }),
      );
    case 'failure':
      return client.send(
        new SendTaskFailureCommand({ taskToken, error: reply.error, cause: reply.cause }),
      );
  }
}
