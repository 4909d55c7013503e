/** A form as Stripe's clients send it: `line_items[0][price_data][currency]=brl`. */
export type Form = string | Form[] | { [name: string]: Form };

const PART = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/** Reads a form into objects and arrays. Steps that are all numbers make an array. */
export function formOf(text: string): Form {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of new URLSearchParams(text)) {
    const [, first = name, rest = ''] = PART.exec(name) ?? [];
    const path = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step)];
    put(root, path, value);
  }
  return arrays(root);
}

function put(into: Record<string, unknown>, [step = '', ...rest]: string[], value: string): void {
  const key = step === '' ? String(Object.keys(into).length) : step;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const next = into[key];
  const inside = (typeof next === 'object' ? next : Object.create(null)) as Record<string, unknown>;
  into[key] = inside;
  put(inside, rest, value);
}

function arrays(value: unknown): Form {
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, each]) => [key, arrays(each)] as const);
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, each]) => each)
    : Object.fromEntries(entries);
}
