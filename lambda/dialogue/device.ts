/** What a customer's device may know of them. */
export type DeviceFact = 'address' | 'name' | 'phone' | 'email';

/** What a device was let tell. */
export interface DeviceFacts extends Partial<Record<DeviceFact, string>> {
  /** Something was not told because the customer has not allowed it. */
  withheld: boolean;
}

/** Asks a customer's device, with their consent; what it cannot say in time it does not say, and it never fails. */
export type AskDevice = (facts: readonly DeviceFact[]) => Promise<DeviceFacts>;
