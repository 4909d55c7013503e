import { phoneNumber } from '../domain/phone.ts';
import { addressSaid } from '../domain/delivery-area.ts';
import { close } from './close.ts';
import { giveAddress } from './decide/address.ts';
import { giveName } from './decide/details.ts';
import { go, type Facts, type Step } from './decide/step.ts';
import type { AskDevice, DeviceFact, DeviceFacts } from './device.ts';
import { say } from './phrases.ts';
import type { Pending, Session } from './session.ts';

/** The questions that a device may answer instead of its owner. */
const ANSWERED_BY: Partial<Record<Pending['kind'], DeviceFact>> = {
  address: 'address',
  name: 'name',
  phone: 'phone',
};

/**
 * Ends a turn. Where its question is one that the device may answer, the device is asked first: once, when the question
 * comes up, for all that is not known yet. What it does not tell the customer is asked; a customer who has not let it
 * tell hears once that they may.
 */
export async function closeWithDevice(
  step: Step,
  before: Session,
  facts: Facts,
  askDevice: AskDevice | undefined,
): Promise<ReturnType<typeof close>> {
  const closed = close(step, facts);
  const { pending, profile } = closed.session;
  const wanted = ANSWERED_BY[pending.kind];
  const isNew = wanted !== undefined && before.pending.kind !== pending.kind && !step.ask;
  if (!askDevice || !isNew || profile.deviceAsked?.includes(wanted) === true) return closed;
  const unknown = missing(closed.session);
  const told = await askDevice(unknown);
  const withheldBefore = profile.deviceWithheld === true;
  const asked = go(step, [], {
    profile: {
      ...step.session.profile,
      deviceAsked: [...new Set([...(profile.deviceAsked ?? []), ...unknown])],
      ...(told.withheld && { deviceWithheld: true }),
    },
  });
  const known = close(filled(asked, told, facts), facts);
  const { question } = known.reply;
  if (!told.withheld || withheldBefore || !question) return known;
  const { sentences } = known.reply;
  return {
    ...known,
    reply: { ...known.reply, sentences: [...sentences, say('allowInApp')], inApp: 'allow' },
  };
}

const missing = ({ profile, draft }: Session): DeviceFact[] => [
  ...(profile.address === undefined && draft.pickUp !== true ? (['address'] as const) : []),
  ...(profile.name === undefined ? (['name'] as const) : []),
  ...(profile.phone === undefined ? (['phone'] as const) : []),
  ...(profile.email === undefined ? (['email'] as const) : []),
];

/** The step with what the device told, each as if it had been said; what would not do is left out. */
function filled(step: Step, told: DeviceFacts, facts: Facts): Step {
  const phone = told.phone === undefined ? undefined : phoneNumber(told.phone);
  const named =
    told.name === undefined ? undefined : giveName(step, told.name).session.profile.name;
  const known = go(step, [], {
    profile: {
      ...step.session.profile,
      ...(named !== undefined && { name: named }),
      ...(phone !== undefined && { phone }),
      ...(told.email !== undefined && { email: told.email }),
    },
  });
  return told.address === undefined ? known : delivered(known, told.address, facts);
}

/** Delivers to the device's address and says so, where the shop delivers there and nothing of it lacks. */
function delivered(step: Step, text: string, facts: Facts): Step {
  const { session } = giveAddress(step, text, facts);
  const { address } = session.profile;
  return address === undefined || session.draft.addressParts !== undefined
    ? step
    : go({ ...step, session }, [
        say('deviceAddress', { address: addressSaid(address, facts.locale) }),
      ]);
}
