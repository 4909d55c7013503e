import { UnsupportedResourceError } from './integration.ts';

/** A Task's Resource, taken apart. */
export type Resource =
  | { kind: 'function'; arn: string }
  | { kind: 'lambda'; waitsForToken: boolean }
  | { kind: 'optimised'; service: string; action: string; waitsForToken: boolean }
  | { kind: 'sdk'; service: string; action: string; waitsForToken: boolean };

const SERVICE = /^arn:aws[\w-]*:states:[\w-]*:\d*:(aws-sdk:)?(\w+):(\w+)(\.\w+(?::\d+)?)?$/;
const FUNCTION = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;

/** @throws UnsupportedResourceError */
export function parseResource(arn: string): Resource {
  if (FUNCTION.test(arn)) return { kind: 'function', arn };
  const [, sdk, service, action, pattern] = SERVICE.exec(arn) ?? [];
  if (service === undefined || action === undefined) {
    throw new UnsupportedResourceError(
      `the resource ${arn} is neither a Lambda function nor a service integration that runs here`,
    );
  }
  if (pattern !== undefined && pattern !== '.waitForTaskToken') {
    throw new UnsupportedResourceError(
      `${arn}: of the integration patterns, request-response and .waitForTaskToken run here, not ${pattern}`,
    );
  }
  const waitsForToken = pattern !== undefined;
  if (sdk !== undefined) return { kind: 'sdk', service, action, waitsForToken };
  if (service === 'lambda' && action === 'invoke') return { kind: 'lambda', waitsForToken };
  return { kind: 'optimised', service, action, waitsForToken };
}
