import { ACCOUNT } from '../arns.ts';

/** A request as API Gateway's HTTP API gives it to a Lambda (payload format 2.0). */
export async function httpApiEvent(request: Request): Promise<object> {
  const url = new URL(request.url);
  const body = await request.text();
  const now = new Date();
  const requestId = crypto.randomUUID();
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [
      name,
      url.searchParams.getAll(name).join(','),
    ]),
  );
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decodeURI(url.pathname),
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: decodeURI(url.pathname),
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers.get('user-agent') ?? '',
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body !== '' && { body }),
    isBase64Encoded: false,
  };
}
