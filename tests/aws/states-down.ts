import { listen } from '../../local/http/listener.ts';
import type { LocalJson } from '../../local/local-json.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/**
 * Runs something while the conversation's Lambda finds Step Functions down.
 * @throws when the Lambda never asked for it: then it was not tried
 */
export async function whileStatesAreDown<T>(
  shop: ShopUnderTest,
  run: (alexa: LocalJson['alexa']) => Promise<T>,
): Promise<T> {
  let asked = 0;
  const down = await listen(() => {
    asked += 1;
    return new Response(undefined, { status: 503 });
  });
  try {
    const result = await shop.withStatesAt(down.url, run);
    if (asked === 0) throw new Error(`${shop.name} placed an order without asking Step Functions`);
    return result;
  } finally {
    await down.close();
  }
}
