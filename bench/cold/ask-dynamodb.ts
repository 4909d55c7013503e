import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const TableName = process.env['SESSIONS_TABLE'];

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    async handle(input) {
      const customer = input.requestEnvelope.context.System.user.userId;
      const { Item } = await client.send(new GetCommand({ TableName, Key: { customer } }));
      const visits = Number(Item?.['visits'] ?? 0) + 1;
      await client.send(new PutCommand({ TableName, Item: { customer, visits } }));
      return input.responseBuilder.speak(`Olá! Visita ${visits}.`).getResponse();
    },
  })
  .create();

/** An ask-sdk skill that remembers: what most skills are, one get and one put. */
export const handler = (event: RequestEnvelope): Promise<unknown> => skill.invoke(event);
