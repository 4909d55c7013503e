import type { NewsFeed } from '../message-ports.ts';

/**
 * The news of a feed for a page that looks every few seconds: `{ version, news }`, tagged with the version, so that
 * a page that has seen it is answered 304 without a body. HTTP APIs end an answer with its Lambda, so that nothing
 * can be streamed to the page instead.
 */
export async function feedAnswer(
  feed: string,
  ifNoneMatch: string | undefined,
  feeds: Pick<NewsFeed, 'read'>,
): Promise<Response> {
  const { version, news } = await feeds.read(feed);
  const tag = `"${version}"`;
  const headers = { etag: tag, 'cache-control': 'private, no-cache' };
  return ifNoneMatch === tag
    ? new Response(null, { status: 304, headers })
    : Response.json({ version, news }, { headers });
}
