const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\n\r\t]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next, by what stands open. */
type Expecting = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma';

/**
 * The offset of the first fault of a text that is not JSON, which JSON.parse tells only sometimes. Null when the text is
 * JSON as far as its tokens go.
 */
export function faultInJson(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      const rest = from + (text.slice(from).length - text.slice(from).trimStart().length);
      return rest < text.length || open.length > 0 || expecting === 'value'
        ? Math.min(rest, text.length)
        : null;
    }
    const [whole, mark, string] = match;
    const at = from + whole.length - whole.trimStart().length;
    const inside = open.at(-1);
    const takesValue = expecting === 'value' || expecting === 'value or end';
    const takesKey = expecting === 'key' || expecting === 'key or end';
    if (mark === '{' || mark === '[') {
      if (!takesValue) return at;
      open.push(mark);
      expecting = mark === '{' ? 'key or end' : 'value or end';
    } else if (mark === '}' || mark === ']') {
      const ends =
        expecting === 'comma' || expecting === (mark === '}' ? 'key or end' : 'value or end');
      if (!ends || inside !== (mark === '}' ? '{' : '[')) return at;
      open.pop();
      expecting = 'comma';
    } else if (mark === ',') {
      if (expecting !== 'comma' || inside === undefined) return at;
      expecting = inside === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (expecting !== 'colon') return at;
      expecting = 'value';
    } else if (string !== undefined && takesKey) expecting = 'colon';
    else if (takesValue) expecting = 'comma';
    else return at;
  }
}
