import { Hono } from 'hono';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../arns.ts';

const requestSchema = z.object({ SecretId: z.string() });

/** Secrets Manager, as far as to read a secret: AWS JSON 1.1 on `POST /`. What it holds is for this machine alone. */
export function secretsRoutes(secrets: ReadonlyMap<string, string>): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const target = context.req.header('x-amz-target');
    if (target !== 'secretsmanager.GetSecretValue')
      return fault('UnknownOperationException', `${target ?? 'no operation'} is not known here`);
    const request = requestSchema.safeParse(await context.req.json());
    if (!request.success) return fault('InvalidParameterException', z.prettifyError(request.error));
    const { SecretId } = request.data;
    const SecretString = secrets.get(SecretId);
    if (SecretString === undefined)
      return fault('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${SecretId}`;
    return context.json({ ARN, Name: SecretId, SecretString, VersionStages: ['AWSCURRENT'] });
  });
  return routes;
}

const fault = (__type: string, message: string) =>
  Response.json({ __type, message }, { status: 400 });
