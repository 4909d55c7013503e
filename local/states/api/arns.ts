import { ApiError } from './api-error.ts';

/** The names of this machine's resources. */
export class Arns {
  readonly #prefix: string;

  constructor(region: string, accountId: string) {
    this.#prefix = `arn:aws:states:${region}:${accountId}`;
  }

  machine(name: string): string {
    return `${this.#prefix}:stateMachine:${name}`;
  }

  execution(machineName: string, name: string): string {
    return `${this.#prefix}:execution:${machineName}:${name}`;
  }
}

/** What the service refuses in the name of a machine or an execution. */
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;
const LONGEST_NAME = 80;

/** @throws ApiError InvalidName */
export function checkName(name: string): void {
  if (name.length === 0 || name.length > LONGEST_NAME || FORBIDDEN.test(name)) {
    throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  }
}

/** @throws ApiError InvalidArn */
export function checkArn(arn: string, kind: 'stateMachine' | 'execution'): void {
  const parts = kind === 'stateMachine' ? 7 : 8;
  const [prefix, , service, , , type, ...rest] = arn.split(':');
  if (prefix !== 'arn' || service !== 'states' || type !== kind || rest.length + 6 !== parts) {
    throw new ApiError('InvalidArn', `Invalid Arn: '${arn}' is not the ARN of a ${kind}`);
  }
}
