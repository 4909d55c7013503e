import type { Finding } from './finding.ts';

/** What a file has, and what is wrong in it by its line. */
export interface FileParts<Entry> {
  entries: Entry[];
  faults: { line: number; severity: Finding['severity']; message: string; mend: string }[];
}
