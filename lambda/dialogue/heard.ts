import type { Line } from '../domain/line.ts';
import type { Act } from './acts.ts';

/** What words come to by our own rules: acts that may be acted on, or what was left over. */
export type Heard =
  | { acts: Act[]; by: 'command' | 'answer' | 'reader' }
  /** `maybe`: lines that it may have ordered, but surely nothing else. */
  | { unread: string[]; maybe?: Line[] };
