/** A definition that does not run here, with every fault found and where it stands. */
export class InvalidDefinitionError extends Error {
  override name = 'InvalidDefinitionError';
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    const told = faults.map(({ code, message, location }) => `${code}: ${message} at ${location}`);
    super(`Invalid State Machine Definition: '${told.join(', ')}'`);
    this.faults = faults;
  }
}

export interface Fault {
  code: 'INVALID_JSON_DESCRIPTION' | 'SCHEMA_VALIDATION_FAILED' | 'MISSING_TRANSITION_TARGET';
  message: string;
  /** A JSON pointer, as in `/States/AskKitchen/ResultPath`. */
  location: string;
}

export function schemaFault(message: string, location: string): Fault {
  return { code: 'SCHEMA_VALIDATION_FAILED', message, location };
}
