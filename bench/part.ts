import type { PartName, PartResult, PartSettings } from './figure.ts';

/** What a part is asked for, by the process that prints. */
export interface PartRequest {
  part: PartName;
  quick: boolean;
  misses: boolean;
  taskmaster?: string;
}

/** What it sends back: where it is, and last its figures. */
export type PartMessage = { progress: string } | { result: PartResult };

/** The inside of a part's process: its figures are not touched by what other parts left in memory. */
process.once('message', (request: PartRequest) => {
  const settings: PartSettings = {
    quick: request.quick,
    progress: (what) => {
      tell({ progress: what });
    },
  };
  void measure(request, settings).then((result) => {
    tell({ result }, () => process.exit(0));
  });
});

function tell(message: PartMessage, done: () => void = () => undefined): void {
  process.send?.(message, done);
}

async function measure(request: PartRequest, settings: PartSettings): Promise<PartResult> {
  switch (request.part) {
    case 'reader':
      return (await import('./reader.ts')).readerPart(settings, request);
    case 'turn':
      return (await import('./turn.ts')).turnPart(settings);
    case 'lambda':
      return (await import('./lambda.ts')).lambdaPart(settings);
    case 'workflow':
      return (await import('./workflow.ts')).workflowPart(settings);
    case 'load':
      return (await import('./load.ts')).loadPart(settings);
    case 'growth':
      return (await import('./growth.ts')).growthPart(settings);
  }
}
