import type { Node, ParseError } from 'jsonc-parser';
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Path, Remark } from './finding.ts';
import { error } from './finding.ts';

/** A JSON text that knows where each of its values stands. */
export interface JsonText {
  value: unknown;
  /** Syntax errors and keys given twice, each with its place; `value` is a guess where there are some. */
  faults: (Remark & Place)[];
  /** Where the value at a path stands, or, where nothing is there, the nearest thing around it. */
  place(path: Path): Place;
}

/** Lines and columns start at 1. */
interface Place {
  line: number;
  column: number;
}

export function readJsonText(text: string): JsonText {
  const problems: ParseError[] = [];
  const root = parseTree(text, problems, { disallowComments: true, allowTrailingComma: false });
  const faults = problems.map((problem) => ({
    ...error([], `not JSON: ${inWords(problem)}`, 'put right the text here, or just before it'),
    ...placeAt(text, problem.offset),
  }));
  if (root === undefined)
    return { value: undefined, faults: faults.slice(0, 1), place: () => placeAt(text, 0) };
  return {
    value: getNodeValue(root) as unknown,
    // What follows a syntax error is mostly its echo.
    faults: faults.length > 0 ? faults.slice(0, 1) : keysGivenTwice(root, text),
    place: (path) => placeAt(text, nearest(root, path).offset),
  };
}

/** jsonc-parser's `CommaExpected` as "comma expected". */
function inWords(problem: ParseError): string {
  return printParseErrorCode(problem.error)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}

function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (found) return found;
  }
  return root;
}

/** JSON.parse keeps the last of two equal keys in silence, and so would lose half of a list of prices. */
function keysGivenTwice(node: Node, text: string): (Remark & Place)[] {
  const own = (node.type === 'object' ? (node.children ?? []) : []).flatMap(
    (property, index, all) => {
      const key = property.children?.[0];
      const earlier = all.slice(0, index).some((each) => each.children?.[0]?.value === key?.value);
      if (!key || !earlier) return [];
      return [
        {
          ...error([], `"${String(key.value)}" is given twice in one object`, 'keep one of them'),
          ...placeAt(text, key.offset),
        },
      ];
    },
  );
  return [...own, ...(node.children ?? []).flatMap((child) => keysGivenTwice(child, text))];
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
  };
}
