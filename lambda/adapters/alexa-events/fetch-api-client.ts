import type { services } from 'ask-sdk-model';

const ANSWER_MILLISECONDS = 3_000;

/** HTTP for Amazon's clients: the one that comes with them has no time-out, and breaks accents split across chunks. */
export const fetchApiClient: services.ApiClient = {
  async invoke({ method, url, headers, body }) {
    const response = await fetch(url, {
      method,
      headers: headers.map(({ key, value }): [string, string] => [key, value]),
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return {
      statusCode: response.status,
      headers: [...response.headers].map(([key, value]) => ({ key, value })),
      body: await response.text(),
    };
  },
};
