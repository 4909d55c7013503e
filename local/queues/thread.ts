import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';

/** The inside of the thread of SQS, SNS and S3: fauxqs over a folder for messages and one for objects. */
const { queues, objects } = workerData as { queues: string; objects: string };

// fauxqs always listens on every interface and has no setting for it; in this thread it is the only server.
const listen = Reflect.get(Server.prototype, 'listen') as (...given: unknown[]) => Server;
Reflect.set(Server.prototype, 'listen', function (this: Server, options: object, done: unknown) {
  return listen.call(this, { ...options, host: '127.0.0.1' }, done);
});

const server = await startFauxqs({
  port: 0,
  logger: false,
  dataDir: queues,
  s3StorageDir: objects,
});
parentPort?.postMessage({ port: server.port });
parentPort?.once('message', () => {
  void server.stop().then(() => process.exit());
});
