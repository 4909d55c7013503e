import { StateFailedError } from '../failure.ts';

/** How one integration names what its service throws. */
export interface ErrorNaming {
  prefix: string;
  /** The error of what the service's model does not name, without the prefix. */
  generic: string;
  cause(fault: ServiceFault): string;
}

interface ServiceFault {
  message: string;
  code: string;
  statusCode: number;
  requestId: string;
}

/** What an SDK threw, as the failure that Retry and Catch see. */
export function serviceFailure(error: unknown, naming: ErrorNaming): StateFailedError {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const metadata = metadataOf(thrown);
  if (metadata === undefined) {
    return new StateFailedError({
      error: `${naming.prefix}.SdkClientException`,
      cause: thrown.message === '' ? thrown.name : thrown.message,
    });
  }
  const modelled = !thrown.constructor.name.endsWith('ServiceException');
  const name = modelled ? withSuffix(thrown.name) : naming.generic;
  return new StateFailedError({
    error: `${naming.prefix}.${name}`,
    cause: naming.cause({
      message: thrown.message,
      code: thrown.name,
      statusCode: metadata.httpStatusCode ?? 400,
      requestId: metadata.requestId ?? '',
    }),
  });
}

/** The service's names are those of the Java SDK: each ends in Exception. */
function withSuffix(name: string): string {
  return name.endsWith('Exception') ? name : `${name}Exception`;
}

interface Metadata {
  httpStatusCode?: number;
  requestId?: string;
}

/** Only what a service answered has a status code: the rest never reached one. */
function metadataOf(error: Error): Metadata | undefined {
  if (!('$metadata' in error)) return undefined;
  const metadata = error.$metadata as Metadata;
  return metadata.httpStatusCode === undefined ? undefined : metadata;
}
