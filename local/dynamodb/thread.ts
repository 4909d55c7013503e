import dynalite from 'dynalite';
import { parentPort, workerData } from 'node:worker_threads';
import { closeIterators } from './close-iterators.ts';

/** The inside of the DynamoDB thread: dynalite over a folder. */
const { path } = workerData as { path: string };

// dynalite throws what a client that breaks off gives it, such as a Lambda ended by its time-out.
process.on('uncaughtException', (error) => {
  if (isWithoutTables(error)) throw error;
  console.error(error);
});

closeIterators();
const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string')
    parentPort?.postMessage({ port: address.port });
});

/** Its files could not be opened: from then on no request is answered, so the thread had better end. */
const isWithoutTables = (error: Error) =>
  'code' in error && error.code === 'LEVEL_DATABASE_NOT_OPEN';

parentPort?.once('message', () => {
  server.close(() => process.exit());
  server.closeAllConnections();
});
