import { NodeHttpHandler } from '@smithy/node-http-handler';

const CONNECT_MILLISECONDS = 500;

/** HTTP for an SDK client whose every try has a deadline: one that hangs fails, and the SDK may try again. */
export const boundedHttp = (answerMilliseconds: number): NodeHttpHandler =>
  new NodeHttpHandler({
    connectionTimeout: CONNECT_MILLISECONDS,
    requestTimeout: answerMilliseconds,
    throwOnRequestTimeout: true,
  });
