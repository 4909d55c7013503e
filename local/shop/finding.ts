export type Path = readonly (string | number)[];

/** What is wrong in one place of a shop's file, before anyone has looked up the line. */
export interface Remark {
  /** Errors keep a shop from opening; warnings are asked about in talk, or lost on some customers. */
  severity: 'error' | 'warning';
  path: Path;
  message: string;
  /** What to do about it, as an instruction. */
  mend: string;
}

/** A remark with its place; lines and columns start at 1. */
export interface Finding extends Remark {
  file: string;
  line: number;
  column: number;
}

export function error(path: Path, message: string, mend: string): Remark {
  return { severity: 'error', path, message, mend };
}

export function warning(path: Path, message: string, mend: string): Remark {
  return { severity: 'warning', path, message, mend };
}

/** `items[3].priceCents`, as people write paths. */
function renderPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Two lines: where and what, then how to mend it. */
export function renderFinding(finding: Finding): string {
  const where = `${finding.file}:${finding.line}:${finding.column}`;
  const at = finding.path.length > 0 ? ` at ${renderPath(finding.path)}` : '';
  return `${where} ${finding.severity}${at}: ${finding.message}\n    → ${finding.mend}`;
}
