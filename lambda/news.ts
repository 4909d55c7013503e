import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoKnownCustomers } from './adapters/dynamodb/customers.ts';
import { dynamoNewsFeed } from './adapters/dynamodb/news-feed.ts';
import { newsConfig } from './config.ts';
import { requestOf, responseOf } from './http-event.ts';
import { chatNewsRoutes } from './messages/chat-news-routes.ts';

const config = newsConfig();
const client = dynamoClient();
const routes = chatNewsRoutes({
  customers: dynamoKnownCustomers(client, config.CUSTOMERS_TABLE),
  feed: dynamoNewsFeed(client, config.MESSAGES_TABLE),
});

/** What a chat that is open is told, behind an HTTP API. */
export const handler = async (event: unknown) => responseOf(await routes.fetch(requestOf(event)));
