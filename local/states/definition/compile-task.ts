import { UnsupportedResourceError } from '../tasks/integration.ts';

import { compileHandling } from './exits.ts';
import { schemaFault } from './invalid-definition-error.ts';
import type { TaskState } from './machine.ts';
import type { SourceOf } from './schema.ts';
import type { Workbench } from './workbench.ts';

export async function compileTask(
  name: string,
  source: SourceOf<'Task'>,
  { at, connect, faults, field }: Workbench,
): Promise<TaskState | undefined> {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = source;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    const message = `HeartbeatSeconds (${heartbeat}) must be less than TimeoutSeconds (${timeout})`;
    faults.push(schemaFault(message, `${at}/HeartbeatSeconds`));
  }
  try {
    const integration = await connect(source.Resource);
    const unknown = integration.unknownArguments(source.Arguments);
    for (const argument of unknown) {
      const message = `${source.Resource} does not take ${argument} here`;
      faults.push(schemaFault(message, `${at}/Arguments/${argument}`));
    }
    return {
      type: 'Task',
      ...compileHandling(name, source, field),
      integration,
      arguments: field.compileIfGiven(source.Arguments, 'Arguments'),
      timeoutSeconds: field.compileIfGiven(timeout, 'TimeoutSeconds', 'number'),
      heartbeatSeconds: field.compileIfGiven(heartbeat, 'HeartbeatSeconds', 'number'),
    };
  } catch (error) {
    if (!(error instanceof UnsupportedResourceError)) throw error;
    faults.push(schemaFault(error.message, `${at}/Resource`));
    return undefined;
  }
}
