import type { HandlerInput } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import type { AskDevice, DeviceFact, DeviceFacts } from '../../dialogue/device.ts';

/** The permissions under which Alexa tells each fact, as a consent card asks for them. */
export const PERMISSIONS: Record<DeviceFact, string> = {
  address: 'read::alexa:device:all:address',
  name: 'alexa::profile:name:read',
  phone: 'alexa::profile:mobile_number:read',
  email: 'alexa::profile:email:read',
};

/** Each fact of the device's owner is asked for at Alexa's settings services; undefined where the request has no token. */
export function deviceOf(input: HandlerInput): AskDevice | undefined {
  const { device, apiAccessToken } = input.requestEnvelope.context.System;
  const { serviceClientFactory } = input;
  if (!device || apiAccessToken === undefined || !serviceClientFactory) return undefined;
  const profile = serviceClientFactory.getUpsServiceClient();
  const ask: Record<DeviceFact, () => Promise<string | undefined>> = {
    address: async () =>
      inOneLine(
        await serviceClientFactory.getDeviceAddressServiceClient().getFullAddress(device.deviceId),
      ),
    name: () => profile.getProfileName(),
    phone: async () => international(await profile.getProfileMobileNumber()),
    email: () => profile.getProfileEmail(),
  };
  return async (facts) => {
    const told = await Promise.all(facts.map((fact) => answerOf(fact, ask[fact])));
    return told.reduce<DeviceFacts>(
      (all, each) => ({ ...all, ...each, withheld: all.withheld || each.withheld === true }),
      { withheld: false },
    );
  };
}

async function answerOf(
  fact: DeviceFact,
  ask: () => Promise<string | undefined>,
): Promise<Partial<DeviceFacts>> {
  try {
    const told = await ask();
    return told === undefined || told === '' ? {} : { [fact]: told };
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
    if (status === 401 || status === 403) return { withheld: true };
    console.warn(JSON.stringify({ event: 'deviceDidNotTell', fact, cause: String(status) }));
    return {};
  }
}

/** As it is said: street and number, the rest, neighbourhood, postal code. Empty where the device has none set. */
const inOneLine = (address: services.deviceAddress.Address | null): string =>
  [
    address?.addressLine1,
    address?.addressLine2,
    address?.addressLine3,
    address?.districtOrCounty,
    address?.postalCode,
  ]
    .filter((part) => part?.trim())
    .join(', ');

const international = ({ countryCode = '', phoneNumber = '' }: services.ups.PhoneNumber): string =>
  phoneNumber === '' ? '' : `${countryCode}${phoneNumber}`;
