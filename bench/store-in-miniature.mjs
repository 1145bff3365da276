import { FakeServer } from '../dist/libs/eventing/src/esdb/testing/fake-server.js';

/** The server in miniature in a process of its own, so that it does not work at the expense of those it answers. */
const server = await FakeServer.start();
process.send(server.url);
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
