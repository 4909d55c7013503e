import { listen } from '../../local/http/listener.ts';

/** DynamoDB's protocol with faults in between: what `fault` says of a call is answered, and no call made. */
export async function faultyDynamodb(
  endpoint: string,
  fault: (operation: string, times: number) => { status: number; error: string } | undefined,
  /** Whether the answer to a call that was made is lost. */
  loses: (operation: string) => boolean = () => false,
) {
  const times = new Map<string, number>();
  return listen(async (request) => {
    const operation = request.headers.get('x-amz-target')?.split('.').at(-1) ?? '';
    const count = (times.get(operation) ?? 0) + 1;
    times.set(operation, count);
    const failing = fault(operation, count);
    if (failing) {
      const __type = `com.amazonaws.dynamodb.v20120810#${failing.error}`;
      return Response.json({ __type, message: 'slow down' }, { status: failing.status });
    }
    const { method } = request;
    const headers = new Headers(request.headers);
    headers.delete('content-length');
    headers.delete('connection');
    const answer = await fetch(new URL(new URL(request.url).pathname, endpoint), {
      method,
      headers,
      body: await request.text(),
    });
    return loses(operation) ? new Response(undefined, { status: 503 }) : answer;
  });
}
