/** Calls an operation as it goes over the wire. Rejects with the service's error as its name. */
export type Call = (operation: string, body: object) => Promise<Record<string, unknown>>;

export function wire(url: string): Call {
  return async (operation, body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'x-amz-target': `AWSStepFunctions.${operation}`,
        'content-type': 'application/x-amz-json-1.0',
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return answer;
    const error = new Error(String(answer['message']));
    error.name = String(answer['__type']);
    throw error;
  };
}
