import { ofType, type Resource } from './template.ts';

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** `Tablesorders33D37233` as `orders`: a resource by the name of its construct. */
const named = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '').replace(/^Tables/, '');

function readable(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  if (Array.isArray(resource)) return resource.map(readable).join(' ');
  if (typeof resource !== 'object' || resource === null) return String(resource);
  const [[kind, value] = ['', '']] = Object.entries(resource) as [string, unknown][];
  if (kind === 'Ref') return named(String(value));
  if (kind === 'Fn::GetAtt') return named(String((value as string[])[0]));
  return (value as [string, unknown[]])[1].map(readable).join('');
}

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What each role may do: "action on resource", sorted. */
export function permissions(resources: Record<string, Resource>): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [, { Properties }] of ofType(resources, 'AWS::IAM::Policy')) {
    const { Statement } = Properties['PolicyDocument'] as { Statement: Statement[] };
    const [role] = listed(Properties['Roles']);
    const allowed = Statement.flatMap((statement) =>
      listed(statement.Action).flatMap((action) =>
        listed(statement.Resource).map((resource) => `${action} on ${readable(resource)}`),
      ),
    );
    all[readable(role)] = [...(all[readable(role)] ?? []), ...allowed].sort();
  }
  return all;
}
