import type { Connect } from '../tasks/integration.ts';
import type { Fields } from './fields.ts';
import type { Fault } from './invalid-definition-error.ts';
import type { Branch } from './machine.ts';
import type { BranchSource } from './schema.ts';

/** What one state is compiled with. */
export interface Workbench {
  /** Where the state stands, as a JSON pointer. */
  at: string;
  connect: Connect;
  faults: Fault[];
  field: Fields;
  nested: (branch: BranchSource, within: string) => Promise<Branch>;
}
