/** A Lambda that ends in each way there is, as its event says. */
interface Way {
  do: 'answer' | 'throw' | 'throwLate' | 'exit' | 'hang' | 'spin' | 'large' | 'environment';
}

class OutOfPizzaError extends Error {
  override name = 'OutOfPizzaError';
}

let served = 0;

export async function handler(
  event: Way,
  context: { awsRequestId: string; getRemainingTimeInMillis(): number },
): Promise<unknown> {
  served += 1;
  switch (event.do) {
    case 'answer':
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { served, id: context.awsRequestId, remaining: context.getRemainingTimeInMillis() };
    case 'throw':
      throw new OutOfPizzaError('no dough');
    case 'throwLate':
      setTimeout(() => {
        throw new OutOfPizzaError('the oven went out');
      }, 1);
      return await new Promise(() => undefined);
    case 'exit':
      return process.exit(3);
    case 'hang':
      return await new Promise(() => undefined);
    case 'spin':
      for (;;) served += 1;
    case 'large':
      return 'x'.repeat(7 * 1024 * 1024);
    case 'environment':
      return process.env;
  }
}
