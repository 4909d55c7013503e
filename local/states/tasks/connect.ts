import { UnsupportedResourceError, type Connect, type Integration } from './integration.ts';
import { lambdaFunction, lambdaInvoke, type InvokeFunction } from './lambda.ts';
import { parseResource } from './resource.ts';
import type { Sdk } from './sdk.ts';
import { sdkIntegration } from './sdk-integration.ts';
import { isServiceName, OPTIMISED, SERVICES } from './services.ts';

/** Connects the Resources of a definition to what runs on this machine. */
export function connectTo({ invoke, sdk }: { invoke: InvokeFunction; sdk: Sdk }): Connect {
  return async (arn) => {
    const resource = parseResource(arn);
    switch (resource.kind) {
      case 'function':
        return lambdaFunction(invoke, resource.arn);
      case 'lambda':
        return lambdaInvoke(invoke, resource.waitsForToken);
      case 'optimised':
        return optimised(sdk, arn, resource);
      case 'sdk':
        return general(sdk, resource);
    }
  };
}

interface Call {
  service: string;
  action: string;
  waitsForToken: boolean;
}

async function optimised(sdk: Sdk, arn: string, call: Call): Promise<Integration> {
  const { service, action, waitsForToken } = call;
  const known = isServiceName(service) ? OPTIMISED[service] : undefined;
  if (!isServiceName(service) || known?.actions.includes(action) !== true) {
    throw new UnsupportedResourceError(
      `the integration ${service}:${action} of ${arn} does not run here`,
    );
  }
  return sdkIntegration(await sdk.action(service, action), {
    resourceType: service,
    resource: resourceName(action, waitsForToken),
    waitsForToken,
    textArguments: known.textArguments,
    withMetadata: true,
    naming: {
      prefix: known.errorPrefix,
      generic: known.generic,
      cause: ({ message, statusCode, code, requestId }) =>
        `${message} (Service: ${known.causeName}; Status Code: ${statusCode}; Error Code: ${code}; Request ID: ${requestId}; Proxy: null)`,
    },
  });
}

async function general(sdk: Sdk, { service, action, waitsForToken }: Call): Promise<Integration> {
  if (!isServiceName(service)) {
    const known = Object.keys(SERVICES).join(', ');
    throw new UnsupportedResourceError(`aws-sdk:${service} does not run here; these do: ${known}`);
  }
  const { errorPrefix } = SERVICES[service];
  return sdkIntegration(await sdk.action(service, action), {
    resourceType: `aws-sdk:${service}`,
    resource: resourceName(action, waitsForToken),
    waitsForToken,
    textArguments: [],
    withMetadata: false,
    naming: {
      prefix: errorPrefix,
      generic: `${errorPrefix}Exception`,
      cause: ({ message, statusCode, requestId }) =>
        `${message} (Service: ${errorPrefix}, Status Code: ${statusCode}, Request ID: ${requestId})`,
    },
  });
}

function resourceName(action: string, waitsForToken: boolean): string {
  return waitsForToken ? `${action}.waitForTaskToken` : action;
}
