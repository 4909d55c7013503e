import type {
  Accounts,
  CardEvents,
  PaymentProvider,
  HandOff,
  Later,
  OrderWorkflow,
  PayLinks,
  SavedCards,
  StartQueue,
} from './ports.ts';

/**
 * Ports whose SDK client is loaded when first needed: most turns need DynamoDB alone, and a cold start
 * pays for every client that is loaded with the Lambda.
 */

export function lazyOrderWorkflow(stateMachineArn: string): OrderWorkflow {
  const port = once(async () => {
    const { stepFunctionsOrderWorkflow } =
      await import('./adapters/stepfunctions/order-workflow.ts');
    return stepFunctionsOrderWorkflow(stateMachineArn);
  });
  return {
    start: async (orderId) => (await port()).start(orderId),
    answer: async (answer) => (await port()).answer(answer),
  };
}

export function lazyTaskAnswers(): Pick<OrderWorkflow, 'answer'> {
  const port = once(async () => {
    const { taskAnswers } = await import('./adapters/stepfunctions/task-answers.ts');
    return taskAnswers();
  });
  return { answer: async (answer) => (await port()).answer(answer) };
}

export function lazyStartQueue(queueUrl: string): StartQueue {
  const port = once(async () => {
    const { sqsStartQueue } = await import('./adapters/sqs/start-queue.ts');
    return sqsStartQueue(queueUrl);
  });
  return { send: async (orderId) => (await port()).send(orderId) };
}

export function lazyPayLinks(topicArn: string): PayLinks {
  const port = once(async () => {
    const { snsPayLinks } = await import('./adapters/sns/status-topic.ts');
    return snsPayLinks(topicArn);
  });
  return { send: async (order, at) => (await port()).send(order, at) };
}

export function lazyHandOff(): HandOff {
  const port = once(async () => {
    const { sqsHandOff } = await import('./adapters/sqs/hand-off.ts');
    return sqsHandOff();
  });
  return { send: async (queueUrl, request) => (await port()).send(queueUrl, request) };
}

export function lazyLater(queueUrl: string): Later {
  const port = once(async () => {
    const { sqsLater } = await import('./adapters/sqs/later.ts');
    return sqsLater(queueUrl);
  });
  return { send: async (question) => (await port()).send(question) };
}

/** The accounts that customers link, where there is a pool of them: without one, no token is any good. */
export function lazyAccounts(pool: {
  ACCOUNT_POOL_ID?: string | undefined;
  ACCOUNT_CLIENT_ID?: string | undefined;
  ACCOUNT_KEYS_URL?: string | undefined;
}): Accounts {
  const { ACCOUNT_POOL_ID: userPoolId, ACCOUNT_CLIENT_ID: clientId } = pool;
  const { ACCOUNT_KEYS_URL: keysUrl } = pool;
  if (userPoolId === undefined || clientId === undefined || keysUrl === undefined)
    return { subjectOf: () => Promise.resolve(undefined) };
  const port = once(async () => {
    const { cognitoAccounts } = await import('./adapters/cognito/access-tokens.ts');
    return cognitoAccounts({ userPoolId, clientId, keysUrl });
  });
  return { subjectOf: async (token) => (await port()).subjectOf(token) };
}

/** @param provider the settings block in JSON (adapters/stripe/provider.ts) */
export function lazyCards(provider: string): PaymentProvider & SavedCards & CardEvents {
  const port = once(async () => {
    const [{ stripeCards }, { stripeProviderOf }, { secretsManagerSecret }] = await Promise.all([
      import('./adapters/stripe/cards.ts'),
      import('./adapters/stripe/provider.ts'),
      import('./adapters/secretsmanager/secret.ts'),
    ]);
    const settings = stripeProviderOf(provider);
    const readSecret = secretsManagerSecret(settings.secretName);
    return stripeCards(settings, { readSecret, now: () => new Date() });
  });
  return {
    open: async (request) => (await port()).open(request),
    read: async (id) => (await port()).read(id),
    capture: async (id, key) => (await port()).capture(id, key),
    cancel: async (id, key) => (await port()).cancel(id, key),
    refund: async (id, refund) => (await port()).refund(id, refund),
    forget: async (reference) => (await port()).forget(reference),
    heard: async (body, signature) => (await port()).heard(body, signature),
  };
}

/** Loads at the first call; a load that failed is tried again at the next. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
