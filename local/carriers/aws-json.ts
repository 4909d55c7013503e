/** The errors of AWS's services, as their JSON protocols have them. */
export const awsError = (status: number, name: string, message: string, more: object = {}) =>
  Response.json(
    { __type: name, message, Message: message, ...more },
    { status, headers: { 'x-amzn-errortype': name, 'content-type': 'application/x-amz-json-1.0' } },
  );
